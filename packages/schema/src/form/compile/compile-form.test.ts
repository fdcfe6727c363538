import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import verdicts from '../../../cases/compile/verdicts.json';
import type { Json, JsonObject } from '../../shared/json';
import type { Check, FormDefinition, NamedCondition, SectionItem } from '../definition';
import { aField, aForm, aFormOf, aGroup, aLargeForm, aList, answersOfLargeForm } from '../form.fixtures';
import { emitValidatorModule } from '../validate/emit-validator-module';
import { compileForm } from './compile-form';
import { compileSection } from './compile-section';
import { validateAnswers } from './validate-answers';

const today = { today: '2026-02-13' };

type Verdicts = {
  readonly items: readonly SectionItem[];
  readonly conditions?: readonly NamedCondition[];
  readonly checks?: readonly Check[];
  readonly accepts: readonly JsonObject[];
  readonly refuses: readonly { readonly answers: JsonObject; readonly path: string; readonly rule: string }[];
};

function compiled(form: FormDefinition) {
  const outcome = compileForm(form);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error.problems));
  return outcome.value;
}

describe('verdicts', () => {
  it.each(verdicts)('$name', (given) => {
    const { items, conditions = [], checks = [], accepts, refuses } = given as unknown as Verdicts;
    const form = compiled(aFormOf(items, { conditions, checks }));
    const standard = new Ajv2020({ strict: false, validateFormats: false }).compile(form.schema);
    for (const answers of accepts) {
      expect(validateAnswers(form, answers, today)).toEqual([]);
      expect(standard(answers)).toBe(true);
    }
    for (const { answers, path, rule } of refuses) {
      expect(validateAnswers(form, answers, today)).toContainEqual(expect.objectContaining({ path, rule }));
      const bySchema = rule !== 'calculate' && !rule.startsWith('k_');
      expect(standard(answers)).toBe(!bySchema);
    }
  });
});

describe('the artefact', () => {
  it('is the same bytes whatever the order of keys and the form of accents', () => {
    const reversed = (value: Json): Json => {
      if (Array.isArray(value)) return value.map(reversed);
      if (typeof value !== 'object' || value === null)
        return typeof value === 'string' ? value.normalize('NFD') : value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, inner]) => [key, reversed(inner)]),
      );
    };
    const form = aForm();
    const other = reversed(JSON.parse(JSON.stringify(form))) as unknown as FormDefinition;
    expect(JSON.stringify(compiled(other))).toBe(JSON.stringify(compiled(form)));
  });

  it('keeps its hashes from one release to the next', () => {
    const { hash, definitionHash, compilerVersion } = compiled(aForm());
    expect({ hash, definitionHash, compilerVersion }).toEqual(GOLDEN);
  });

  it('tells words that nobody decides by from what decides', () => {
    const [plain, noted] = [compiled(aForm()), compiled(aForm({ gaps: ['Chưa rõ nơi nhận'] }))];
    expect(noted.hash).toBe(plain.hash);
    expect(noted.definitionHash).not.toBe(plain.definitionHash);
  });

  it('refuses a definition that is at fault, with its problems', () => {
    const twice = aFormOf([aField('text', { id: 'f_mot00001' }), aField('text', { id: 'f_hai00001' })]);
    const outcome = compileForm(twice);
    expect(outcome.ok).toBe(false);
    expect(!outcome.ok && outcome.error.problems.length).toBeGreaterThan(0);
  });

  it('has a validator module for the browser', () => {
    expect(emitValidatorModule(compiled(aForm()).schema).ok).toBe(true);
  });
});

describe('a section', () => {
  const item = aList({
    items: [
      aField('text', { id: 'f_ten00001', name: 'ten', required: true }),
      aField('text', { id: 'f_phu00001', name: 'phu', required: true, showWhen: 'c_1' }),
      aGroup({ items: [aField('date', { id: 'f_ngay0001', name: 'ngay', required: true })] }),
    ],
  });
  const [section] = aFormOf([item]).pages[0]?.items ?? [];

  it('is flat, requires only what is always required, and is compiled once', () => {
    if (!section) throw new Error('no section');
    const made = compileSection(section);
    expect(JSON.stringify(made.schema)).not.toMatch(/"(if|then|else|allOf)":/);
    expect(made.schema).toMatchObject({
      properties: { danhSach: { items: { required: ['ten'], properties: { nhom: { required: ['ngay'] } } } } },
    });
    expect(compileSection(section)).toBe(made);
  });

  it('names built-in widgets, our field type beside them, and the order', () => {
    const form = aFormOf([
      aField('long-text', { id: 'f_dai00001', name: 'dai', help: 'Ghi rõ', placeholder: 'Lý do' }),
      aField('yes-no', { id: 'f_co000001', name: 'co' }),
      aField('multiple-choice', { id: 'f_nhieu001', name: 'nhieu', readOnly: true }),
      aField('email', { id: 'f_thu00001', name: 'thu' }),
    ]);
    expect(compiled(form).uiSchema).toEqual({
      'ui:order': ['dai', 'co', 'nhieu', 'thu'],
      dai: {
        'ui:widget': 'textarea',
        'ui:help': 'Ghi rõ',
        'ui:placeholder': 'Lý do',
        'ui:options': { fieldType: 'long-text' },
      },
      co: { 'ui:widget': 'radio', 'ui:options': { fieldType: 'yes-no' } },
      nhieu: { 'ui:widget': 'checkboxes', 'ui:readonly': true, 'ui:options': { fieldType: 'multiple-choice' } },
      thu: { 'ui:widget': 'email', 'ui:options': { fieldType: 'email' } },
    });
  });
});

it('compiles a thousand fields, and their answers are accepted', () => {
  const form = compiled(aLargeForm());
  expect(form.places).toHaveLength(1000);
  expect(validateAnswers(form, answersOfLargeForm(), today)).toEqual([]);
});

const GOLDEN = {
  hash: '66d65d647cb730a47fdc9bf8b8286140b2a54ceef9fe7ec3855914f5d4f4d6ea',
  definitionHash: '0719841bab2fb75f6b1cf6b40955936ced12a5fe9e2e70de93cf40fab9a20c69',
  compilerVersion: 1,
};
