import type { DefinitionProblem } from '@motcua/schema';
import { useEffect, useState } from 'react';
import { useForm } from '../editor-context';
import { useLibrary } from '../palette/library-store';
import { problemsOfForm } from './problems';

const QUIET = 400;
const LATEST = 1500;

/** Live, yet never in the way of typing: judged once the keys rest and the page has nothing better to do. Null until the first time. */
export function useProblems(): readonly DefinitionProblem[] | null {
  const form = useForm();
  const library = useLibrary((state) => state.library);
  const [problems, setProblems] = useState<readonly DefinitionProblem[] | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: fields are judged by the standard elements, once those are here
  useEffect(() => {
    let cancel = () => {};
    const timer = setTimeout(() => {
      cancel = whenIdle(() => setProblems(problemsOfForm(form)));
    }, QUIET);
    return () => {
      clearTimeout(timer);
      cancel();
    };
  }, [form, library]);
  return problems;
}

/** Some browsers cannot tell that they are idle. */
function whenIdle(run: () => void): () => void {
  if (typeof requestIdleCallback !== 'function') {
    run();
    return () => {};
  }
  const asked = requestIdleCallback(run, { timeout: LATEST });
  return () => cancelIdleCallback(asked);
}
