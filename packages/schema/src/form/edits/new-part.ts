import { structureOf, structureProblem } from '../check-definition';
import type { FormDefinition, Item } from '../definition';
import { LIMITS } from '../definition-schema';
import { type FormNode, type IndexedNode, subtreeOf } from '../form-index';
import { flawsOfField } from '../rules-of-definition/fragments';
import { problemAt } from '../rules-of-definition/words';
import { holderOfName, namesOutward, takenId } from './consequences';
import type { DefinitionProblem, EditRefusal } from './edit';

/** Whether this item may stand in this parent at all; undefined when it may. */
export function misplaced(definition: FormDefinition, item: Item, parent: IndexedNode): EditRefusal | undefined {
  const holdsSections = parent.kind === 'page';
  if (!('items' in parent.node) || holdsSections !== (item.kind === 'section'))
    return { code: 'not-allowed-here', id: item.id, parent: parent.id };
  const around = parent.nesting + (parent.kind === 'group' || parent.kind === 'list' ? 1 : 0);
  if (around + height(item) > LIMITS.nesting) return { code: 'too-deep', id: item.id, limit: LIMITS.nesting };
  for (const name of namesOutward(item)) {
    const by = holderOfName(definition, parent.id, name);
    if (by && !subtreeOf(item).some(({ id }) => id === by.id)) return { code: 'name-taken', name, by };
  }
  return undefined;
}

/** Groups and lists inside one another, the item itself among them. */
const height = (item: Item): number => {
  if (!('items' in item)) return 0;
  const own = item.kind === 'section' ? 0 : 1;
  return own + Math.max(0, ...item.items.map(height));
};

/** Judges a page or item that is to come into the form: its shape, its ids and its fields' schemas. */
export function refusedPart(
  definition: FormDefinition,
  part: unknown,
  shape: 'page' | 'section' | 'item1',
): EditRefusal | undefined {
  const violations = structureOf(part, shape);
  if (violations.length > 0) {
    const problems = violations.map((violation) => structureProblem(part, violation));
    const deep = problems.find(({ code }) => code === 'too-deep');
    if (deep) return { code: 'too-deep', id: (part as Item).id, limit: LIMITS.nesting };
    return { code: 'invalid-definition', problems };
  }
  const node = part as FormNode;
  const id = takenId(definition, node);
  if (id !== undefined) return { code: 'id-taken', id };
  const problems = fragmentProblems(node);
  return problems.length > 0 ? { code: 'invalid-definition', problems } : undefined;
}

/** What is wrong with the schemas of a part's fields; pointers begin at each field. */
export const fragmentProblems = (part: FormNode): readonly DefinitionProblem[] =>
  subtreeOf(part).flatMap((node) =>
    'schema' in node
      ? flawsOfField(node).map(({ code, path, text }) => ({
          ...problemAt({ pages: [], items: [node] }, code, `/items/0/schema${path}`, text),
          path: `/schema${path}`,
        }))
      : [],
  );
