// @vitest-environment happy-dom
import type { JsonObject } from '@motcua/schema';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { FilledSection } from '../section/section-form.fixtures';
import { fieldOfType, rulesBroken } from '../section/verdicts.fixtures';
import { confirmationField } from './confirmation.field';

afterEach(cleanup);

const block = { authority: 'Chi uỷ Chi bộ 3', person: 'Phạm Thu Trang', content: 'Đúng.', at: '2026-11-23' };

it('needs authority, person, content and a real day', () => {
  expect(rulesBroken(confirmationField, block)).toEqual([]);
  expect(rulesBroken(confirmationField, { ...block, at: '2026-02-30' })).not.toEqual([]);
  const { person: _, ...unsigned } = block;
  expect(rulesBroken(confirmationField, unsigned)).toEqual(['required']);
  expect(confirmationField.toText(block, { schema: {} })).toBe(
    'Đúng. – Chi uỷ Chi bộ 3, Phạm Thu Trang, ngày 23/11/2026',
  );
});

it('is filled part by part', async () => {
  let answers: JsonObject = {};
  render(<FilledSection items={[fieldOfType(confirmationField)]} seen={(next) => (answers = next)} />);
  fireEvent.input(await screen.findByLabelText('Cơ quan xác nhận'), { target: { value: block.authority } });
  fireEvent.input(screen.getByLabelText('Người xác nhận, chức vụ'), { target: { value: block.person } });
  fireEvent.input(screen.getByLabelText('Nội dung xác nhận'), { target: { value: block.content } });
  fireEvent.input(screen.getByLabelText('Ngày xác nhận'), { target: { value: '23/11/2026' } });
  expect(answers).toEqual({ o: block });
});
