import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkDefinition } from '../check-definition';
import type { FormDefinition } from '../definition';
import { aCondition, aField, aForm, aGroup, aLargeForm, aList, aPage, aSection } from '../form.fixtures';
import { indexForm, subtreeOf } from '../form-index';
import { applyEdit, describeEdit, mergesWith } from './apply-edit';
import type { FormEdit } from './edit';

const runs = process.env.MOTCUA_PROVE === '1' ? 3000 : 60;
const seed = Number(process.env.MOTCUA_SEED ?? Date.now() % 1_000_000);

const start = (): FormDefinition =>
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
const picks = fc.tuple(
  fc.nat(),
  fc.nat(),
  fc.nat({ max: 5 }),
  fc.nat(),
  fc.constantFrom('a', 'hoTen', 'g', 'toString'),
  fc.jsonValue(),
);
type Pick = typeof picks extends fc.Arbitrary<infer T> ? T : never;

function editFor(form: FormDefinition, step: number, [which, one, index, other, name, json]: Pick): FormEdit {
  const nodes = [...indexForm(form).nodes.keys()];
  const conditions = ['c_khong', ...indexForm(form).conditions.keys()];
  const at = <T>(all: readonly T[], number: number): T => all[number % all.length] as T;
  const [id, parent, condition] = [at(nodes, one), at(nodes, other), at(conditions, other)];
  const node = indexForm(form).nodes.get(id)?.node;
  const fresh = (old: string) => `${old.slice(0, 40)}_${step}`;
  const newIds = Object.fromEntries(
    [...(node ? subtreeOf(node) : []), ...form.conditions].map((each) => [each.id, fresh(each.id)]),
  );
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
    { op: 'removeItem', id },
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

it(`after any accepted edits the form can be saved; a refused one changes nothing (seed ${seed})`, () => {
  fc.assert(
    fc.property(fc.array(picks, { minLength: 10, maxLength: 40 }), (steps) => {
      let form = start();
      for (const [step, pick] of steps.entries()) {
        const edit = editFor(form, step, pick);
        const before = JSON.stringify(form);
        const outcome = applyEdit(form, edit);
        expect(JSON.stringify(form)).toBe(before);
        if (!outcome.ok) continue;
        expect(describeEdit(edit, form)).toMatch(/\S/);
        expect(typeof mergesWith(edit, edit)).toBe('boolean');
        const checked = checkDefinition(outcome.value);
        if (!checked.ok) throw new Error(JSON.stringify({ edit, problems: checked.error.problems }));
        if (outcome.value !== form) expect(JSON.stringify(outcome.value)).not.toBe(before);
        form = outcome.value;
      }
    }),
    { seed, numRuns: runs },
  );
});

it(`never throws on an edit that is any JSON (seed ${seed})`, () => {
  const ops = fc.constantFrom(
    'insertItem',
    'moveItem',
    'duplicateItem',
    'changeField',
    'setCondition',
    'setCheck',
    'setText',
    'insertPage',
  );
  fc.assert(
    fc.property(
      ops,
      fc.dictionary(
        fc.constantFrom('id', 'item', 'page', 'index', 'parent', 'changes', 'condition', 'newIds'),
        fc.jsonValue(),
      ),
      (op, rest) => {
        const outcome = applyEdit(aForm(), { op, ...rest } as unknown as FormEdit);
        expect(outcome.ok ? checkDefinition(outcome.value).ok : true).toBe(true);
      },
    ),
    { seed, numRuns: runs * 10 },
  );
});

it('is quick on a form of a thousand fields', () => {
  const form = aLargeForm();
  applyEdit(form, { op: 'changeField', id: 'f_lon0500', changes: { help: 'a' } });
  const began = performance.now();
  for (let at = 0; at < 10; at++) {
    applyEdit(form, { op: 'changeField', id: 'f_lon0500', changes: { help: `${at}` } });
    applyEdit(form, { op: 'moveItem', id: 'f_lon0500', parent: 's_lon0001', index: at });
  }
  expect((performance.now() - began) / 20).toBeLessThan(150);
});
