import { type Outcome, ok, refuse } from '@motcua/schema';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ApiRefusal } from '../client';
import { createAutosave, type StoredDraft } from './autosave';
import type { SafetyCopies, SafetyCopy } from './safety-copy';

type Draft = StoredDraft<string>;
const anna = { id: 'a', name: 'Nguyễn Thị Hoà' };
const other = { id: 'b', name: 'Trần Văn Đức' };
const draft = (definition: string, revision: number, by = anna): Draft => ({
  definition,
  revision,
  editedAt: '2026-11-23T02:41:00Z',
  editedBy: by,
});
const refusal = (code: string, status: number): ApiRefusal => ({ code, status, text: code, problem: null });

/** A server that keeps one draft, may be cut off, and lets somebody else save in between. */
function aServer(initial: Draft) {
  const server = { stored: initial, reachable: true, puts: [] as string[] };
  const put = async (definition: string, revision: number): Promise<Outcome<Draft, ApiRefusal>> => {
    if (!server.reachable) return refuse(refusal('offline', 0));
    if (revision !== server.stored.revision) return refuse(refusal('changed-meanwhile', 412));
    server.puts.push(definition);
    server.stored = draft(definition, revision + 1);
    return ok(server.stored);
  };
  return { server, put, read: async () => ok(server.stored) };
}

function copiesInMemory(): SafetyCopies<string> & { readonly now: () => SafetyCopy<string> | null } {
  let kept: SafetyCopy<string> | null = null;
  return {
    put: async (copy) => {
      kept = copy;
    },
    get: async () => kept,
    remove: async () => {
      kept = null;
    },
    now: () => kept,
  };
}

function aDesk(merge?: (base: string, theirs: Draft) => boolean) {
  const { server, put, read } = aServer(draft('cũ', 1));
  const copies = copiesInMemory();
  const autosave = createAutosave<string, Draft>({
    stored: server.stored,
    put,
    read,
    ...(merge ? { merge } : {}),
    copies,
    now: () => new Date(0),
  });
  const status = () => autosave.state.getState().saving.status;
  return { server, copies, autosave, status };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('sends only the last of several quick changes', async () => {
  const { server, autosave, status } = aDesk();
  autosave.changed('m');
  autosave.changed('mới');
  expect(status()).toBe('waiting');
  await vi.advanceTimersByTimeAsync(1000);
  expect(server.puts).toEqual(['mới']);
  expect(status()).toBe('saved');
});

it('keeps a copy on this machine until the server has the draft', async () => {
  const { copies, autosave } = aDesk();
  autosave.changed('mới');
  await vi.advanceTimersByTimeAsync(300);
  expect(copies.now()).toMatchObject({ definition: 'mới', revision: 1 });
  await autosave.flush();
  expect(copies.now()).toBeNull();
});

it('sends again by itself when the connection comes back', async () => {
  const { server, copies, autosave, status } = aDesk();
  server.reachable = false;
  autosave.changed('mới');
  await vi.advanceTimersByTimeAsync(1000);
  expect(status()).toBe('offline');
  expect(copies.now()?.definition).toBe('mới');
  server.reachable = true;
  await vi.advanceTimersByTimeAsync(9000);
  expect(status()).toBe('saved');
  expect(server.stored.definition).toBe('mới');
});

it('saves on the newest revision when typing goes on during a save', async () => {
  const { server, autosave } = aDesk();
  autosave.changed('một');
  const sending = autosave.flush();
  autosave.changed('hai');
  await sending;
  expect(server.puts).toEqual(['một', 'hai']);
  expect(server.stored.revision).toBe(3);
});

it("stops before somebody else's newer draft and sends nothing until a choice is made", async () => {
  const { server, autosave, status } = aDesk();
  server.stored = draft('của người khác', 2, other);
  autosave.changed('của tôi');
  await autosave.flush();
  expect(status()).toBe('conflict');
  autosave.changed('của tôi, thêm');
  await vi.advanceTimersByTimeAsync(20_000);
  expect(server.stored.definition).toBe('của người khác');
});

it('keeps mine as a new save over theirs', async () => {
  const { server, autosave } = aDesk();
  server.stored = draft('của người khác', 2, other);
  autosave.changed('của tôi');
  await autosave.flush();
  expect(await autosave.keepMine()).toBe(true);
  expect(server.stored).toMatchObject({ definition: 'của tôi', revision: 3 });
});

it('takes theirs and forgets what was not sent', async () => {
  const { server, copies, autosave, status } = aDesk();
  server.stored = draft('của người khác', 2, other);
  autosave.changed('của tôi');
  await autosave.flush();
  expect(autosave.takeTheirs()?.definition).toBe('của người khác');
  expect(copies.now()).toBeNull();
  expect(await autosave.flush()).toBe(true);
  expect(server.puts).toEqual([]);
  expect(status()).toBe('saved');
});

it('tells a refusal and tries again with the next change', async () => {
  const { autosave, status, server } = aDesk();
  const broken = createAutosave<string, Draft>({
    stored: server.stored,
    put: async () => refuse(refusal('invalid-definition', 422)),
    read: async () => ok(server.stored),
    copies: copiesInMemory(),
    now: () => new Date(0),
  });
  broken.changed('sai');
  expect(await broken.flush()).toBe(false);
  expect(broken.state.getState().saving.status).toBe('refused');
  broken.changed('đúng');
  expect(broken.state.getState().saving.status).toBe('waiting');
  autosave.stop();
  expect(status()).toBe('saved');
});

it('sends what was made of both drafts when they can be merged', async () => {
  const { server, autosave, status } = aDesk((base, theirs) => {
    autosave.changed(`${theirs.definition}+${base}`);
    return true;
  });
  server.stored = draft('của người khác', 2, other);
  autosave.changed('của tôi');
  expect(await autosave.flush()).toBe(true);
  expect(server.stored).toMatchObject({ revision: 3 });
  expect(server.stored.definition).toMatch(/^của người khác\+/);
  expect(status()).toBe('saved');
});

it('catches up with what others stored, but not over work that waits', async () => {
  const taken: string[] = [];
  const { server, autosave } = aDesk((_, theirs) => taken.push(theirs.definition) > 0);
  await autosave.catchUp();
  expect(taken).toEqual([]);
  server.stored = draft('của người khác', 2, other);
  await autosave.catchUp();
  expect(taken).toEqual(['của người khác']);
  expect(autosave.state.getState().stored.revision).toBe(2);
  autosave.changed('đang viết');
  server.stored = draft('lần nữa', 3, other);
  await autosave.catchUp();
  expect(taken).toHaveLength(1);
});
