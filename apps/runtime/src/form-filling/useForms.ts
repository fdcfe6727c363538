import type { Problem } from '@motcua/server';
import { useCallback, useEffect, useState } from 'react';
import type { CaseDraft } from './case-draft';
import { type LoadedForm, loadForm } from './loaded-form';

type Forms = {
  /** By component id. */
  readonly forms: ReadonlyMap<string, LoadedForm>;
  readonly problem: Problem | undefined;
  readonly ready: boolean;
  readonly retry: () => void;
};

/** The forms of a dossier, fetched together. */
export function useForms(draft: CaseDraft): Forms {
  const [forms, setForms] = useState<ReadonlyMap<string, LoadedForm>>(new Map());
  const [problem, setProblem] = useState<Problem>();
  const [ready, setReady] = useState(false);
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: which forms a draft holds never changes
  useEffect(() => {
    let current = true;
    const fetchAll = async () => {
      const fetched = new Map<string, LoadedForm>();
      let failed: Problem | undefined;
      for (const { componentId, form } of draft.parts) {
        if (!form) continue;
        const loaded = await loadForm(form);
        if (loaded.ok) fetched.set(componentId, loaded.value);
        else failed = loaded.problem;
      }
      if (!current) return;
      setForms(fetched);
      setProblem(failed);
      setReady(true);
    };
    void fetchAll();
    return () => {
      current = false;
    };
  }, [draft.id, turn]);
  return { forms, problem, ready, retry: useCallback(() => setTurn((n) => n + 1), []) };
}
