import { DATA_NAME_PATTERN } from '../shared/ids';
import type { JsonObject, JsonSchemaObject } from '../shared/json';

/** Sizes that a definition keeps to; far above what a form of the regulation needs. */
export const LIMITS = {
  items: 5000,
  /** Groups and lists inside one another below a section. */
  nesting: 4,
  pages: 200,
  conditions: 1000,
  checks: 1000,
  label: 500,
  text: 10_000,
} as const;

const label = { type: 'string', maxLength: LIMITS.label };
const text = { type: 'string', maxLength: LIMITS.text };
const id = { type: 'string', pattern: '^[A-Za-z][A-Za-z0-9_-]{0,63}$' };
const dataName = { type: 'string', pattern: DATA_NAME_PATTERN };
const showWhen = { type: ['string', 'null'], maxLength: 64 };
const scalar = { type: ['string', 'number', 'boolean'], maxLength: 1000 };
const number = { type: 'number' };
const ref = (name: string) => ({ $ref: `#/$defs/${name}` });

const object = (properties: JsonObject, required: readonly string[]): JsonSchemaObject => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});

const listOf = (items: JsonSchemaObject, maxItems: number): JsonSchemaObject => ({ type: 'array', items, maxItems });

const when: JsonSchemaObject = {
  type: ['boolean', 'object'],
  properties: { when: { type: 'string', maxLength: 64 } },
  required: ['when'],
  additionalProperties: false,
};

const legalBasis = listOf(object({ document: label, article: label }, ['document']), 100);

const field = object(
  {
    id,
    kind: { const: 'field' },
    type: { type: 'string', pattern: '^[a-z][a-z0-9-]{0,63}$' },
    name: dataName,
    schema: { type: 'object' },
    required: when,
    readOnly: when,
    showWhen,
    calculate: true,
    element: ref('versioned'),
    width: { type: 'integer', minimum: 1, maximum: 12 },
    help: text,
    placeholder: label,
    prefill: object(
      {
        source: { enum: ['member-register', 'population-register', 'organisation-register', 'session'] },
        attribute: { type: 'string', minLength: 1, maxLength: 200 },
        lock: { enum: ['verified', 'never'] },
      },
      ['source', 'attribute', 'lock'],
    ),
    legalBasis,
    purpose: text,
    errorTexts: { type: 'object', additionalProperties: text, maxProperties: 60 },
    options: { type: 'object' },
    block: ref('versioned'),
    optionWhen: { type: 'object', additionalProperties: { type: 'string', maxLength: 64 }, maxProperties: 1000 },
  },
  ['id', 'kind', 'type', 'name', 'schema'],
);

const content = object(
  { id, kind: { const: 'content' }, text, tone: { enum: ['plain', 'note', 'warning'] }, showWhen },
  ['id', 'kind', 'text'],
);

const groupAt = (level: number) =>
  object(
    {
      id,
      kind: { const: 'group' },
      name: dataName,
      title: label,
      help: text,
      showWhen,
      block: ref('versioned'),
      items: listOf(ref(`item${level + 1}`), LIMITS.items),
    },
    ['id', 'kind', 'name', 'title', 'items'],
  );

const listAt = (level: number) =>
  object(
    {
      id,
      kind: { const: 'list' },
      name: dataName,
      title: label,
      display: { enum: ['table', 'cards'] },
      help: text,
      rowTitle: label,
      required: when,
      minRows: { type: 'integer', minimum: 0, maximum: 1000 },
      maxRows: { type: 'integer', minimum: 1, maximum: 10_000 },
      showWhen,
      legalBasis,
      purpose: text,
      block: ref('versioned'),
      items: listOf(ref(`item${level + 1}`), LIMITS.items),
    },
    ['id', 'kind', 'name', 'title', 'display', 'items'],
  );

/** What a section (level 1), or a group or list of the level before, may hold. */
const itemAt = (level: number): JsonSchemaObject => {
  const kinds: JsonObject = {
    field: ref('field'),
    content: ref('content'),
    ...(level <= LIMITS.nesting ? { group: ref(`group${level}`), list: ref(`list${level}`) } : {}),
  };
  return {
    type: 'object',
    properties: { kind: { enum: Object.keys(kinds) } },
    required: ['kind'],
    allOf: Object.entries(kinds).map(([kind, whole]) => ({
      if: { properties: { kind: { const: kind } }, required: ['kind'] },
      // biome-ignore lint/suspicious/noThenProperty: `then` is the JSON Schema keyword
      then: whole,
    })),
  };
};

const levels = Array.from({ length: LIMITS.nesting }, (_, at) => at + 1);

