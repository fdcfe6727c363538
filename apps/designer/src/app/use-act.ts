import { useToast } from '@motcua/fields/ui';
import { useState } from 'react';
import type { Answer, ApiRefusal } from './client';

/** One command of a screen: busy while it runs, the refusal kept where the person pressed, success said briefly. */
export function useAct() {
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<ApiRefusal | null>(null);
  async function run<T>(call: () => Answer<T>, done: string | null, then?: (value: T) => void): Promise<void> {
    setBusy(true);
    setRefusal(null);
    const answer = await call();
    setBusy(false);
    if (!answer.ok) return setRefusal(answer.error);
    if (done) toast({ text: done });
    then?.(answer.value);
  }
  return { busy, refusal, run, forget: () => setRefusal(null) };
}
