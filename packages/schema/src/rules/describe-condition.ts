import type { Condition, FormDefinition } from '../form/definition';
import { indexForm, labelOfId } from '../form/form-index';
import type { Json, JsonObject } from '../shared/json';
import { formatDate, isLocalDate } from '../shared/local-date';
import { isObject } from './absent';

type Scalar = string | number | boolean;

/**
 * Câu đọc được of a condition: `Hiện khi “Loại” là “Tạm thời” và “Số” từ 3 trở lên`. Choices are read by their
 * labels; what the form no longer has, by its id. A named condition stands by its name.
 */
export function describeCondition(definition: FormDefinition, test: Condition, lead = 'Hiện khi'): string {
  return `${lead} ${clause(definition, test, false)}`;
}

function clause(form: FormDefinition, test: Condition, inside: boolean): string {
  if ('all' in test) return joined(form, test.all, ' và ', 'luôn đúng', inside);
  if ('any' in test) return joined(form, test.any, ' hoặc ', 'không bao giờ', inside);
  if ('not' in test) return negated(form, test.not);
  if ('condition' in test) return `đúng điều kiện ${quoted(labelOfId(form, test.condition))}`;
  if ('list' in test)
    return `${rowsWords[test.has]} ${quoted(labelOfId(form, test.list))} có ${clause(form, test.row, true)}`;
  return `${quoted(labelOfId(form, test.field))} ${comparison(form, test)}`;
}

const rowsWords = { some: 'ít nhất một dòng của', every: 'mọi dòng của', none: 'không dòng nào của' } as const;

function joined(
  form: FormDefinition,
  tests: readonly Condition[],
  word: string,
  none: string,
  inside: boolean,
): string {
  if (tests.length === 0) return none;
  const words = tests.map((each) => clause(form, each, true)).join(word);
  return inside && tests.length > 1 ? `(${words})` : words;
}

function negated(form: FormDefinition, test: Condition): string {
  if ('field' in test && test.is === 'answered') return `${quoted(labelOfId(form, test.field))} chưa trả lời`;
  if ('field' in test && test.is === 'equal')
    return `${quoted(labelOfId(form, test.field))} không phải là ${valueWords(form, test.field, test.value)}`;
  return `không đúng là ${clause(form, test, true)}`;
}

function comparison(form: FormDefinition, test: Extract<Condition, { readonly field: string }>): string {
  switch (test.is) {
    case 'answered':
      return 'đã trả lời';
    case 'equal':
      return `là ${valueWords(form, test.field, test.value)}`;
    case 'includes':
      return `có chọn ${valueWords(form, test.field, test.value)}`;
    case 'oneOf':
      return `là một trong ${test.values.map((value) => valueWords(form, test.field, value)).join(', ')}`;
    case 'atLeast':
      return `từ ${numberWords(test.value)} trở lên`;
    case 'atMost':
      return `từ ${numberWords(test.value)} trở xuống`;
  }
}

const quoted = (text: string) => `“${text}”`;
const numberWords = (value: number) => String(value).replace('.', ',');

function valueWords(form: FormDefinition, fieldId: string, value: Scalar): string {
  const field = indexForm(form).nodes.get(fieldId)?.node;
  const label = field && 'schema' in field ? choiceLabel(field.schema, value) : undefined;
  if (label !== undefined) return quoted(label);
  if (typeof value === 'boolean') return value ? '“Có”' : '“Không”';
  if (typeof value === 'number') return numberWords(value);
  return isLocalDate(value) ? formatDate(value) : quoted(value);
}

/** The title of the branch that stands for the value, of a choice or of a multiple choice. */
function choiceLabel(schema: JsonObject, value: Scalar): string | undefined {
  const choices = isObject(schema.items) ? schema.items : schema;
  const branches: Json | undefined = choices.oneOf ?? choices.anyOf;
  const found = Array.isArray(branches)
    ? branches.find((branch: Json) => isObject(branch) && branch.const === value)
    : undefined;
  return isObject(found) && typeof found.title === 'string' ? found.title : undefined;
}
