import type { Decision } from '@motcua/server';

export const noDecision: Decision = { number: '', date: '', authority: '', signer: '' };

/** The decision as it is sent: whole, or none; `null` when only part of it was given. */
export function decisionToSend(decision: Decision): Decision | undefined | null {
  const values = Object.values(decision).map((value) => value.trim());
  if (values.every((value) => value === '')) return undefined;
  if (values.some((value) => value === '')) return null;
  return {
    number: decision.number.trim(),
    date: decision.date.trim(),
    authority: decision.authority.trim(),
    signer: decision.signer.trim(),
  };
}
