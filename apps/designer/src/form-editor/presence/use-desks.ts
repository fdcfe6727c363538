import type { FormDefinition } from '@motcua/schema';
import type { DraftDesks, FormDraft } from '@motcua/server';
import { useEffect, useState } from 'react';
import { reportDesk } from '../../app/api';
import type { Autosave } from '../../app/draft-saving/autosave';
import { newId } from '../../app/new-id';

const EVERY = 15_000;

/**
 * Says now and then that this desk is open, and learns who else is at the same draft. What they have stored meanwhile
 * comes onto this screen while nothing of one's own waits.
 */
export function useDesks(code: string, autosave: Autosave<FormDefinition, FormDraft>): DraftDesks['others'] {
  const [others, setOthers] = useState<DraftDesks['others']>([]);
  useEffect(() => {
    const desk = newId('b');
    let gone = false;
    const tell = async () => {
      if (document.visibilityState === 'hidden') return;
      const answer = await reportDesk(code, desk, true);
      if (gone || !answer.ok) return;
      setOthers(answer.value.others);
      if (answer.value.revision > autosave.state.getState().stored.revision) await autosave.catchUp();
    };
    void tell();
    const timer = setInterval(() => void tell(), EVERY);
    const shown = () => void tell();
    const leave = () => void reportDesk(code, desk, false);
    document.addEventListener('visibilitychange', shown);
    window.addEventListener('pagehide', leave);
    return () => {
      gone = true;
      clearInterval(timer);
      document.removeEventListener('visibilitychange', shown);
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [code, autosave]);
  return others;
}
