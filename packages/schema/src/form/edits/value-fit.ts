import type { Json, JsonSchemaObject } from '../../shared/json';
import { type ChoiceValue, choicesIn } from '../choices';
import type { Condition, Expression } from '../definition';

type Comparison = Extract<Condition, { readonly field: string }>;

/** Whether an answer to this schema can ever meet the comparison; a schema that says nothing of it holds anything. */
export function canHold(schema: JsonSchemaObject, test: Comparison): boolean {
  const { type } = schema;
  if (test.is === 'answered' || typeof type !== 'string') return true;
  if (test.is === 'atLeast' || test.is === 'atMost') return isNumeric(type);
  if (test.is === 'includes') return type === 'array' && holdsValue(schema, test.value);
  if (type === 'array' || type === 'object') return false;
  const values = 'values' in test ? test.values : [test.value];
  return values.every((value) => holdsValue(schema, value));
}

function holdsValue(schema: JsonSchemaObject, value: ChoiceValue): boolean {
  const choices = choicesIn(schema);
  if (choices) return choices.values.includes(value);
  const { type } = schema;
  if (type === 'array') return true;
  return isNumeric(type) ? typeof value === 'number' : typeof value === type;
}

const isNumeric = (type: Json | undefined) => type === 'number' || type === 'integer';

/** The same question of a field that now takes one choice instead of several, or several instead of one. */
export function asked(test: Condition, id: string, schema: JsonSchemaObject): Condition {
  const each = (inner: Condition) => asked(inner, id, schema);
  if ('all' in test) return { all: test.all.map(each) };
  if ('any' in test) return { any: test.any.map(each) };
  if ('not' in test) return { not: each(test.not) };
  if ('condition' in test) return test;
  if ('list' in test) return { ...test, row: each(test.row) };
  if (test.field !== id) return test;
  if (schema.type === 'array') {
    if (test.is === 'equal') return { field: id, is: 'includes', value: test.value };
    if (test.is === 'oneOf') return { any: test.values.map((value) => ({ field: id, is: 'includes', value })) };
  } else if (test.is === 'includes') return { field: id, is: 'equal', value: test.value };
  return test;
}

/** Comparisons of one field inside a condition. */
export function comparisonsOf(test: Condition, id: string): readonly Comparison[] {
  if ('all' in test) return test.all.flatMap((each) => comparisonsOf(each, id));
  if ('any' in test) return test.any.flatMap((each) => comparisonsOf(each, id));
  if ('not' in test) return comparisonsOf(test.not, id);
  if ('condition' in test) return [];
  if ('list' in test) return comparisonsOf(test.row, id);
  return test.field === id ? [test] : [];
}

/** What kind of value an expression gets from an answer to this schema. */
const kindOf = ({ type, format }: JsonSchemaObject): Json | undefined =>
  isNumeric(type) ? 'number' : format === 'date' ? 'date' : type;

/** Whether an expression that reads the field for its value would get another kind of value, or ask for a lost choice. */
export function readsOtherwise(
  expression: Expression,
  id: string,
  before: JsonSchemaObject,
  after: JsonSchemaObject,
): boolean {
  const otherKind = kindOf(before) !== kindOf(after);
  const choices = choicesIn(after);
  const isField = (part: Json): boolean =>
    isObject(part) && (Array.isArray(part.var) ? part.var[0] === id : part.var === id);
  const visit = (part: Json): boolean => {
    if (isField(part)) return otherKind;
    if (isList(part)) return part.some(visit);
    if (!isObject(part)) return false;
    return Object.entries(part).some(([operator, operand]) => {
      const operands = isList(operand) ? operand : [operand];
      if ((operator === 'present' || operator === 'absent') && operands.every(isField)) return false;
      const lost = operands.some((each) => isScalar(each) && choices && !choices.values.includes(each));
      if ((operator === '==' || operator === '!=') && lost && operands.some(isField)) return true;
      return visit(operand);
    });
  };
  return visit(expression);
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
const isObject = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isScalar = (value: Json): value is ChoiceValue => typeof value !== 'object';
