import type { Json, JsonSchemaObject } from '../../shared/json';
import type { Group, List, SectionItem } from '../definition';
import { fieldSchema, type SharedParts } from './field-schema';

/** What hangs on conditions in one object: names it always requires or never has, and its `allOf`. */
export type ObjectRules = {
  readonly required: readonly string[];
  readonly hidden: readonly string[];
  readonly parts: readonly JsonSchemaObject[];
};

export type RulesOf = (objectId: string) => ObjectRules;

/** Members of an object schema whose fields, groups and lists are these; every property is declared, nothing else may come. */
export function objectSchema(
  items: readonly SectionItem[],
  objectId: string,
  rulesOf: RulesOf,
  shared: SharedParts,
): JsonSchemaObject {
  const { required, hidden, parts } = rulesOf(objectId);
  const never = new Set(hidden);
  const properties: { [name: string]: Json } = {};
  for (const item of items) {
    if (item.kind === 'content') continue;
    properties[item.name] = never.has(item.name) ? false : itemSchema(item, rulesOf, shared);
  }
  return {
    type: 'object',
    properties,
    ...(required.length > 0 ? { required: [...required] } : {}),
    additionalProperties: false,
    ...(parts.length > 0 ? { allOf: [...parts] } : {}),
  };
}

function itemSchema(
  item: Exclude<SectionItem, { kind: 'content' }>,
  rulesOf: RulesOf,
  shared: SharedParts,
): JsonSchemaObject {
  if (item.kind === 'field') return fieldSchema(item, shared);
  return item.kind === 'group' ? groupSchema(item, rulesOf, shared) : listSchema(item, rulesOf, shared);
}

/** A group with nothing in it is absent. */
const groupSchema = (group: Group, rulesOf: RulesOf, shared: SharedParts): JsonSchemaObject => ({
  title: group.title,
  ...objectSchema(group.items, group.id, rulesOf, shared),
  minProperties: 1,
  'x-fieldId': group.id,
});

/** A list without rows is absent; a row may be empty. */
const listSchema = (list: List, rulesOf: RulesOf, shared: SharedParts): JsonSchemaObject => ({
  title: list.title,
  type: 'array',
  items: objectSchema(list.items, list.id, rulesOf, shared),
  minItems: Math.max(1, list.minRows ?? 1),
  ...(list.maxRows === undefined ? {} : { maxItems: list.maxRows }),
  'x-fieldId': list.id,
});
