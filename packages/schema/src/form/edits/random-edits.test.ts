import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkDefinition } from '../check-definition';
import { aForm, aLargeForm } from '../form.fixtures';
import { applyEdit, describeEdit, mergesWith } from './apply-edit';
import type { FormEdit } from './edit';
import { aFormToEdit, editFor, picks } from './random-edits.fixtures';

const runs = process.env.MOTCUA_PROVE === '1' ? 3000 : 60;
const seed = Number(process.env.MOTCUA_SEED ?? Date.now() % 1_000_000);

it(`after any accepted edits the form can be saved; a refused one changes nothing (seed ${seed})`, () => {
  fc.assert(
    fc.property(fc.array(picks, { minLength: 10, maxLength: 40 }), (steps) => {
      let form = aFormToEdit();
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
}, 600_000);

it(`never throws on an edit that is any JSON (seed ${seed})`, () => {
  const ops = fc.constantFrom(
    'insertItem',
    'moveItem',
    'moveItems',
    'removeItems',
    'insertPart',
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
        fc.constantFrom('id', 'item', 'page', 'index', 'parent', 'changes', 'condition', 'newIds', 'ids', 'part'),
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
