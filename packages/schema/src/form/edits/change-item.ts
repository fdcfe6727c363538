import { refuse } from '../../shared/outcome';
import type { FormDefinition } from '../definition';
import { indexForm, type NodeKind } from '../form-index';
import { changeNode, goesOn } from './change';
import type { Changes } from './edit';
import { argumentsOf, changesArgument, type EditOutcome, idArgument, type Operation } from './operation';
import { sameJson } from './tree';
import { changesInWords, quoted } from './words';

type Edit = { readonly id: string; readonly changes: Changes };

/** Which part of the closed schema judges each kind; groups and lists are judged without what they hold. */
const shapes: { readonly [kind in NodeKind]: string } = {
  page: 'page',
  section: 'section',
  field: 'field',
  group: 'group1',
  list: 'list1',
  content: 'content',
};

const changing = (op: 'changeField' | 'changeItem' | 'changePage', kinds: readonly NodeKind[]) => ({
  shape: argumentsOf(op, { id: idArgument, changes: changesArgument }),
  apply: (definition: FormDefinition, { id, changes }: Edit): EditOutcome => {
    const entry = indexForm(definition).nodes.get(id);
    if (!entry || !kinds.includes(entry.kind)) return refuse({ code: 'item-not-found', id });
    return changeNode(definition, entry.node, changes, shapes[entry.kind]);
  },
  describe: (definition: FormDefinition, { id, changes }: Edit) =>
    `${relabels(definition, id, changes) ? 'Đổi nhãn' : changesInWords(changes)} ${quoted(definition, id)}`,
  merges: (previous: Edit, edit: Edit) => previous.id === edit.id && goesOn(previous.changes, edit.changes),
});

/** Whether only the label of a field changes. */
function relabels(definition: FormDefinition, id: string, { schema, ...others }: Changes): boolean {
  const node = indexForm(definition).nodes.get(id)?.node;
  if (!node || !('schema' in node) || typeof schema !== 'object' || schema === null || Object.keys(others).length > 0)
    return false;
  return sameJson({ ...node.schema, title: '' }, { ...schema, title: '' });
}

export const changeField: Operation<'changeField'> = changing('changeField', ['field']);
export const changeItem: Operation<'changeItem'> = changing('changeItem', [
  'section',
  'group',
  'list',
  'content',
  'field',
]);
export const changePage: Operation<'changePage'> = changing('changePage', ['page']);
