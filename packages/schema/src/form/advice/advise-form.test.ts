import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import cases from '../../../cases/advice/problems.json';
import { compileRules } from '../../rules/compile-rules';
import { createFormRules } from '../../rules/create-form-rules';
import { makeDice, randomAnswers, randomForm } from '../compile/random-form.fixtures';
import type { Field, FormDefinition, SectionItem } from '../definition';
import { applyEdit } from '../edits/apply-edit';
import type { DefinitionProblem } from '../edits/edit';
import { aField, aFormOf, aLargeForm } from '../form.fixtures';
import { indexForm } from '../form-index';
import { adviseForm, severityOf } from './advise-form';

const known = { purpose: 'Xác định người nộp', legalBasis: [{ document: 'Quy định 338-QĐ/TW', article: 'Điều 27' }] };
const identity = aField('personal-id', {
  id: 'f_dinhDanh',
  name: 'soDinhDanh',
  ...known,
  prefill: { source: 'population-register', attribute: 'personalId', lock: 'verified' },
});

let given = 0;
const newId = (kind: string) => `${kind}_moi${String(++given).padStart(5, '0')}`;

type Written = Partial<Field> & { readonly bare?: boolean };

/** Fields as the cases write them: of kind field, with purpose and basis, unless said. */
const written = (item: Written): SectionItem => {
  const { bare, ...rest } = item;
  const items = 'items' in item ? { items: (item.items as readonly Written[]).map(written) } : {};
  return { kind: 'field', ...(bare || 'items' in item ? {} : known), ...rest, ...items } as SectionItem;
};

/** Applies a mend as one step; undefined when any of its edits is refused. */
function mended(definition: FormDefinition, { mend = [] }: DefinitionProblem): FormDefinition | undefined {
  let form: FormDefinition | undefined = definition;
  for (const edit of mend) {
    const outcome: ReturnType<typeof applyEdit> = applyEdit(form, edit);
    if (!outcome.ok) return undefined;
    form = outcome.value;
  }
  return form;
}

const same = (a: DefinitionProblem) => (b: DefinitionProblem) =>
  a.code === b.code && a.itemId === b.itemId && a.text === b.text;

describe('says', () => {
  it.each(cases)('$says', ({ form, items, problems, ...rest }) => {
    const listed = (items as readonly Written[]).map(written);
    const all = 'noIdentity' in rest ? listed : [identity, ...listed];
    const definition = aFormOf(all, form as Partial<FormDefinition>);
    const found = adviseForm(definition, { newId });
    expect(found.map(({ code }) => code).toSorted()).toEqual(problems.map(({ code }) => code).toSorted());
    for (const wanted of problems) {
      const one = found.find(
        ({ code, path, itemId, text }) =>
          code === wanted.code &&
          (!('path' in wanted) || path === wanted.path) &&
          (!('itemId' in wanted) || itemId === wanted.itemId) &&
          text.includes(wanted.words),
      );
      expect(one, wanted.code).toBeDefined();
      expect(one && severityOf(one)).toBe(wanted.severity);
      if ('mends' in wanted) expect(one?.mend !== undefined).toBe(wanted.mends);
    }
  });
});

const shipped = readdirSync('content/forms').map(
  (file): FormDefinition => JSON.parse(readFileSync(`content/forms/${file}`, 'utf8')),
);

describe('what ships', () => {
  it.each(shipped.map((definition) => [definition.code, definition] as const))('%s has no error', (_, definition) => {
    const errors = adviseForm(definition).filter((each) => severityOf(each) === 'error');
    expect(errors.map(({ text }) => text)).toEqual([]);
  });
});

const drafts = [
  ...cases.map(({ form, items }) =>
    aFormOf((items as readonly Written[]).map(written), form as Partial<FormDefinition>),
  ),
  ...Array.from({ length: 40 }, (_, seed) => randomForm(makeDice(seed + 1))),
  ...shipped,
];

it('every mend is taken and takes its problem away', () => {
  let mends = 0;
  for (const definition of drafts)
    for (const problem of adviseForm(definition, { newId })) {
      if (!problem.mend) continue;
      mends += 1;
      const after = mended(definition, problem);
      expect(after, `${problem.code}: ${problem.text}`).toBeDefined();
      if (after) expect(adviseForm(after, { newId }).some(same(problem)), problem.text).toBe(false);
    }
  expect(mends).toBeGreaterThan(50);
});

it('never says “never” of what some answers show', () => {
  const today = { today: '2026-02-13' };
  for (let seed = 1; seed <= 60; seed++) {
    const dice = makeDice(seed);
    const definition = randomForm(dice);
    const hidden = adviseForm(definition).filter(({ code }) => code === 'never-shown');
    if (hidden.length === 0) continue;
    const rules = createFormRules(compileRules(definition), today);
    const { nodes } = indexForm(definition);
    for (let run = 0; run < 30; run++) {
      const answers = randomAnswers(definition, dice);
      for (const { itemId = '' } of hidden)
        if (nodes.get(itemId)?.lists.length === 0) expect(rules.shown(itemId, answers), itemId).toBe(false);
    }
  }
});

it('judges a form of a thousand fields within a few frames', () => {
  // A new definition each time, so that nothing is remembered of it; the quickest is the one that nobody disturbed.
  const times = Array.from({ length: 3 }, () => {
    const definition = aLargeForm();
    const before = performance.now();
    adviseForm(definition, { newId });
    return performance.now() - before;
  });
  expect(Math.min(...times)).toBeLessThan(150);
});
