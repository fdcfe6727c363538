// @vitest-environment happy-dom
import type { JsonObject } from '@motcua/schema';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { FilledSection, theServices } from '../section/section-form.fixtures';
import { fieldOfType, rulesBroken } from '../section/verdicts.fixtures';
import { signatureField } from './signature.field';

afterEach(cleanup);

it('records who signed and when, and says so', async () => {
  let answers: JsonObject = {};
  render(<FilledSection items={[fieldOfType(signatureField)]} seen={(next) => (answers = next)} />);
  fireEvent.click(await screen.findByRole('button', { name: 'Ký tên: Nguyễn Văn An' }));
  expect(answers).toEqual({ o: { signerId: 'nguoi-1', signerName: 'Nguyễn Văn An', at: '2026-11-23T08:15:00+07:00' } });
  expect(rulesBroken(signatureField, answers.o)).toEqual([]);
  expect(screen.getByRole('status').textContent).toBe('Nguyễn Văn An đã ký lúc 08:15 ngày 23/11/2026');
  fireEvent.click(screen.getByRole('button', { name: 'Bỏ chữ ký' }));
  expect(answers).toEqual({});
});

it('has nobody sign in the designer, and refuses a signature without its moment', async () => {
  render(<FilledSection items={[fieldOfType(signatureField)]} services={theServices({ signer: null })} />);
  expect(await screen.findByText('Người khai sẽ ký ở đây.')).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
  expect(rulesBroken(signatureField, { signerId: 'a', signerName: 'A', at: 'hôm nay' })).toEqual(['pattern']);
});