/** The first of these keys that a condition has decides what it must look like. */
const conditionShapes: readonly (readonly [string, JsonSchemaObject])[] = [
  ['all', object({ all: listOf(ref('condition'), 100) }, ['all'])],
  ['any', object({ any: listOf(ref('condition'), 100) }, ['any'])],
  ['not', object({ not: ref('condition') }, ['not'])],
  ['condition', object({ condition: { type: 'string', maxLength: 64 } }, ['condition'])],
  [
    'list',
    object(
      { list: { type: 'string', maxLength: 64 }, has: { enum: ['some', 'every', 'none'] }, row: ref('condition') },
      ['list', 'has', 'row'],
    ),
  ],
];

const test = (properties: JsonObject, required: readonly string[]) =>
  object({ field: { type: 'string', maxLength: 64 }, ...properties }, ['field', 'is', ...required]);

const fieldTests: readonly (readonly [readonly string[], JsonSchemaObject])[] = [
  [['answered'], test({ is: { const: 'answered' } }, [])],
  [['equal', 'includes'], test({ is: { enum: ['equal', 'includes'] }, value: scalar }, ['value'])],
  [['oneOf'], test({ is: { const: 'oneOf' }, values: listOf(scalar, 1000) }, ['values'])],
  [['atLeast', 'atMost'], test({ is: { enum: ['atLeast', 'atMost'] }, value: number }, ['value'])],
];

const fieldTest: JsonSchemaObject = {
  type: 'object',
  properties: { is: { enum: fieldTests.flatMap(([operators]) => operators) } },
  required: ['field', 'is'],
  allOf: fieldTests.map(([operators, whole]) => ({
    if: { properties: { is: { enum: operators } }, required: ['is'] },
    // biome-ignore lint/suspicious/noThenProperty: `then` is the JSON Schema keyword
    then: whole,
  })),
};

const condition = conditionShapes.reduceRight<JsonSchemaObject>(
  // biome-ignore lint/suspicious/noThenProperty: `then` is the JSON Schema keyword
  (otherwise, [key, whole]) => ({ type: 'object', if: { required: [key] }, then: whole, else: otherwise }),
  fieldTest,
);

const section = object(
  {
    id,
    kind: { const: 'section' },
    title: label,
    help: text,
    showWhen,
    block: ref('versioned'),
    items: listOf(ref('item1'), LIMITS.items),
  },
  ['id', 'kind', 'title', 'items'],
);

const page = object({ id, title: label, help: text, showWhen, items: listOf(ref('section'), LIMITS.items) }, [
  'id',
  'title',
  'items',
]);

const namedCondition = object({ id, name: label, test: ref('condition') }, ['id', 'name', 'test']);

const check = object(
  { id, at: { type: 'string', maxLength: 64 }, severity: { enum: ['error', 'warning'] }, test: true, text },
  ['id', 'at', 'severity', 'test', 'text'],
);

/**
 * JSON Schema of `FormDefinition`: closed but for a field's `schema` (any JSON Schema fragment), `options` (its
 * type's own settings) and the expressions, whose rules `checkDefinition` holds.
 */
const translated = { type: 'object', additionalProperties: text, maxProperties: 50_000 };

export const formDefinitionSchema: JsonSchemaObject = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:motcua:form-definition:1',
  title: 'FormDefinition',
  description: 'Định nghĩa biểu mẫu điện tử tương tác.',
  ...object(
    {
      formatVersion: { const: 1 },
      code: { type: 'string', minLength: 1, maxLength: 64 },
      title: label,
      description: text,
      pages: listOf(ref('page'), LIMITS.pages),
      conditions: listOf(ref('namedCondition'), LIMITS.conditions),
      checks: listOf(ref('check'), LIMITS.checks),
      texts: object({ en: translated, madeFrom: translated }, []),
      print: object({ template: { type: 'string', maxLength: 200 } }, []),
      gaps: listOf(text, 500),
    },
    ['formatVersion', 'code', 'title', 'pages', 'conditions', 'checks'],
  ),
  $defs: {
    page,
    section,
    field,
    content,
    ...Object.fromEntries(
      levels.flatMap((at) => [[`group${at}`, groupAt(at)] as const, [`list${at}`, listAt(at)] as const]),
    ),
    ...Object.fromEntries([...levels, LIMITS.nesting + 1].map((at) => [`item${at}`, itemAt(at)])),
    condition,
    namedCondition,
    check,
    versioned: object(
      { id: { type: 'string', minLength: 1, maxLength: 100 }, version: { type: 'integer', minimum: 1 } },
      ['id', 'version'],
    ),
  },
};
