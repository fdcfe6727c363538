import { expect, it } from 'vitest';
import { decisionToSend, noDecision } from './decision';

it('sends a decision whole, none when nothing was given, and asks for the rest of a part', () => {
  const whole = { number: '12-QĐ/TW', date: '2026-11-20', authority: 'Văn phòng Trung ương', signer: 'Lê Minh Quân' };
  expect(decisionToSend(whole)).toEqual(whole);
  expect(decisionToSend(noDecision)).toBeUndefined();
  expect(decisionToSend({ ...whole, signer: ' ' })).toBeNull();
});
