import type { Outcome } from '@motcua/schema';
import { useCallback, useEffect, useRef, useState } from 'react';
import { ABORTED, type ApiRefusal } from './client';

export type Load<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly refusal: ApiRefusal }
  | { readonly state: 'ready'; readonly value: T; readonly refreshing: boolean };

/**
 * Reads something for a screen. `key` says what is read: a new key aborts the old reading and starts again,
 * keeping what is on the screen until the answer comes.
 */
export function useLoad<T>(
  key: string,
  read: (signal: AbortSignal) => Promise<Outcome<T, ApiRefusal>>,
): { readonly load: Load<T>; readonly reload: () => void; readonly put: (value: T) => void } {
  const [load, setLoad] = useState<Load<T>>({ state: 'loading' });
  const [turn, setTurn] = useState(0);
  const latest = useRef(read);
  latest.current = read;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key and the turn stand for what is read
  useEffect(() => {
    const abort = new AbortController();
    setLoad((before) => (before.state === 'ready' ? { ...before, refreshing: true } : { state: 'loading' }));
    void latest.current(abort.signal).then((answer) => {
      if (abort.signal.aborted) return;
      if (answer.ok) setLoad({ state: 'ready', value: answer.value, refreshing: false });
      else if (answer.error.code !== ABORTED) setLoad({ state: 'failed', refusal: answer.error });
    });
    return () => abort.abort();
  }, [key, turn]);

  const reload = useCallback(() => setTurn((before) => before + 1), []);
  const put = useCallback((value: T) => setLoad({ state: 'ready', value, refreshing: false }), []);
  return { load, reload, put };
}
