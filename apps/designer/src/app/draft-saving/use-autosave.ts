import type { Outcome } from '@motcua/schema';
import { useEffect, useMemo, useState } from 'react';
import type { ApiRefusal } from '../client';
import { type Autosave, createAutosave, type StoredDraft } from './autosave';
import { keptOnThisMachine, type SafetyCopies, type SafetyCopy } from './safety-copy';

type Wanted<D, S> = {
  /** Names the draft and the person: a copy never reaches somebody else's desk. */
  readonly key: string;
  readonly stored: S;
  readonly put: (definition: D, revision: number) => Promise<Outcome<S, ApiRefusal>>;
  readonly read: () => Promise<Outcome<S, ApiRefusal>>;
  readonly merge?: (base: D, theirs: S) => boolean;
};

export type Saving<D, S extends StoredDraft<D>> = {
  readonly autosave: Autosave<D, S>;
  /** Work of an earlier sitting that the server never got; the person decides about it. */
  readonly leftover: SafetyCopy<D> | null;
  readonly settleLeftover: () => void;
};

/** Autosave of one open draft, for as long as its screen is open. */
export function useAutosave<D, S extends StoredDraft<D>>({
  key,
  stored,
  put,
  read,
  merge,
}: Wanted<D, S>): Saving<D, S> {
  const copies = useMemo<SafetyCopies<D>>(() => keptOnThisMachine(key), [key]);
  const [autosave] = useState(() =>
    createAutosave<D, S>({ stored, put, read, ...(merge ? { merge } : {}), copies, now: () => new Date() }),
  );
  const [leftover, setLeftover] = useState<SafetyCopy<D> | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a copy is looked for once, when the draft is opened
  useEffect(() => {
    void copies.get().then((copy) => {
      if (!copy) return;
      if (JSON.stringify(copy.definition) === JSON.stringify(stored.definition)) void copies.remove();
      else setLeftover(copy);
    });
  }, []);

  useEffect(() => {
    const flush = () => void autosave.flush();
    const warn = (event: BeforeUnloadEvent) => {
      if (autosave.state.getState().saving.status === 'saved') return;
      flush();
      event.preventDefault();
    };
    const hidden = () => document.visibilityState === 'hidden' && flush();
    window.addEventListener('online', flush);
    window.addEventListener('beforeunload', warn);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      window.removeEventListener('online', flush);
      window.removeEventListener('beforeunload', warn);
      document.removeEventListener('visibilitychange', hidden);
      void autosave.flush();
    };
  }, [autosave]);

  return {
    autosave,
    leftover,
    settleLeftover: () => {
      setLeftover(null);
      void copies.remove();
    },
  };
}
