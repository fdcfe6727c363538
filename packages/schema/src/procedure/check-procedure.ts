import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { parseFormCode } from '../codes/form-code';
import { isProcedureCode } from '../codes/procedure-code';
import type { DefinitionProblem } from '../form/edits/edit';
import { isItemId } from '../shared/ids';
import { type Outcome, ok, refuse } from '../shared/outcome';
import { isPlainText } from '../shared/plain-text';
import type { ProcedureDefinition } from './definition';
import { migrateProcedure } from './migrate-procedure';
import { procedureDefinitionSchema } from './procedure-schema';

export type ProcedureRefusal = {
  readonly code: 'invalid-procedure';
  readonly problems: readonly DefinitionProblem[];
};

let compiled: ValidateFunction<ProcedureDefinition> | undefined;
const validator = () => {
  compiled ??= new Ajv2020({
    allErrors: true,
    ownProperties: true,
    allowUnionTypes: true,
  }).compile<ProcedureDefinition>(procedureDefinitionSchema);
  return compiled;
};

const LISTED = 50;

/**
 * Thủ tục hành chính from outside: whether it may be saved as a draft. Brings earlier formats up to date, then
 * refuses a wrong structure, ids used twice, words that are not plain text, and codes that are not codes.
 */
export function checkProcedure(value: unknown): Outcome<ProcedureDefinition, ProcedureRefusal> {
  const migrated = migrateProcedure(value);
  if (!migrated.ok) {
    return refuseWith([
      { code: 'format-unknown', path: '/formatVersion', text: 'Phiên bản định dạng của thủ tục không đọc được.' },
    ]);
  }
  const definition = migrated.value;
  const validate = validator();
  if (!validate(definition)) return refuseWith((validate.errors ?? []).slice(0, LISTED).map(structureProblem));
  const problems = [...codeProblems(definition), ...idProblems(definition), ...textProblems(definition, '')];
  return problems.length > 0 ? refuseWith(problems.slice(0, LISTED)) : ok(definition);
}

const refuseWith = (problems: readonly DefinitionProblem[]) => refuse({ code: 'invalid-procedure' as const, problems });

const sentences: { readonly [keyword: string]: string } = {
  required: 'Thiếu một mục bắt buộc.',
  additionalProperties: 'Có một mục không thuộc mẫu thủ tục.',
  type: 'Giá trị không đúng kiểu.',
  enum: 'Giá trị không nằm trong danh sách cho phép.',
  pattern: 'Giá trị không đúng dạng quy định.',
  minLength: 'Mục này không được để trống.',
  maxLength: 'Nội dung dài quá mức cho phép.',
  maxItems: 'Danh sách có quá nhiều mục.',
  uniqueItems: 'Danh sách có mục trùng nhau.',
};

function structureProblem({ keyword, instancePath, params }: ErrorObject): DefinitionProblem {
  const name: unknown = params.missingProperty ?? params.additionalProperty;
  const path =
    typeof name === 'string' ? `${instancePath}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}` : instancePath;
  return { code: keyword, path, text: sentences[keyword] ?? 'Giá trị không hợp lệ.' };
}

function codeProblems({ code, components }: ProcedureDefinition): DefinitionProblem[] {
  const problems: DefinitionProblem[] = [];
  if (!isProcedureCode(code)) {
    problems.push({
      code: 'invalid-procedure-code',
      path: '/code',
      text: 'Mã thủ tục phải có dạng d.dddddd, ví dụ 2.002768.',
    });
  }
  components.forEach(({ id, form }, index) => {
    const parsed = form && parseFormCode(form.code);
    if (!parsed || (parsed.ok && parsed.value.code === form.code)) return;
    problems.push({
      code: 'invalid-form-code',
      path: `/components/${index}/form/code`,
      itemId: id,
      text: `Mã biểu mẫu "${form.code}" không đúng dạng <mã thủ tục>.<ký hiệu>.`,
    });
  });
  return problems;
}

function idProblems(definition: ProcedureDefinition): DefinitionProblem[] {
  const { steps, channels, components, timeLimits, results } = definition;
  const seen = new Set<string>();
  return Object.entries({ steps, channels, components, timeLimits, results }).flatMap(([part, items]) =>
    items.flatMap(({ id }, index) => {
      const path = `/${part}/${index}/id`;
      if (!isItemId(id)) return [{ code: 'invalid-id', path, itemId: id, text: `Mã nội bộ "${id}" không dùng được.` }];
      if (seen.has(id)) return [{ code: 'id-taken', path, itemId: id, text: `Mã nội bộ "${id}" được dùng hai lần.` }];
      seen.add(id);
      return [];
    }),
  );
}

/** Walks every word people will read. */
function textProblems(value: unknown, path: string): DefinitionProblem[] {
  if (typeof value === 'string') {
    return isPlainText(value)
      ? []
      : [
          {
            code: 'not-plain-text',
            path,
            text: 'Nội dung chỉ được là chữ thường, không có thẻ HTML hay ký tự điều khiển.',
          },
        ];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textProblems(inner, `${path}/${key}`));
}
