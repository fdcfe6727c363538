import { checkDefinition } from '../../src/form/check-definition';
import { compileForm } from '../../src/form/compile/compile-form';
import { validateAnswers } from '../../src/form/compile/validate-answers';
import { createFormRules } from '../../src/rules/create-form-rules';
import type { Json, JsonObject } from '../../src/shared/json';

const context = { today: '2026-11-23' };

/** A shipped form as one person fills it: what the registers give, and under it what the person types. */
export function aFilledForm(value: unknown, registered: JsonObject, typed: unknown) {
  const checked = checkDefinition(value);
  if (!checked.ok) throw new Error(checked.error.problems.map(({ text }) => text).join('\n'));
  const compiled = compileForm(checked.value);
  if (!compiled.ok) throw new Error('does not compile');
  const rules = createFormRules(compiled.value);
  const whole = withAnswers(registered, typed as JsonObject);
  const verdict = (answers: JsonObject) =>
    validateAnswers(compiled.value, rules.settle(answers, context), context).map(
      ({ severity, path, text }) => `${severity} ${path} ${text}`,
    );
  return {
    form: checked.value,
    rules,
    /** What is said when these answers are changed; null takes an answer away. */
    changed: (changes: JsonObject) => verdict(withAnswers(whole, changes)),
    settled: (changes: JsonObject) => rules.settle(withAnswers(whole, changes), context),
  };
}

/** Objects are laid over one another; lists and everything else are replaced; null is absent. */
function withAnswers(answers: JsonObject, changes: JsonObject): JsonObject {
  const merged: { [name: string]: Json } = { ...answers };
  for (const [name, change] of Object.entries(changes)) {
    const before = merged[name];
    if (change === null) delete merged[name];
    else if (isObject(before) && isObject(change)) merged[name] = withAnswers(before, change);
    else if (change !== undefined) merged[name] = change;
  }
  return merged;
}

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const place = { system: 'present', unitCode: '00004', unitName: 'Phường Ba Đình, Thành phố Hà Nội' };
export const person = {
  hoTen: 'Nguyễn Văn An',
  soDinhDanh: '001088000010',
  gioiTinh: 'nam',
  ngaySinh: '1988-03-12',
  danToc: '01',
  tonGiao: 'khong',
  queQuan: place,
  thuongTru: place,
};
export const branch = { id: 'cb-00004-1-3', name: 'Chi bộ 3, phường Ba Đình' };
