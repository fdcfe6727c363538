import type { Json, JsonObject, JsonSchemaObject } from '../shared/json';

/** Where a value leaves a closed schema. `name` is the property in question, `limit` the keyword's value. */
export type Violation = {
  readonly path: string;
  readonly keyword: string;
  readonly name?: string;
  readonly limit?: Json;
};

export const pointerTo = (path: string, token: string | number): string =>
  `${path}/${String(token).replaceAll('~', '~0').replaceAll('/', '~1')}`;

export const isRecord = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

type Judge = (value: unknown, path: string, found: Violation[]) => void;

const LISTED = 100;

/**
 * Judges a value by a closed schema of ours without generated code, which the designer's content policy forbids.
 * Knows only the keywords that those schemas use, and throws on any other: a schema of ours that it misreads is a
 * programming error. Tests hold it to the verdicts of ajv.
 */
export function makeStructureCheck(root: JsonSchemaObject): (value: unknown, at?: string) => readonly Violation[] {
  const judges = new Map<string, Judge>();
  const defs = root.$defs;

  const byReference = (reference: string): Judge => {
    const known = judges.get(reference);
    if (known) return known;
    const target = isRecord(defs) ? defs[reference.replace('#/$defs/', '')] : undefined;
    if (!isSchema(target)) throw new Error(`no such part of the schema: ${reference}`);
    const late: Judge = (value, path, found) => judge(value, path, found);
    judges.set(reference, late);
    const judge = make(target);
    return late;
  };

  const make = (schema: Json): Judge => {
    if (schema === true) return () => undefined;
    if (!isSchema(schema)) throw new Error('only `true` and objects are schemas here');
    const parts = Object.keys(schema).flatMap((keyword) => {
      const maker = keywords[keyword];
      if (maker) return [maker(schema, make)];
      if (keyword === '$ref') return [byReference(String(schema.$ref))];
      if (beside.has(keyword)) return [];
      throw new Error(`unknown keyword in a closed schema: ${keyword}`);
    });
    return (value, path, found) => {
      if (found.length >= LISTED) return;
      for (const part of parts) part(value, path, found);
    };
  };

  const whole = make(root);
  return (value, at) => {
    const found: Violation[] = [];
    (at === undefined ? whole : byReference(`#/$defs/${at}`))(value, '', found);
    return found.slice(0, LISTED);
  };
}

/** Keywords read by another keyword's judge, and annotations. */
const beside = new Set(['$schema', '$id', '$defs', 'title', 'description', 'then', 'else']);

type Maker = (schema: JsonSchemaObject, make: (schema: Json) => Judge) => Judge;

const keywords: { readonly [keyword: string]: Maker } = {
  type: ({ type }) => {
    const allowed = typeof type === 'string' ? [type] : (type as readonly string[]);
    return (value, path, found) => {
      if (!allowed.some((name) => isOfType(value, name))) found.push({ path, keyword: 'type', limit: allowed });
    };
  },
  const: ({ const: only = null }) => scalarJudge('const', [only]),
  enum: ({ enum: allowed }) => scalarJudge('enum', allowed as readonly Json[]),
  minLength: ({ minLength }) =>
    textJudge('minLength', Number(minLength), (text, limit) => codePoints(text, limit) >= limit),
  maxLength: ({ maxLength }) =>
    textJudge('maxLength', Number(maxLength), (text, limit) => codePoints(text, limit) <= limit),
  pattern: ({ pattern }) => {
    const shape = new RegExp(String(pattern), 'u');
    return (value, path, found) => {
      if (typeof value === 'string' && !shape.test(value)) found.push({ path, keyword: 'pattern' });
    };
  },
  minimum: ({ minimum }) => numberJudge('minimum', Number(minimum), (value, limit) => value >= limit),
  maximum: ({ maximum }) => numberJudge('maximum', Number(maximum), (value, limit) => value <= limit),
  maxItems:
    ({ maxItems }) =>
    (value, path, found) => {
      if (Array.isArray(value) && value.length > Number(maxItems))
        found.push({ path, keyword: 'maxItems', limit: maxItems ?? null });
    },
  maxProperties:
    ({ maxProperties }) =>
    (value, path, found) => {
      if (isRecord(value) && Object.keys(value).length > Number(maxProperties))
        found.push({ path, keyword: 'maxProperties', limit: maxProperties ?? null });
    },
  required: ({ required }) => {
    const names = required as readonly string[];
    return (value, path, found) => {
      if (!isRecord(value)) return;
      for (const name of names) if (!Object.hasOwn(value, name)) found.push({ path, keyword: 'required', name });
    };
  },
  properties: ({ properties }, make) => {
    const inner = Object.entries(properties as JsonObject).map(([name, schema]) => [name, make(schema)] as const);
    return (value, path, found) => {
      if (!isRecord(value)) return;
      for (const [name, judge] of inner) if (Object.hasOwn(value, name)) judge(value[name], `${path}/${name}`, found);
    };
  },
  additionalProperties: ({ additionalProperties, properties }, make) => {
    const declared = new Set(Object.keys((properties ?? {}) as JsonObject));
    const other: Judge =
      additionalProperties === false
        ? (_, path, found) => found.push({ path, keyword: 'additionalProperties' })
        : make(additionalProperties ?? true);
    return (value, path, found) => {
      if (!isRecord(value)) return;
      for (const name of Object.keys(value)) if (!declared.has(name)) other(value[name], pointerTo(path, name), found);
    };
  },
  items: ({ items }, make) => {
    const inner = make(items ?? true);
    return (value, path, found) => {
      if (!Array.isArray(value)) return;
      for (let at = 0; at < value.length && found.length < LISTED; at++) inner(value[at], `${path}/${at}`, found);
    };
  },
  allOf: ({ allOf }, make) => {
    const all = (allOf as readonly Json[]).map(make);
    return (value, path, found) => {
      for (const judge of all) judge(value, path, found);
    };
  },
  if: (schema, make) => {
    const [test, yes, no] = [make(schema.if ?? true), make(schema.then ?? true), make(schema.else ?? true)];
    return (value, path, found) => {
      const against: Violation[] = [];
      test(value, path, against);
      (against.length === 0 ? yes : no)(value, path, found);
    };
  },
};

const isSchema = (value: unknown): value is JsonSchemaObject => isRecord(value);

const scalarJudge =
  (keyword: string, allowed: readonly Json[]): Judge =>
  (value, path, found) => {
    if (!allowed.some((one) => one === value)) found.push({ path, keyword, limit: allowed });
  };

const textJudge =
  (keyword: string, limit: number, holds: (text: string, limit: number) => boolean): Judge =>
  (value, path, found) => {
    if (typeof value === 'string' && !holds(value, limit)) found.push({ path, keyword, limit });
  };

const numberJudge =
  (keyword: string, limit: number, holds: (value: number, limit: number) => boolean): Judge =>
  (value, path, found) => {
    if (typeof value === 'number' && !holds(value, limit)) found.push({ path, keyword, limit });
  };

/** Length as JSON Schema counts it; counting signs one by one only where it can matter. */
function codePoints(text: string, limit: number): number {
  if (text.length < limit || text.length > 2 * limit) return text.length;
  let count = 0;
  for (const _ of text) count++;
  return count;
}

function isOfType(value: unknown, type: string): boolean {
  switch (type) {
    case 'null':
      return value === null;
    case 'array':
      return Array.isArray(value);
    case 'object':
      return isRecord(value);
    case 'integer':
      return Number.isInteger(value);
    case 'number':
      return Number.isFinite(value);
    default:
      return typeof value === type;
  }
}
