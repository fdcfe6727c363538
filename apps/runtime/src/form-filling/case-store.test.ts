import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { CaseDraft } from './case-draft';
import { createCaseStore } from './case-store';

const draft: CaseDraft = {
  id: 'case-1',
  accountId: 'a1',
  procedure: { code: '2.002768', version: 1, name: 'Chuyển sinh hoạt đảng chính thức' },
  parts: [{ componentId: 'c1', name: 'Đơn', required: true, included: true, papers: [] }],
  idempotencyKey: 'key-1',
  editedAt: '2026-11-23T02:00:00.000Z',
};
const later = '2026-11-23T02:41:00.000Z';
const leaveOut = (part: CaseDraft['parts'][number]) => ({ ...part, included: false });

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('writes a moment after the last of several changes, once', async () => {
  const keep = vi.fn(async () => {});
  const store = createCaseStore(draft, { keep, now: () => later });
  store.getState().changePart('c1', leaveOut);
  store.getState().changePart('c1', leaveOut);
  expect(store.getState().saved).toEqual({ state: 'saving' });
  expect(keep).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(300);
  expect(keep).toHaveBeenCalledTimes(1);
  expect(store.getState().saved).toEqual({ state: 'saved', at: later });
});

it('says so when the device refuses to keep the draft, and keeps the words on the screen', async () => {
  const store = createCaseStore(draft, { keep: () => Promise.reject(new Error('full')), now: () => later });
  store.getState().changePart('c1', leaveOut);
  await store.getState().flush();
  expect(store.getState().saved).toEqual({ state: 'failed' });
  expect(store.getState().draft.parts[0]?.included).toBe(false);
});

it('flush writes at once what waits', async () => {
  const kept: CaseDraft[] = [];
  const store = createCaseStore(draft, { keep: async (value) => void kept.push(value), now: () => later });
  store.getState().changePart('c1', leaveOut);
  await store.getState().flush();
  expect(kept.map(({ editedAt }) => editedAt)).toEqual([later]);
});
