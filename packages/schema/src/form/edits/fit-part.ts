import { type Outcome, ok, refuse } from '../../shared/outcome';
import type { FormDefinition, Item } from '../definition';
import { type FormNode, indexForm, labelOfId } from '../form-index';
import { referencesHold } from '../rules-of-definition/references';
import { isRecord } from '../structure';
import { made, namesIn } from './consequences';
import { copyNodes, withRules } from './copy-item';
import type { DefinitionProblem, EditRefusal } from './edit';
import type { FormPart } from './form-part';
import { misplaced, refusedPart } from './new-part';
import { changeItems, replaceNode, without, withoutAt } from './tree';

/** One thing that a part cannot keep where it is put, because what it asked about is not there or not in reach. */
export type LostReference = {
  /** The item, or the check, in the part. */
  readonly id: string;
  readonly property: string;
  readonly text: string;
};

type Fitted = {
  readonly definition: FormDefinition;
  readonly items: readonly Item[];
  readonly lost: readonly LostReference[];
};

type Spot = {
  readonly parent: string;
  readonly index: number;
  readonly newId: (id: string) => string | undefined;
};

/** Puts copies of the part's items into a form and cuts every reference that does not hold there. */
export function fitPart(
  definition: FormDefinition,
  part: FormPart,
  { parent, index, newId }: Spot,
): Outcome<Fitted, EditRefusal> {
  const holder = indexForm(definition).nodes.get(parent);
  if (!holder) return refuse({ code: 'item-not-found', id: parent });
  const copies = copyNodes(part.items, part, { newId, taken: namesIn(definition, parent), into: definition });
  for (const item of copies.nodes) {
    const refused =
      refusedPart(definition, item, item.kind === 'section' ? 'section' : 'item1') ??
      misplaced(definition, item, holder);
    if (refused) return refuse(refused);
  }
  const after = withRules(
    changeItems(definition, parent, (items) => items.toSpliced(Math.min(index, items.length), 0, ...copies.nodes)),
    copies,
  );
  const { form, cuts } = cutLoose(definition, after);
  const lost = cuts.map(({ id, ...cut }) => ({ ...cut, id: copies.originals.get(id) ?? id }));
  return ok({ definition: form, items: copies.nodes, lost });
}

const loose = new Set(['item-not-found', 'condition-not-found', 'not-a-field', 'not-a-list', 'out-of-reach']);

/** A condition that goes takes its uses along, so the form is asked again until nothing hangs loose. */
function cutLoose(
  before: FormDefinition,
  after: FormDefinition,
): { readonly form: FormDefinition; readonly cuts: readonly LostReference[] } {
  const cuts: LostReference[] = [];
  let form = after;
  for (;;) {
    const problems = made(referencesHold, before, form).filter(({ code }) => loose.has(code));
    if (problems.length === 0) return { form, cuts };
    const asked = form;
    const met = new Set<string>();
    for (const problem of problems) {
      const cut = cutOf(asked, problem);
      const key = `${cut.id} ${cut.way.join('/')}`;
      if (met.has(key)) continue;
      met.add(key);
      form = cut.apply(form);
      const text = inWords(after, asked, cut);
      if (text !== undefined) cuts.push({ id: cut.id, property: cut.way[0] ?? 'check', text });
    }
  }
}

type Cut = {
  readonly id: string;
  /** Way to what is cut inside the item; none for a condition or a check, which go whole. */
  readonly way: readonly string[];
  readonly apply: (form: FormDefinition) => FormDefinition;
};

const wholeProperties = new Set(['showWhen', 'required', 'readOnly', 'calculate']);

function cutOf(form: FormDefinition, { path, itemId: id = '' }: DefinitionProblem): Cut {
  if (path.startsWith('/conditions/'))
    return { id, way: [], apply: (one) => ({ ...one, conditions: without(one.conditions, id) }) };
  if (path.startsWith('/checks/'))
    return { id, way: [], apply: (one) => ({ ...one, checks: without(one.checks, id) }) };
  const tokens = path
    .slice((indexForm(form).nodes.get(id)?.pointer ?? '').length + 1)
    .split('/')
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
  const [first = ''] = tokens;
  const way = wholeProperties.has(first) ? [first] : tokens.at(-1) === 'when' ? tokens.slice(0, -1) : tokens;
  return { id, way, apply: (one) => replaceNode<FormNode>(one, id, (node) => withoutAt(node, way)) };
}

const sentences: { readonly [property: string]: (label: string, condition: string) => string } = {
  showWhen: (label, condition) => `“${label}” luôn hiện, vì ${condition}.`,
  required: (label, condition) => `“${label}” không còn bắt buộc, vì ${condition}.`,
  readOnly: (label, condition) => `“${label}” không còn khoá, vì ${condition}.`,
  calculate: (label) => `“${label}” không còn được tính, vì công thức đọc một trường không có ở đây.`,
};

/** A condition that goes is told by the items that used it. */
function inWords(whole: FormDefinition, form: FormDefinition, { id, way }: Cut): string | undefined {
  const label = labelOfId(whole, id);
  const [property] = way;
  if (property === undefined)
    return indexForm(form).checks.has(id)
      ? `Không còn quy tắc kiểm tra “${label}”, vì quy tắc đọc một trường không có ở đây.`
      : undefined;
  const node = indexForm(form).nodes.get(id)?.node;
  const used = node ? Object.entries(node).find(([key]) => key === property)?.[1] : undefined;
  const conditionId = namedIn(used, way.at(-1) ?? '');
  const condition = indexForm(whole).conditions.get(conditionId);
  const why = `điều kiện${condition ? ` “${condition.name}”` : ''} hỏi một trường không có ở đây`;
  return sentences[property]?.(label, why) ?? `“${label}” có một phương án luôn chọn được, vì ${why}.`;
}

/** A condition's id as `showWhen`, `required` and the conditions of choices write it. */
function namedIn(used: unknown, key: string): string {
  if (!isRecord(used)) return String(used);
  return String(used.when ?? used[key]);
}
