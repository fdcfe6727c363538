import type { Problem } from '@motcua/server';
import { useCallback, useEffect, useState } from 'react';
import type { Answer } from './client';

export type Loaded<T> =
  | { readonly state: 'loading'; readonly value?: T }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly problem: Problem };

/** Loads what a screen shows; `key` names it, and a new key loads anew while the former value stays in sight. */
export function useLoaded<T>(key: string, load: (signal: AbortSignal) => Promise<Answer<T>>): [Loaded<T>, () => void] {
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: 'loading' });
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for everything that `load` reads
  useEffect(() => {
    const control = new AbortController();
    setLoaded((before) => ({ state: 'loading', value: 'value' in before ? before.value : undefined }));
    load(control.signal).then(
      (answer) => {
        if (control.signal.aborted) return;
        setLoaded(answer.ok ? { state: 'ready', value: answer.value } : { state: 'failed', problem: answer.problem });
      },
      (error: unknown) => {
        if (!control.signal.aborted) throw error;
      },
    );
    return () => control.abort();
  }, [key, turn]);
  return [loaded, useCallback(() => setTurn((n) => n + 1), [])];
}
