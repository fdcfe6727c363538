import { type DefinitionProblem, type FormDefinition, indexForm, usesOf } from '@motcua/schema';

export type ProblemPlace = {
  /** The item to choose; null is the form itself. */
  readonly itemId: string | null;
  /** Thẻ of the inspector where it is mended. */
  readonly tab: 'content' | 'check' | 'conditions' | 'data' | 'basis';
};

/** Where a problem is mended: its item, or for a condition the first thing that hangs on it. */
export function placeOfProblem(
  form: FormDefinition,
  { itemId, path }: Pick<DefinitionProblem, 'itemId' | 'path'>,
): ProblemPlace {
  const { nodes, conditions, checks } = indexForm(form);
  if (itemId === undefined) return { itemId: null, tab: 'content' };
  const check = checks.get(itemId);
  if (check) return { itemId: nodes.has(check.at) ? check.at : null, tab: 'check' };
  if (conditions.has(itemId)) {
    const user = usesOf(form, itemId).find(({ id }) => nodes.has(id));
    return { itemId: user?.id ?? null, tab: 'conditions' };
  }
  return { itemId: nodes.has(itemId) ? itemId : null, tab: tabOf(path) };
}

const tabs: readonly (readonly [RegExp, ProblemPlace['tab']])[] = [
  [/\/(purpose|legalBasis)/, 'basis'],
  [/\/prefill/, 'data'],
  [/\/(showWhen|required|readOnly|optionWhen)/, 'conditions'],
  [/\/(calculate|minRows|maxRows)/, 'check'],
];

const tabOf = (path: string): ProblemPlace['tab'] => tabs.find(([part]) => part.test(path))?.[1] ?? 'content';
