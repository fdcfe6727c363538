import type { Field, FormDefinition } from '../definition';
import type { DefinitionProblem } from '../edits/edit';
import type { FormIndex } from '../form-index';
import { screenPattern } from '../validate/pattern/screen-pattern';
import { type FragmentFlaw, fragmentFlaws, type PatternScreen } from './fragment';
import { problemAt } from './words';

const LARGEST = 500_000;
const REMEMBERED = 5000;
const REMEMBERED_LENGTH = 4000;

/** Mảnh lược đồ of every field. */
export function fragmentsAreSound(
  definition: FormDefinition,
  index: FormIndex,
  screen: PatternScreen = screenPattern,
): readonly DefinitionProblem[] {
  const problems: DefinitionProblem[] = [];
  for (const { node, pointer } of index.nodes.values()) {
    if (!('schema' in node)) continue;
    for (const { code, path, text } of flawsOfField(node, screen))
      problems.push(problemAt(definition, code, `${pointer}/schema${path}`, text));
  }
  return problems;
}

const remembered = new WeakMap<PatternScreen, Map<string, readonly FragmentFlaw[]>>();

/** The words of a fragment do not bear on its soundness, so fields that differ only in their label are judged once. */
export function flawsOfField(
  { schema }: Pick<Field, 'schema'>,
  screen: PatternScreen = screenPattern,
): readonly FragmentFlaw[] {
  const { title = '', ...rest } = schema;
  if (typeof title !== 'string') return [{ code: 'schema-invalid', path: '/title', text: 'nhãn phải là chữ.' }];
  const key = JSON.stringify(rest);
  if (key.length > LARGEST) return [{ code: 'schema-too-large', path: '', text: 'lược đồ quá lớn.' }];
  const known = remembered.get(screen) ?? new Map<string, readonly FragmentFlaw[]>();
  remembered.set(screen, known);
  const before = known.get(key);
  if (before) return before;
  const flaws = fragmentFlaws(rest, screen);
  if (key.length <= REMEMBERED_LENGTH) {
    if (known.size >= REMEMBERED) known.clear();
    known.set(key, flaws);
  }
  return flaws;
}
