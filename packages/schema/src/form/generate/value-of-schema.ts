import type { Json, JsonSchemaObject } from '../../shared/json';
import { isRecord } from '../structure';
import { numberValue } from './number-value';
import { textValue } from './text-value';
import type { Ways } from './ways';

const DEEPEST = 12;

/**
 * Giá trị hợp lệ of a fragment; undefined when none was found. Only keywords of the product's own field types are
 * kept; `beyondGenerating` tells which fragments say more.
 */
export function valueOfSchema(schema: JsonSchemaObject, ways: Ways, depth = 0): Json | undefined {
  const { dice, limits } = ways;
  if (depth > DEEPEST) return undefined;
  if (schema.const !== undefined) return schema.const;
  if (Array.isArray(schema.enum)) return limits ? longest(schema.enum, ways) : dice.pick<Json>(schema.enum);
  const { allOf, anyOf, oneOf, ...base } = schema;
  if (Array.isArray(allOf)) {
    const whole: JsonSchemaObject = Object.assign({}, base, ...allOf.map(recordOf));
    return valueOfSchema({ ...whole, ...branchesOf(anyOf, oneOf) }, ways, depth + 1);
  }
  const branches = [oneOf, anyOf].find((each) => Array.isArray(each) && each.length > 0);
  if (Array.isArray(branches)) {
    if (limits && branches.every(isRecord)) {
      const titled = longest(branches as readonly Json[], ways, (branch) => String(recordOf(branch).title ?? ''));
      return valueOfSchema({ ...base, ...recordOf(titled) }, ways, depth + 1);
    }
    for (const branch of dice.shuffled(branches)) {
      const value = valueOfSchema({ ...base, ...recordOf(branch) }, ways, depth + 1);
      if (value !== undefined) return value;
    }
    return undefined;
  }
  switch (typeOf(schema)) {
    case 'boolean':
      return dice.chance(0.5);
    case 'integer':
      return numberValue(schema, true, ways);
    case 'number':
      return numberValue(schema, false, ways);
    case 'array':
      return listValue(schema, ways, depth);
    case 'object':
      return objectValue(schema, ways, depth);
    case 'null':
      return null;
    default:
      return textValue(schema, ways);
  }
}

const branchesOf = (anyOf: Json | undefined, oneOf: Json | undefined): JsonSchemaObject => ({
  ...(anyOf === undefined ? {} : { anyOf }),
  ...(oneOf === undefined ? {} : { oneOf }),
});

const recordOf = (value: unknown): JsonSchemaObject => (isRecord(value) ? (value as JsonSchemaObject) : {});

function typeOf(schema: JsonSchemaObject): string {
  const { type } = schema;
  if (typeof type === 'string') return type;
  if (Array.isArray(type)) return String(type.find((each) => each !== 'null') ?? 'null');
  if (schema.properties !== undefined) return 'object';
  if (schema.items !== undefined) return 'array';
  return schema.minimum !== undefined || schema.maximum !== undefined ? 'number' : 'string';
}

/** The option that takes most room, or another one. */
function longest(all: readonly Json[], { dice }: Ways, wordsOf: (value: Json) => string = String): Json | undefined {
  if (dice.chance(0.5)) return dice.pick(all);
  return all.reduce<Json | undefined>(
    (long, each) => (long === undefined || wordsOf(each).length > wordsOf(long).length ? each : long),
    undefined,
  );
}

const MOST_MORE = 3;

function listValue(schema: JsonSchemaObject, ways: Ways, depth: number): Json | undefined {
  const items = recordOf(schema.items);
  const least = typeof schema.minItems === 'number' ? schema.minItems : 1;
  const most = typeof schema.maxItems === 'number' ? schema.maxItems : least + MOST_MORE;
  const wanted = ways.limits
    ? (ways.dice.pick([Math.max(1, least), Math.min(most, 50)]) ?? 1)
    : ways.dice.between(Math.max(1, least), Math.min(most, least + MOST_MORE));
  const values: Json[] = [];
  const seen = new Set<string>();
  for (let tries = 0; values.length < wanted && tries < wanted * 10 + 20; tries++) {
    const value = valueOfSchema(items, ways, depth + 1);
    if (value === undefined) break;
    const written = JSON.stringify(value);
    if (schema.uniqueItems === true && seen.has(written)) continue;
    seen.add(written);
    values.push(value);
  }
  return values.length >= Math.max(1, least) ? values : undefined;
}

function objectValue(schema: JsonSchemaObject, ways: Ways, depth: number): Json | undefined {
  const properties = recordOf(schema.properties);
  const required = new Set(Array.isArray(schema.required) ? schema.required : []);
  const least = typeof schema.minProperties === 'number' ? schema.minProperties : 1;
  const most = typeof schema.maxProperties === 'number' ? schema.maxProperties : Number.POSITIVE_INFINITY;
  const value: { [name: string]: Json } = {};
  const names = Object.keys(properties);
  const optional = ways.dice.shuffled(names.filter((name) => !required.has(name)));
  for (const name of [...names.filter((each) => required.has(each)), ...optional]) {
    const count = Object.keys(value).length;
    if (count >= most) break;
    if (!required.has(name) && count >= least && !ways.dice.chance(ways.limits ? 0.8 : 0.4)) continue;
    const part = valueOfSchema(recordOf(properties[name]), ways, depth + 1);
    if (part !== undefined) value[name] = part;
    else if (required.has(name)) return undefined;
  }
  const whole = [...required].every((name) => Object.hasOwn(value, String(name)));
  return whole && Object.keys(value).length >= least ? value : undefined;
}

const beyond = [
  '$ref',
  '$dynamicRef',
  'not',
  'if',
  'dependentSchemas',
  'dependentRequired',
  'contains',
  'prefixItems',
  'patternProperties',
  'propertyNames',
  'unevaluatedProperties',
  'unevaluatedItems',
];

/** Whether a fragment, an imported one most often, says what no value is made for. */
export function beyondGenerating(schema: unknown, depth = 0): boolean {
  if (depth > DEEPEST || !isRecord(schema)) return false;
  if (beyond.some((keyword) => Object.hasOwn(schema, keyword))) return true;
  const inner = [schema.items, ...Object.values(recordOf(schema.properties))];
  const branches = [schema.allOf, schema.anyOf, schema.oneOf].flatMap((each) => (Array.isArray(each) ? each : []));
  return [...inner, ...branches].some((each) => beyondGenerating(each, depth + 1));
}
