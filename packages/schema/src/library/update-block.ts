import type { Check, FormDefinition, Item, NamedCondition } from '../form/definition';
import { usedFirst } from '../form/edits/copy-item';
import { type IdOf, remapped, remappedCheck, remappedCondition } from '../form/edits/remap';
import { changeItems, replaceNode, sameJson } from '../form/edits/tree';
import { propertyInWords } from '../form/edits/words';
import { indexForm, labelOf, subtreeOf } from '../form/form-index';
import type { LibraryBlock } from './library';
import { type BlockInstance, instancesOf, matchItems } from './match-block';
import { threeWay } from './three-way';
import type { LibraryUpdate } from './update-element';

type NewId = (prefix: string) => string;

/**
 * Cập nhật khối dùng chung in a form: items are known by their data names and keep their ids; each takes what its
 * author has not changed, new items come in where the block has them. What the block no longer has stays and is named.
 * The answer is not judged here: whoever saves it checks it as any definition.
 */
export function updateBlock(
  definition: FormDefinition,
  versions: readonly LibraryBlock[],
  newest: LibraryBlock,
  newId: NewId,
): LibraryUpdate {
  let update: LibraryUpdate = { definition, done: [], left: [] };
  for (const instance of instancesOf(definition, newest.id, newest.version)) {
    const version = versionOf(instance);
    const before = versions.find((one) => one.id === newest.id && one.version === version);
    const next = updateInstance(update.definition, instance, before, newest, newId);
    update = {
      definition: next.definition,
      done: [...update.done, ...next.done],
      left: [...update.left, ...next.left],
    };
  }
  return update;
}

const versionOf = ({ roots: [root] }: BlockInstance): number | undefined =>
  root && 'block' in root ? root.block?.version : undefined;

function updateInstance(
  definition: FormDefinition,
  { parentId, roots }: BlockInstance,
  before: LibraryBlock | undefined,
  newest: LibraryBlock,
  newId: NewId,
): LibraryUpdate {
  const { id, version, part } = newest;
  const matched = matchItems(part.items, roots);
  const taken = new Map([...matched].map(([own, item]) => [own, item.id]));
  for (const own of part.items.flatMap((item) => subtreeOf(item).map((node) => node.id)))
    if (!taken.has(own)) taken.set(own, newId('i'));
  const added = takeConditions(definition, part.conditions, taken, newId);
  const idOf: IdOf = (one) => taken.get(one) ?? one;
  const oldIdOf = before ? idsBefore(definition, before, roots) : idOf;

  const state: State = {
    form: added.length > 0 ? { ...definition, conditions: [...definition.conditions, ...added] } : definition,
    done: [],
    left: [],
  };
  const olds = new Map((before?.part.items ?? []).flatMap(subtreeOf).map((node) => [oldIdOf(node.id), node]));
  for (const node of part.items.flatMap(subtreeOf)) {
    const mine = indexForm(definition).nodes.get(idOf(node.id))?.node;
    if (!mine) continue;
    const old = olds.get(mine.id);
    const { merged, changed, kept } = threeWay(mine, old ? remapped(old, oldIdOf) : {}, remapped(node, idOf), fixed);
    if (changed.length > 0) {
      state.form = replaceNode(
        state.form,
        mine.id,
        (present) => ({ ...present, ...merged, ...('items' in present ? { items: present.items } : {}) }) as Item,
      );
      state.done.push(`“${labelOf(mine)}”: đổi ${changed.map(propertyInWords).join(', ')}.`);
    }
    if (kept.length > 0)
      state.left.push(`“${labelOf(mine)}” giữ ${kept.map(propertyInWords).join(', ')} riêng của biểu mẫu.`);
  }

  insertNew(state, part.items, parentId, idOf, new Set([...matched.values()].map((item) => item.id)));
  addChecks(state, part.checks, idOf);
  const present = new Set([...matched.values()].map((item) => item.id));
  for (const node of olds.values()) {
    const item = indexForm(definition).nodes.get(oldIdOf(node.id))?.node;
    if (item && !present.has(item.id))
      state.left.push(`“${labelOf(item)}” không còn trong khối; vẫn giữ trong biểu mẫu.`);
  }
  for (const root of [...roots, ...part.items.map((item) => ({ id: idOf(item.id) }))])
    state.form = replaceNode<Item>(state.form, root.id, (item) =>
      item.kind === 'content' ? item : { ...item, block: { id, version } },
    );
  return { definition: state.form, done: state.done, left: state.left };
}

/** What tells an item from others, and what it holds, is not changed by what the block says of it. */
const fixed: ReadonlySet<string> = new Set(['id', 'kind', 'name', 'items', 'block']);

/** Names the form's own conditions for the block's; gives those that the form lacks, under new ids. */
function takeConditions(
  definition: FormDefinition,
  conditions: readonly NamedCondition[],
  taken: Map<string, string>,
  newId: NewId,
): readonly NamedCondition[] {
  const added: NamedCondition[] = [];
  for (const condition of usedFirst(conditions)) {
    const test = remappedCondition(condition.test, (one) => taken.get(one) ?? one);
    const known = [...definition.conditions, ...added].find((one) => sameJson(one.test, test));
    const id = known?.id ?? newId('c');
    taken.set(condition.id, id);
    if (!known) added.push({ ...condition, id, test });
  }
  return added;
}

/** What stands in the form for the ids of the version that it was made with. */
function idsBefore(definition: FormDefinition, { part }: LibraryBlock, roots: readonly Item[]): IdOf {
  const ids = new Map([...matchItems(part.items, roots)].map(([own, item]) => [own, item.id]));
  for (const condition of usedFirst(part.conditions)) {
    const test = remappedCondition(condition.test, (one) => ids.get(one) ?? one);
    const known = definition.conditions.find((one) => sameJson(one.test, test));
    if (known) ids.set(condition.id, known.id);
  }
  return (one) => ids.get(one) ?? one;
}

type State = { form: FormDefinition; readonly done: string[]; readonly left: string[] };

/** Puts what the block has anew below the item that it follows there, or above the first that the form has. */
function insertNew(
  state: State,
  items: readonly Item[],
  parentId: string,
  idOf: IdOf,
  present: ReadonlySet<string>,
): void {
  let above: string | undefined;
  const first = items.map(({ id }) => idOf(id)).find((id) => present.has(id));
  for (const item of items) {
    const id = idOf(item.id);
    if (present.has(id)) {
      if ('items' in item) insertNew(state, item.items, id, idOf, present);
    } else {
      const after = above;
      state.form = changeItems(state.form, parentId, (siblings) => {
        const at = (wanted: string | undefined) => siblings.findIndex((one) => one.id === wanted);
        return siblings.toSpliced(
          after === undefined ? Math.max(0, at(first)) : at(after) + 1,
          0,
          remapped(item, idOf),
        );
      });
      state.done.push(`Thêm “${labelOf(item)}”.`);
    }
    above = id;
  }
}

/** Checks that the form has not got yet; one of the same words and place is not added again. */
function addChecks(state: State, checks: readonly Check[], idOf: IdOf): void {
  const added = checks
    .map((check) => remappedCheck(check, idOf))
    .filter((check) => !state.form.checks.some((one) => one.at === check.at && sameJson(one.test, check.test)));
  if (added.length === 0) return;
  state.form = { ...state.form, checks: [...state.form.checks, ...added] };
  state.done.push(...added.map((check) => `Thêm quy tắc kiểm tra “${labelOf(check)}”.`));
}
