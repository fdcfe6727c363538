// @vitest-environment happy-dom
import { ok, refuse } from '@motcua/schema';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { createAutosave, type StoredDraft } from './autosave';
import { ConflictDialog, SavingLine } from './SavingState';

afterEach(cleanup);

const draft = (definition: string, revision: number): StoredDraft<string> => ({
  definition,
  revision,
  editedAt: '2026-11-20T02:41:00Z',
  editedBy: { id: 'b', name: 'Trần Văn Đức' },
});

async function aConflict() {
  const taken: string[] = [];
  let stored = draft('của người khác', 2);
  const autosave = createAutosave<string, StoredDraft<string>>({
    stored: draft('cũ', 1),
    put: async (definition, revision) => {
      if (revision !== stored.revision)
        return refuse({ code: 'changed-meanwhile', status: 412, text: '', problem: null });
      stored = draft(definition, revision + 1);
      return ok(stored);
    },
    read: async () => ok(stored),
    copies: { put: async () => undefined, get: async () => null, remove: async () => undefined },
    now: () => new Date(0),
  });
  render(
    <>
      <SavingLine autosave={autosave} />
      <ConflictDialog autosave={autosave} onTaken={({ definition }) => taken.push(definition)} />
    </>,
  );
  autosave.changed('của tôi');
  await autosave.flush();
  await screen.findByText(/Trần Văn Đức đã lưu một bản nháp/);
  return { taken, now: () => stored };
}

it('names the other person and takes their draft when asked', async () => {
  const { taken } = await aConflict();
  fireEvent.click(screen.getByRole('button', { name: 'Lấy bản mới hơn' }));
  expect(taken).toEqual(['của người khác']);
  expect(screen.getByText(/đã lưu lúc 09:41 ngày 20\/11\/2026/)).toBeTruthy();
});

it('keeps mine over theirs only after a plain yes', async () => {
  const { now } = await aConflict();
  expect(now().definition).toBe('của người khác');
  fireEvent.click(screen.getByRole('button', { name: 'Giữ bản của tôi' }));
  await waitFor(() => expect(now().definition).toBe('của tôi'));
});
