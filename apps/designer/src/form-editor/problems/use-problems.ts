import type { DefinitionProblem } from '@motcua/schema';
import { useEffect, useState } from 'react';
import { useForm } from '../editor-context';
import { problemsOfForm } from './problems';

const QUIET = 400;

/** Live, yet never in the way of typing: judged once the keys rest. */
export function useProblems(): readonly DefinitionProblem[] {
  const form = useForm();
  const [problems, setProblems] = useState(() => problemsOfForm(form));
  useEffect(() => {
    const timer = setTimeout(() => setProblems(problemsOfForm(form)), QUIET);
    return () => clearTimeout(timer);
  }, [form]);
  return problems;
}
