import { keepsFragment } from '../../rules/compile-rules';
import type { Json, JsonObject, JsonSchemaObject } from '../../shared/json';
import { DATE_PATTERN } from '../../shared/local-date';
import { conditionalOptions } from '../choices';
import type { Field } from '../definition';

/** Schemas that fields bring with references of their own, by field id; they end as `$defs` of the whole schema. */
export type SharedParts = { [fieldId: string]: JsonSchemaObject };

/**
 * A field's fragment as it stands in the schema. A value that is there is not empty (blank text, an empty list and an
 * empty object are absent), dates are exact to leap years, and an imported part is kept as it came. A fragment that
 * refers to itself moves to `$defs`, where its pointers are led.
 */
export function fieldSchema(field: Field, shared: SharedParts): JsonSchemaObject {
  const { $schema: _, ...fragment } = field.schema;
  const judged = keepsFragment(field) ? fragment : filled(fragment);
  const notes = annotations(field, judged !== fragment && judged.pattern === FILLED && fragment.pattern === undefined);
  if (!refersToItself(judged)) return { ...judged, ...notes };
  shared[field.id] = leadPointers(judged, `#/$defs/${field.id}`) as JsonSchemaObject;
  const { title } = judged;
  return { $ref: `#/$defs/${field.id}`, ...(title === undefined ? {} : { title }), ...notes };
}

const OPTION_REFUSED = 'Phương án đã chọn không dùng được trong trường hợp này; hãy chọn phương án khác.';

/** Something other than white space. */
const FILLED = '\\S';

function annotations(field: Field, addedPattern: boolean): JsonObject {
  const texts = {
    ...(addedPattern ? { pattern: 'Không được để trống hoặc chỉ có khoảng trắng.' } : {}),
    ...(conditionalOptions(field).length > 0 ? { not: OPTION_REFUSED } : {}),
    ...field.errorTexts,
  };
  return { 'x-fieldId': field.id, ...(Object.keys(texts).length > 0 ? { 'x-errorTexts': texts } : {}) };
}

function filled(fragment: JsonSchemaObject): JsonSchemaObject {
  switch (fragment.type) {
    case 'string':
      return filledText(fragment);
    case 'array':
      return atLeastOne(fragment, 'minItems');
    case 'object':
      return atLeastOne(fragment, 'minProperties');
    default:
      return fragment;
  }
}

function filledText(fragment: JsonSchemaObject): JsonSchemaObject {
  if ('const' in fragment || 'enum' in fragment || isChoice(fragment)) return fragment;
  if (fragment.format === 'date') {
    if (fragment.pattern === undefined || fragment.pattern === DATE_PATTERN)
      return { ...fragment, pattern: DATE_PATTERN };
    return {
      ...fragment,
      allOf: [...(Array.isArray(fragment.allOf) ? fragment.allOf : []), { pattern: DATE_PATTERN }],
    };
  }
  return fragment.pattern === undefined ? { ...fragment, pattern: FILLED } : atLeastOne(fragment, 'minLength');
}

const atLeastOne = (fragment: JsonSchemaObject, keyword: 'minLength' | 'minItems' | 'minProperties') => ({
  ...fragment,
  [keyword]: Math.max(1, Number(fragment[keyword] ?? 1)),
});

/** `oneOf` (or `anyOf`) of constants: a choice with a label for each value. */
export function isChoice(schema: JsonObject): boolean {
  const branches = schema.oneOf ?? schema.anyOf;
  return (
    Array.isArray(branches) &&
    branches.every((branch: Json) => typeof branch === 'object' && branch !== null && 'const' in branch)
  );
}

/** Keywords whose value is data, in which `$ref` is a word like any other. */
const data: ReadonlySet<string> = new Set(['const', 'enum', 'default', 'examples']);
/** Keywords whose keys are names of the author's. */
const named: ReadonlySet<string> = new Set([
  'properties',
  'patternProperties',
  '$defs',
  'definitions',
  'dependentSchemas',
]);

const refersToItself = (schema: Json): boolean => JSON.stringify(schema) !== JSON.stringify(leadPointers(schema, '#-'));

/** Leads the local pointers of a schema to where it now stands. */
function leadPointers(schema: Json, to: string): Json {
  if (Array.isArray(schema)) return schema.map((each) => leadPointers(each, to));
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema).map(([keyword, value]): [string, Json] => {
      if ((keyword === '$ref' || keyword === '$dynamicRef') && typeof value === 'string')
        return [keyword, value === '#' || value.startsWith('#/') ? to + value.slice(1) : value];
      if (data.has(keyword)) return [keyword, value];
      if (named.has(keyword) && typeof value === 'object' && value !== null && !Array.isArray(value))
        return [
          keyword,
          Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, leadPointers(inner, to)])),
        ];
      return [keyword, leadPointers(value, to)];
    }),
  );
}
