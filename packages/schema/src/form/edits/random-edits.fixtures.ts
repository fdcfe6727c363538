import fc from 'fast-check';
import type { FormDefinition } from '../definition';
import { aCondition, aField, aForm, aGroup, aList, aPage, aSection } from '../form.fixtures';
import { indexForm, subtreeOf } from '../form-index';
import type { FormEdit } from './edit';
import { idsOfPart, takePart } from './form-part';

/** A form with every kind of item, on two pages. */
export const aFormToEdit = (): FormDefinition =>
  aForm({
    pages: [
      ...aForm().pages,
      aPage({
        id: 'p_hai',
        items: [
          aSection({
            id: 's_hai',
            items: [
              aGroup({ items: [aField('number', { id: 'f_g', name: 'g' })] }),
              aList({ items: [aField('number', { id: 'f_l', name: 'l' }), aList({ id: 'l_trong', name: 'trong' })] }),
            ],
          }),
        ],
      }),
    ],
  });

/** Numbers pick among what the form holds at that moment, so that most edits could be meant. */
export const picks = fc.tuple(
  fc.nat(),
  fc.nat(),
  fc.nat({ max: 5 }),
  fc.nat(),
  fc.constantFrom('a', 'hoTen', 'g', 'toString'),
  fc.jsonValue(),
);
export type Pick = typeof picks extends fc.Arbitrary<infer T> ? T : never;

export function editFor(form: FormDefinition, step: number, [which, one, index, other, name, json]: Pick): FormEdit {
  const nodes = [...indexForm(form).nodes.keys()];
  const conditions = ['c_khong', ...indexForm(form).conditions.keys()];
  const at = <T>(all: readonly T[], number: number): T => all[number % all.length] as T;
  const [id, parent, condition] = [at(nodes, one), at(nodes, other), at(conditions, other)];
  const node = indexForm(form).nodes.get(id)?.node;
  const fresh = (old: string) => `${old.slice(0, 40)}_${step}`;
  const newIds = Object.fromEntries(
    [...(node ? subtreeOf(node) : []), ...form.conditions].map((each) => [each.id, fresh(each.id)]),
  );
  const part = takePart(form, [id, parent, at(nodes, which)]);
  const partIds = Object.fromEntries(idsOfPart(part).map((old) => [old, fresh(old)]));
  const test = at(
    [
      { field: id, is: 'answered' },
      { list: id, has: 'some', row: { field: parent, is: 'equal', value: 1 } },
      { not: { condition } },
    ] as const,
    index,
  );
  const edits: readonly unknown[] = [
    { op: 'moveItem', id, parent, index },
    { op: 'moveItem', id, parent, index },
    { op: 'moveItems', ids: [id, at(nodes, which)], parent, index },
    { op: 'removeItem', id },
    { op: 'removeItems', ids: [id, at(nodes, which)] },
    { op: 'insertPart', parent: at(nodes, index), index, part, newIds: partIds },
    { op: 'insertPart', parent, index, part: { ...part, conditions: [] }, newIds: partIds },
    { op: 'duplicateItem', id, newIds },
    { op: 'insertItem', parent, index, item: aField('text', { id: `f_moi_${step}`, name: `${name}${step}` }) },
    {
      op: 'insertItem',
      parent,
      index,
      item: aGroup({ id: `g_moi_${step}`, name, items: [aList({ id: `l_moi_${step}` })] }),
    },
    { op: 'insertItem', parent, index, item: aSection({ id: `s_moi_${step}`, showWhen: condition }) },
    { op: 'changeField', id, changes: { showWhen: condition, required: { when: condition } } },
    { op: 'changeItem', id, changes: { showWhen: condition } },
    { op: 'changeField', id, changes: { calculate: { '+': [{ var: parent }, 1] } } },
    { op: 'changeField', id, changes: { calculate: { sum: [{ rows: parent }, { var: at(nodes, which) }] } } },
    { op: 'changeField', id, changes: json },
    { op: 'changeField', id, changes: { optionWhen: { single: condition, married: condition } } },
    { op: 'changeType', id, type: name, schema: at([{ type: 'string' }, { type: 'number' }], index), changes: {} },
    { op: 'changeType', id, type: 'any', schema: { type: 'array', items: { enum: ['married'] } }, changes: {} },
    { op: 'renameField', id, name },
    { op: 'insertPage', index, page: aPage({ id: `p_moi_${step}` }) },
    { op: 'movePage', id, index },
    { op: 'removePage', id },
    {
      op: 'setCondition',
      condition: { ...aCondition({ id: condition === 'c_khong' ? `c_moi_${step}` : condition }), test },
    },
    { op: 'removeCondition', id: condition },
    {
      op: 'setCheck',
      check: { id: `k_${index}`, at: id, severity: 'error', test: { '==': [{ var: parent }, 1] }, text: 'Sai.' },
    },
    { op: 'removeCheck', id: `k_${index}` },
    { op: 'setText', language: 'en', key: `${id}.title`, text: name },
    { op: 'changeForm', changes: { title: json } },
    json,
  ];
  return at(edits, which) as FormEdit;
}
