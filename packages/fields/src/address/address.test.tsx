// @vitest-environment happy-dom
import type { JsonObject } from '@motcua/schema';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { FilledSection } from '../section/section-form.fixtures';
import { fieldOfType, rulesBroken } from '../section/verdicts.fixtures';
import { addressField } from './address.field';

afterEach(cleanup);

it('needs a system and something besides it', () => {
  expect(
    rulesBroken(addressField, { system: 'present', unitCode: '00004', unitName: 'Phường Ba Đình', detail: 'Số 1' }),
  ).toEqual([]);
  expect(rulesBroken(addressField, { system: 'former', original: 'Làng Vòng, Dịch Vọng' })).toEqual([]);
  expect(rulesBroken(addressField, { system: 'present' })).toEqual(['minProperties']);
});

it('reads as one line, with the words of the paper', () => {
  const text = addressField.toText(
    { system: 'former', unitCode: '1', unitName: 'Phường Phúc Xá', detail: 'Số 5', original: 'Bãi Phúc Xá' },
    { schema: {} },
  );
  expect(text).toBe('Số 5, Phường Phúc Xá (đơn vị cũ) (theo giấy tờ gốc: Bãi Phúc Xá)');
});

it('is made of a unit and a detail, keeps the detail when the time changes, and empties to nothing', async () => {
  let answers: JsonObject = {};
  render(<FilledSection items={[fieldOfType(addressField)]} seen={(next) => (answers = next)} />);
  fireEvent.input(await screen.findByLabelText('Xã, phường, đặc khu'), { target: { value: 'ba dinh' } });
  fireEvent.click(await screen.findByRole('option'));
  const detail = screen.getByLabelText('Số nhà, đường, thôn, tổ dân phố');
  fireEvent.input(detail, { target: { value: 'Số 1' } });
  expect(answers).toEqual({
    o: { system: 'present', unitCode: '00004', unitName: 'Phường Ba Đình, Thành phố Hà Nội', detail: 'Số 1' },
  });
  fireEvent.click(screen.getByRole('radio', { name: 'Trước ngày 01/7/2025' }));
  expect(answers).toEqual({ o: { system: 'former', detail: 'Số 1' } });
  fireEvent.input(detail, { target: { value: '' } });
  expect(answers).toEqual({});
});
