import { useEffect, useRef, useState } from 'react';
import type { FieldServices, UploadedPaper } from '../services';

export type Sending = {
  readonly key: number;
  readonly file: File;
  readonly share: number;
  /** Why it stopped, in words; absent while it goes on. */
  readonly failure?: string;
};

/** Files on their way: progress, retry, cancel. What has arrived goes to `onStored` and leaves this list. */
export function useUpload(upload: FieldServices['upload'], onStored: (paper: UploadedPaper) => void, failed: string) {
  const [sending, setSending] = useState<readonly Sending[]>([]);
  const next = useRef(0);
  const aborts = useRef(new Map<number, AbortController>());
  const stored = useRef(onStored);
  stored.current = onStored;

  useEffect(() => {
    const running = aborts.current;
    return () => {
      for (const abort of running.values()) abort.abort();
    };
  }, []);

  const change = (key: number, changes: Partial<Sending>) =>
    setSending((now) => now.map((entry) => (entry.key === key ? { ...entry, ...changes } : entry)));
  const drop = (key: number) => {
    aborts.current.get(key)?.abort();
    aborts.current.delete(key);
    setSending((now) => now.filter((entry) => entry.key !== key));
  };
  const run = async (key: number, file: File) => {
    const abort = new AbortController();
    aborts.current.set(key, abort);
    try {
      const paper = await upload(file, (share) => change(key, { share }), abort.signal);
      if (abort.signal.aborted) return;
      stored.current(paper);
      drop(key);
    } catch (reason) {
      if (!abort.signal.aborted)
        change(key, { failure: reason instanceof Error && reason.message ? reason.message : failed });
    }
  };
  return {
    sending,
    send: (file: File) => {
      next.current += 1;
      const key = next.current;
      setSending((now) => [...now, { key, file, share: 0 }]);
      void run(key, file);
    },
    retry: ({ key, file }: Sending) => {
      change(key, { failure: undefined, share: 0 });
      void run(key, file);
    },
    drop,
  };
}
