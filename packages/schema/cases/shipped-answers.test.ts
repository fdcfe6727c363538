import { describe, expect, it } from 'vitest';
import register from '../../../content/demo/member-register.json';
import population from '../../../content/demo/population-register.json';
import { compileForm } from '../src/form/compile/compile-form';
import type { AnswerPath, CompiledForm } from '../src/form/compile/compiled';
import { validateWith } from '../src/form/compile/validate-with';
import type { FormDefinition } from '../src/form/definition';
import { indexForm } from '../src/form/form-index';
import { compileValidator } from '../src/form/validate/compile-validator';
import { createFormRules } from '../src/rules/create-form-rules';
import type { Json, JsonObject } from '../src/shared/json';

const context = { today: '2026-11-23' };
const person = 'dang-vien';
const attributesIn = (people: readonly { login: string; attributes: object }[]): JsonObject =>
  (people.find(({ login }) => login === person)?.attributes ?? {}) as JsonObject;

const sources: { readonly [source: string]: JsonObject } = {
  'member-register': attributesIn(register.members),
  'population-register': attributesIn(population.persons),
  'organisation-register': {
    organisation: { id: 'cb-00004-1-3', name: 'Chi bộ 3, phường Ba Đình' },
    parent: { id: 'cs-00004-1', name: 'Đảng uỷ khối dân cư phường Ba Đình' },
    commune: { id: 'xa-00004', name: 'Đảng uỷ phường Ba Đình' },
    province: { id: 'tinh-01', name: 'Thành uỷ Hà Nội' },
  },
  session: { year: 2026 },
};

/** What the registers fill for the demo member, laid under what a person types. */
function filled(form: FormDefinition, typed: JsonObject): JsonObject {
  const answers: { [name: string]: Json } = structuredClone(typed) as { [name: string]: Json };
  for (const { node, path } of indexForm(form).nodes.values()) {
    if (!('prefill' in node) || !node.prefill) continue;
    const value = sources[node.prefill.source]?.[node.prefill.attribute];
    const [first = '', second] = path;
    if (value === undefined || first === '') continue;
    if (second === undefined) answers[first] ??= value;
    else answers[first] = { [second]: value, ...(answers[first] as JsonObject | undefined) };
  }
  return answers;
}

const forms: Record<string, unknown> = import.meta.glob('../../../content/forms/*.json', {
  eager: true,
  import: 'default',
});
const typedAnswers: Record<string, unknown> = import.meta.glob('./shipped-answers/*.json', {
  eager: true,
  import: 'default',
});
const cases = Object.entries(forms).map(([path, value]) => {
  const file = path.split('/').at(-1) ?? '';
  return {
    file,
    form: value as FormDefinition,
    typed: (typedAnswers[`./shipped-answers/${file}`] ?? {}) as JsonObject,
  };
});

function judge(compiled: CompiledForm) {
  const made = compileValidator(compiled.schema);
  if (!made.ok) throw new Error(made.error.code);
  const rules = createFormRules(compiled);
  return (answers: JsonObject) => validateWith(made.value, compiled, rules.settle(answers, context), context);
}

/** The answers less one; of a list, in its first row. */
function withoutAnswer(answers: JsonObject, path: AnswerPath): JsonObject {
  const [name = '', ...rest] = path;
  if (rest.length === 0) return Object.fromEntries(Object.entries(answers).filter(([key]) => key !== name));
  const inner = answers[name];
  if (Array.isArray(inner)) {
    const [row, ...rows] = inner;
    return { ...answers, [name]: [withoutAnswer(row as JsonObject, rest.slice(1)), ...rows] };
  }
  return { ...answers, [name]: withoutAnswer(inner as JsonObject, rest) };
}

describe.each(cases)('$file', ({ form, typed }) => {
  const compiled = compileForm(form);
  if (!compiled.ok) throw new Error('does not compile');
  const verdict = judge(compiled.value);
  const whole = filled(form, typed);

  it('is accepted as a member of the demo fills it', () => {
    expect(verdict(whole)).toEqual([]);
  });

  it('misses each answer that is required, at its place', () => {
    const required = [...indexForm(form).nodes.values()].flatMap(({ node, path }) =>
      'type' in node && node.required === true && !node.calculate ? [path] : [],
    );
    for (const path of required) {
      const [first = ''] = path;
      const errors = verdict(withoutAnswer(whole, path)).map(({ path: at }) => at);
      const place = `/${path.join('/').replaceAll('*', '0')}`;
      expect([path, errors.some((at) => at === place || at === `/${first}`)]).toEqual([path, true]);
    }
    expect(required.length).toBeGreaterThan(5);
  });

  it('takes nothing that it did not ask for', () => {
    const made = compileValidator(compiled.value.schema);
    expect(made.ok && made.value({ ...whole, laLung: 'x' }).length).toBeGreaterThan(0);
  });
});
