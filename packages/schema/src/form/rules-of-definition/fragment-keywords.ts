import { isRecord } from '../structure';

const isString = (value: unknown) => typeof value === 'string';
const isBoolean = (value: unknown) => typeof value === 'boolean';
const isNumber = (value: unknown) => Number.isFinite(value);
const isCount = (value: unknown) => Number.isInteger(value) && Number(value) >= 0;
const isNames = (value: unknown) =>
  Array.isArray(value) && value.every(isString) && new Set(value).size === value.length;
const isNamesByKey = (value: unknown) => isRecord(value) && Object.values(value).every(isNames);
const isTypes = (value: unknown) =>
  isType(value) || (isNames(value) && Array.isArray(value) && value.length > 0 && value.every(isType));
const isType = (value: unknown) => isString(value) && types.has(String(value));
const types = new Set(['null', 'boolean', 'object', 'array', 'number', 'string', 'integer']);

/** What the value of each keyword of JSON Schema 2020-12 that holds no schema must look like. */
export const plainKeywords: { readonly [keyword: string]: (value: unknown) => boolean } = {
  $ref: isString,
  $comment: isString,
  title: isString,
  description: isString,
  format: isString,
  pattern: isString,
  contentEncoding: isString,
  contentMediaType: isString,
  deprecated: isBoolean,
  readOnly: isBoolean,
  writeOnly: isBoolean,
  uniqueItems: isBoolean,
  minLength: isCount,
  maxLength: isCount,
  minItems: isCount,
  maxItems: isCount,
  minProperties: isCount,
  maxProperties: isCount,
  minContains: isCount,
  maxContains: isCount,
  minimum: isNumber,
  maximum: isNumber,
  exclusiveMinimum: isNumber,
  exclusiveMaximum: isNumber,
  multipleOf: (value) => isNumber(value) && Number(value) > 0,
  required: isNames,
  dependentRequired: isNamesByKey,
  type: isTypes,
  enum: Array.isArray,
  examples: Array.isArray,
};

/** How a keyword holds schemas, and whether they judge the same value as the schema around them. */
export const schemaKeywords: {
  readonly [keyword: string]: { readonly holds: 'one' | 'row' | 'by-name'; readonly inPlace: boolean };
} = {
  allOf: { holds: 'row', inPlace: true },
  anyOf: { holds: 'row', inPlace: true },
  oneOf: { holds: 'row', inPlace: true },
  not: { holds: 'one', inPlace: true },
  if: { holds: 'one', inPlace: true },
  // biome-ignore lint/suspicious/noThenProperty: `then` is the JSON Schema keyword
  then: { holds: 'one', inPlace: true },
  else: { holds: 'one', inPlace: true },
  dependentSchemas: { holds: 'by-name', inPlace: true },
  properties: { holds: 'by-name', inPlace: false },
  patternProperties: { holds: 'by-name', inPlace: false },
  additionalProperties: { holds: 'one', inPlace: false },
  propertyNames: { holds: 'one', inPlace: false },
  unevaluatedProperties: { holds: 'one', inPlace: false },
  items: { holds: 'one', inPlace: false },
  prefixItems: { holds: 'row', inPlace: false },
  contains: { holds: 'one', inPlace: false },
  unevaluatedItems: { holds: 'one', inPlace: false },
  contentSchema: { holds: 'one', inPlace: false },
  $defs: { holds: 'by-name', inPlace: false },
};

/** Keywords that would tie a fragment to something outside itself, or that earlier drafts meant otherwise. */
export const refusedKeywords = new Set([
  '$id',
  '$schema',
  '$anchor',
  '$dynamicAnchor',
  '$dynamicRef',
  '$recursiveAnchor',
  '$recursiveRef',
  '$vocabulary',
  'definitions',
  'dependencies',
  'additionalItems',
]);
