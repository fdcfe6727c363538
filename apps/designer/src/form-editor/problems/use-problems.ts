import type { DefinitionProblem, FormDefinition } from '@motcua/schema';
import { useDeferredValue, useMemo } from 'react';
import { useForm } from '../editor-context';
import { problemsOfForm } from './problems';

/** Live, yet never in the way of typing: judged once the keys rest. */
export function useProblems(): readonly DefinitionProblem[] {
  const form: FormDefinition = useDeferredValue(useForm());
  return useMemo(() => problemsOfForm(form), [form]);
}
