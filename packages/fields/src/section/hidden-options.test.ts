import { compileRules, createFormRules } from '@motcua/schema';
import { expect, it } from 'vitest';
import { hiddenOptions, withoutOptions } from './hidden-options';
import { aField, aForm } from './section-form.fixtures';

it('tells the choices that are hidden now, and reads an answer without them', () => {
  const choice = aField('o', {
    type: 'multiple-choice',
    schema: { type: 'array', items: { enum: ['a', 'b'] } },
    optionWhen: { b: 'c_xa' },
  });
  const form = aForm(
    [aField('b', { type: 'yes-no', schema: { type: 'boolean' } }), choice],
    [{ id: 'c_xa', name: 'Ở xa', test: { field: 'f_b', is: 'equal', value: true } }],
  );
  const rules = createFormRules(compileRules(form));
  expect(hiddenOptions(choice, rules, { b: true }, [])).toEqual([]);
  const hidden = hiddenOptions(choice, rules, { b: false }, []);
  expect(hidden).toEqual(['b']);
  expect(withoutOptions(['a', 'b'], hidden)).toEqual(['a']);
  expect(withoutOptions('b', hidden)).toBeUndefined();
  expect(withoutOptions('a', hidden)).toBe('a');
});
