import type { Json, JsonSchemaObject } from '../../shared/json';
import { isRecord } from '../structure';

/** Keywords of a fragment that judge; the rest are words. */
const judging = (schema: JsonSchemaObject): readonly string[] =>
  Object.keys(schema).filter((keyword) => !['title', 'description', 'format', '$comment'].includes(keyword));

const only = (schema: JsonSchemaObject, ...allowed: readonly string[]): boolean =>
  judging(schema).every((keyword) => allowed.includes(keyword));

const isText = (schema: JsonSchemaObject, ...more: readonly string[]): boolean =>
  schema.type === 'string' && only(schema, 'type', 'minLength', 'maxLength', 'pattern', ...more);

const isLabelled = (branch: Json): boolean =>
  isRecord(branch) &&
  typeof branch.const === 'string' &&
  Object.keys(branch).every((keyword) => keyword === 'const' || keyword === 'title' || keyword === 'description');

function isChoice(schema: JsonSchemaObject): boolean {
  if (schema.type !== undefined && schema.type !== 'string') return false;
  const { enum: values, oneOf } = schema;
  if (Array.isArray(values))
    return only(schema, 'type', 'enum') && values.length > 0 && values.every((value) => typeof value === 'string');
  return Array.isArray(oneOf) && only(schema, 'type', 'oneOf') && oneOf.every(isLabelled);
}

const LONG = 300;

/** Which field type shows a fragment, the first that fits; each says all that the fragment says, or it does not fit. */
const fitting: readonly { readonly type: string; readonly fits: (schema: JsonSchemaObject) => boolean }[] = [
  { type: 'single-choice', fits: isChoice },
  { type: 'date', fits: (schema) => schema.format === 'date' && isText(schema) },
  { type: 'email', fits: (schema) => schema.format === 'email' && isText(schema) },
  { type: 'long-text', fits: (schema) => isText(schema) && Number(schema.maxLength) > LONG },
  { type: 'text', fits: (schema) => isText(schema) },
  {
    type: 'number',
    fits: (schema) =>
      (schema.type === 'number' || schema.type === 'integer') &&
      only(schema, 'type', 'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'),
  },
  { type: 'yes-no', fits: (schema) => schema.type === 'boolean' && only(schema, 'type') },
  {
    type: 'multiple-choice',
    fits: (schema) =>
      schema.type === 'array' &&
      only(schema, 'type', 'items', 'minItems', 'maxItems', 'uniqueItems') &&
      isRecord(schema.items) &&
      isChoice(schema.items as JsonSchemaObject),
  },
];

/** Kept whole where no type of ours says the same. */
export const RAW = 'raw';

export const fittingType = (schema: JsonSchemaObject): string => fitting.find(({ fits }) => fits(schema))?.type ?? RAW;
