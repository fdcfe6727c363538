import { describe, expect, it } from 'vitest';
import type { FormDefinition } from './definition';
import { applyEdit } from './edits/apply-edit';
import type { FormEdit } from './edits/edit';
import { aField, aFormOf } from './form.fixtures';
import { translationsOf } from './translations';

const form = (): FormDefinition =>
  aFormOf([
    aField('single-choice', {
      id: 'f_gioiTinh',
      name: 'gioiTinh',
      help: 'Theo giấy tờ',
      schema: { title: 'Giới tính', oneOf: [{ const: 'nam', title: 'Nam' }] },
    }),
  ]);
const edited = (before: FormDefinition, edit: FormEdit): FormDefinition => {
  const outcome = applyEdit(before, edit);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
};
const translate = (before: FormDefinition, key: string, text: string | null) =>
  edited(before, { op: 'setText', language: 'en', key, text });
const stateOf = (definition: FormDefinition, key: string) =>
  translationsOf(definition).find((one) => one.key === key)?.state;

describe('translationsOf', () => {
  it('lists every text of a field, its choices among them', () => {
    const keys = translationsOf(form()).map(({ key }) => key);
    expect(keys).toEqual(
      expect.arrayContaining(['form.title', 'f_gioiTinh.title', 'f_gioiTinh.help', 'f_gioiTinh.option.nam']),
    );
  });

  it('knows what is missing, done and stale, and that the same English confirms it', () => {
    const key = 'f_gioiTinh.title';
    expect(stateOf(form(), key)).toBe('missing');
    const done = translate(form(), key, 'Sex');
    expect(stateOf(done, key)).toBe('done');
    const stale = edited(done, {
      op: 'changeField',
      id: 'f_gioiTinh',
      changes: { schema: { title: 'Giới tính khai sinh', oneOf: [{ const: 'nam', title: 'Nam' }] } },
    });
    expect(translationsOf(stale).find((one) => one.key === key)).toMatchObject({
      state: 'stale',
      madeFrom: 'Giới tính',
    });
    expect(stateOf(translate(stale, key, 'Sex'), key)).toBe('done');
    expect(stateOf(translate(stale, key, null), key)).toBe('missing');
  });

  it('takes an English text of unknown origin for right', () => {
    expect(stateOf({ ...form(), texts: { en: { 'form.title': 'Form' } } }, 'form.title')).toBe('done');
  });

  it('loses texts with their item', () => {
    const both = translate(translate(form(), 'f_gioiTinh.title', 'Sex'), 'form.title', 'Form');
    const after = edited(both, { op: 'removeItem', id: 'f_gioiTinh' });
    expect(Object.keys(after.texts?.en ?? {})).toEqual(['form.title']);
    expect(Object.keys(after.texts?.madeFrom ?? {})).toEqual(['form.title']);
  });
});
