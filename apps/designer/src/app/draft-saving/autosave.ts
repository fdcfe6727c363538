import type { Outcome } from '@motcua/schema';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { type ApiRefusal, CHANGED_MEANWHILE, OFFLINE } from '../client';
import type { SafetyCopies } from './safety-copy';

/** A draft as the server keeps it; forms and procedures alike. */
export type StoredDraft<D> = {
  readonly definition: D;
  readonly revision: number;
  readonly editedAt: string;
  readonly editedBy: { readonly id: string; readonly name: string };
};

export type SavingState<S> =
  | { readonly status: 'saved'; readonly at: string }
  | { readonly status: 'waiting' }
  | { readonly status: 'saving' }
  | { readonly status: 'offline' }
  | { readonly status: 'refused'; readonly refusal: ApiRefusal }
  /** Somebody saved first; nothing is sent until the person chooses. */
  | { readonly status: 'conflict'; readonly theirs: S };

type Autosave<D, S extends StoredDraft<D>> = {
  readonly state: StoreApi<{ saving: SavingState<S>; stored: S }>;
  /** The definition changed on the screen. */
  readonly changed: (definition: D) => void;
  /** Sends what waits now; resolves once everything is stored or stopped. */
  readonly flush: () => Promise<boolean>;
  /** After a conflict: my draft becomes a new save over theirs, which stays in the trail. */
  readonly keepMine: () => Promise<boolean>;
  /** After a conflict: their draft is taken; returns it for the screen. */
  readonly takeTheirs: () => S | null;
  /** Takes in what somebody else has stored meanwhile; nothing to do while own work waits, for its save will meet theirs. */
  readonly catchUp: () => Promise<void>;
  /** The server gave a new state of the draft by another way (hand-over, return). */
  readonly adopt: (stored: S) => void;
  readonly stop: () => void;
};

type Settings<D, S extends StoredDraft<D>> = {
  readonly stored: S;
  readonly put: (definition: D, revision: number) => Promise<Outcome<S, ApiRefusal>>;
  /** Reads the draft again when a refusal did not carry it. */
  readonly read: () => Promise<Outcome<S, ApiRefusal>>;
  /** Merges the draft on the screen with theirs, both grown from `base`; false when only the person can decide. */
  readonly merge?: (base: D, theirs: S) => boolean;
  readonly copies: SafetyCopies<D>;
  readonly now: () => Date;
  readonly delay?: number;
  readonly retryDelay?: number;
};

/** Milliseconds of quiet before a large draft is copied on this machine. */
const COPY_AFTER = 250;

/**
 * Lưu tự động một bản nháp: one save at a time, each on the revision of the last one, a copy on this machine until the
 * server has it. A newer draft of somebody else stops the saving and waits for a choice; it is never overwritten silently.
 */
export function createAutosave<D, S extends StoredDraft<D>>(settings: Settings<D, S>): Autosave<D, S> {
  const { put, read, copies, now, delay = 900, retryDelay = 8000 } = settings;
  const state = createStore<{ saving: SavingState<S>; stored: S }>(() => ({
    saving: { status: 'saved', at: settings.stored.editedAt },
    stored: settings.stored,
  }));
  let waiting: { readonly definition: D } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let copying: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<boolean> | null = null;
  let stopped = false;

  const keepCopy = (definition: D) =>
    void copies.put({ definition, revision: state.getState().stored.revision, at: now().toISOString() });
  const dropCopy = () => {
    clearTimeout(copying);
    return copies.remove();
  };
  const tell = (saving: SavingState<S>) => state.setState({ saving });
  const schedule = (wait: number) => {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(() => void flush(), wait);
  };

  /** Their draft becomes the one that ours stands on; what the screen made of both is sent next. */
  function merged(theirs: S): boolean {
    const base = state.getState().stored;
    state.setState({ stored: theirs });
    if (settings.merge?.(base.definition, theirs)) return true;
    state.setState({ stored: base });
    return false;
  }

  async function sendOne(definition: D): Promise<boolean> {
    tell({ status: 'saving' });
    const answer = await put(definition, state.getState().stored.revision);
    if (answer.ok) {
      state.setState({ stored: answer.value });
      if (waiting?.definition === definition) {
        waiting = null;
        await dropCopy();
        tell({ status: 'saved', at: answer.value.editedAt });
      }
      return true;
    }
    if (answer.error.code === OFFLINE) {
      tell({ status: 'offline' });
      schedule(retryDelay);
    } else if (answer.error.status === 412 || answer.error.code === CHANGED_MEANWHILE) {
      const theirs = await read();
      if (theirs.ok && merged(theirs.value)) return true;
      tell(theirs.ok ? { status: 'conflict', theirs: theirs.value } : { status: 'refused', refusal: theirs.error });
    } else {
      tell({ status: 'refused', refusal: answer.error });
      if (answer.error.status >= 500 || answer.error.status === 429) schedule(retryDelay);
    }
    return false;
  }

  async function drain(): Promise<boolean> {
    while (waiting) if (!(await sendOne(waiting.definition))) return false;
    return true;
  }

  function flush(): Promise<boolean> {
    clearTimeout(timer);
    if (state.getState().saving.status === 'conflict') return Promise.resolve(false);
    running ??= drain().finally(() => {
      running = null;
    });
    return running;
  }

  return {
    state,
    flush,
    changed: (definition) => {
      waiting = { definition };
      clearTimeout(copying);
      copying = setTimeout(() => keepCopy(definition), COPY_AFTER);
      if (state.getState().saving.status === 'conflict') return;
      if (!running) tell({ status: 'waiting' });
      schedule(delay);
    },
    keepMine: () => {
      const { saving } = state.getState();
      if (saving.status !== 'conflict') return Promise.resolve(false);
      state.setState({ stored: saving.theirs, saving: { status: 'waiting' } });
      return flush();
    },
    takeTheirs: () => {
      const { saving } = state.getState();
      if (saving.status !== 'conflict') return null;
      waiting = null;
      clearTimeout(timer);
      void dropCopy();
      state.setState({ stored: saving.theirs, saving: { status: 'saved', at: saving.theirs.editedAt } });
      return saving.theirs;
    },
    catchUp: async () => {
      if (waiting || running || !settings.merge) return;
      const theirs = await read();
      if (!theirs.ok || waiting || running || theirs.value.revision <= state.getState().stored.revision) return;
      if (merged(theirs.value) && !waiting) tell({ status: 'saved', at: theirs.value.editedAt });
    },
    adopt: (stored) => state.setState({ stored, saving: { status: 'saved', at: stored.editedAt } }),
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

export type { Autosave };
