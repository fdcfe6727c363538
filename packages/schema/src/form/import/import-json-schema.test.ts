import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json, JsonSchema } from '../../shared/json';
import { checkDefinition } from '../check-definition';
import { compileForm } from '../compile/compile-form';
import type { SectionItem } from '../definition';
import { compileValidator } from '../validate/compile-validator';
import { importJsonSchema } from './import-json-schema';

const ids = () => {
  let last = 0;
  return (prefix: string) => `${prefix}_nhap${++last}`;
};

function imported(schema: unknown) {
  const outcome = importJsonSchema(schema, { code: '2.002768.TĐ1', newId: ids() });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  expect(checkDefinition(outcome.value.definition).ok).toBe(true);
  return outcome.value;
}

const itemsOf = (schema: unknown): readonly SectionItem[] =>
  imported(schema).definition.pages.flatMap((page) => page.items.flatMap((section) => section.items));

const lostKeywords = (schema: unknown) => imported(schema).losses.map(({ path, keyword }) => `${path} ${keyword}`);

const closed = (properties: object, more: object = {}) => ({
  type: 'object',
  properties,
  additionalProperties: false,
  ...more,
});

describe('types that fit', () => {
  it.each<[string, object]>([
    ['text', { type: 'string', maxLength: 100 }],
    ['text', { type: 'string', pattern: '^[A-Z]{2}$' }],
    ['long-text', { type: 'string', maxLength: 2000 }],
    ['number', { type: 'integer', minimum: 0 }],
    ['number', { type: 'number', multipleOf: 0.5 }],
    ['date', { type: 'string', format: 'date' }],
    ['email', { type: 'string', format: 'email' }],
    ['yes-no', { type: 'boolean' }],
    ['single-choice', { type: 'string', enum: ['a', 'b'] }],
    [
      'single-choice',
      {
        oneOf: [
          { const: 'a', title: 'Một' },
          { const: 'b', title: 'Hai' },
        ],
      },
    ],
    ['multiple-choice', { type: 'array', items: { enum: ['a', 'b'] }, uniqueItems: true }],
    ['raw', { type: ['string', 'null'] }],
    ['raw', { enum: [1, 2] }],
    ['raw', { type: 'array', items: { type: 'string' } }],
    ['raw', { type: 'string', not: { const: 'x' } }],
    ['raw', { type: 'object', patternProperties: { '^a$': {} } }],
    ['raw', { anyOf: [{ type: 'string' }, { type: 'number' }] }],
    // biome-ignore lint/suspicious/noThenProperty: `then` is the JSON Schema keyword
    ['raw', { type: 'object', properties: { a: {} }, if: { required: ['a'] }, then: { required: ['b'] } }],
  ])('%s for %j, with all that it says', (type, schema) => {
    const [item] = itemsOf(
      closed({ truong: { ...schema, title: 'Nhãn', description: 'Giúp' } }, { required: ['truong'] }),
    );
    expect(item).toMatchObject({ kind: 'field', type, name: 'truong', required: true, help: 'Giúp' });
    expect(item).toHaveProperty('schema', { ...schema, title: 'Nhãn' });
  });

  it('groups for objects and lists for arrays of objects', () => {
    const [group, list] = itemsOf(
      closed({
        diaChi: closed({ xa: { type: 'string' } }),
        con: {
          type: 'array',
          items: closed({ ten: { type: 'string' } }, { required: ['ten'] }),
          minItems: 1,
          maxItems: 9,
        },
      }),
    );
    expect(group).toMatchObject({ kind: 'group', name: 'diaChi', items: [{ type: 'text', name: 'xa' }] });
    expect(list).toMatchObject({ kind: 'list', minRows: 1, maxRows: 9, items: [{ name: 'ten', required: true }] });
  });
});

describe('references', () => {
  it('are followed where they stand alone, from draft-07 on', () => {
    const [item] = itemsOf({
      $schema: 'http://json-schema.org/draft-07/schema#',
      definitions: { ma: { type: 'string', title: 'Mã' } },
      ...closed({ a: { $ref: '#/definitions/ma' } }),
    });
    expect(item).toMatchObject({ type: 'text', schema: { type: 'string', title: 'Mã' } });
  });

  it('by address and by anchor come along under $defs', () => {
    const [item] = itemsOf({
      $id: 'https://example.vn/form',
      $defs: { ma: { $id: 'ma', $anchor: 'so', type: 'string' } },
      ...closed({ a: { $ref: 'ma#so', minLength: 2 } }),
    });
    expect(item).toMatchObject({
      type: 'raw',
      schema: { $ref: '#/$defs/r0', minLength: 2, $defs: { r0: { type: 'string' } } },
    });
  });

  it('that come back are kept whole', () => {
    const tree = closed({ ten: { type: 'string' }, con: { $ref: '#' } });
    const [, child] = itemsOf(tree);
    expect(child).toMatchObject({
      type: 'raw',
      schema: { $defs: { r0: { properties: { con: { $ref: '#/$defs/r0' } } } } },
    });
  });

  it.each(['https://example.com/other.json', 'file:///etc/passwd', '#/$defs/khong'])('refuses %s', ($ref) => {
    const outcome = importJsonSchema(closed({ a: { $ref } }), { code: '2.002768.TĐ1', newId: ids() });
    expect(outcome).toMatchObject({ ok: false, error: { code: 'schema-refused' } });
  });

  it('that never end are lost by name', () => {
    const schema = closed({ a: { $ref: '#/$defs/a' } }, { $defs: { a: { allOf: [{ $ref: '#/$defs/a' }] } } });
    expect(imported(schema).losses.map(({ keyword }) => keyword)).toContain('$ref');
  });
});

describe('losses', () => {
  it('names every keyword about the whole object', () => {
    const rules = {
      if: { required: ['a'] },
      // biome-ignore lint/suspicious/noThenProperty: `then` is the JSON Schema keyword
      then: { required: ['b'] },
      else: false,
      allOf: [{}],
      anyOf: [{}],
      not: { required: ['c'] },
      dependentRequired: { a: ['b'] },
      dependentSchemas: { a: {} },
      minProperties: 1,
      patternProperties: { '^x': {} },
      propertyNames: { maxLength: 3 },
      unevaluatedProperties: false,
    };
    const lost = lostKeywords(closed({ a: { type: 'string' } }, rules));
    for (const keyword of Object.keys(rules)) expect(lost).toContain(`/${keyword} ${keyword}`);
  });

  it('of a nested object with such keywords: none, it is kept raw', () => {
    const inner = { type: 'object', properties: { a: {} }, dependentRequired: { a: ['b'] } };
    const { losses, definition } = imported(closed({ trong: inner }));
    expect(losses.map(({ keyword }) => keyword)).toEqual(['minLength']);
    expect(definition.pages[0]?.items[0]?.items[0]).toMatchObject({ type: 'raw', schema: inner });
  });

  it('names what a form cannot hold, and why', () => {
    const lost = lostKeywords(
      closed(
        { a: { type: 'string', pattern: '^(a+)+$' }, b: { enum: ['<script>', 'x'] }, 'họ tên': {}, toString: {} },
        { required: ['toString', 'c'] },
      ),
    );
    expect(lost).toEqual([
      '/properties/a/pattern pattern',
      '/properties/b/enum/0 enum',
      '/properties/họ tên properties',
      '/properties/toString properties',
      '/required required',
      '/required required',
      ' minLength',
    ]);
  });

  it('says that an open object is closed and when a group is required', () => {
    const lost = lostKeywords({ properties: { g: closed({ a: { type: 'string' } }, { required: ['a'] }) } });
    expect(lost).toEqual(['/properties/g required', ' additionalProperties', ' type', ' minLength']);
  });
});

it.each<[string, unknown, string]>([
  ['no schema', 5, 'schema-refused'],
  ['nothing', undefined, 'not-json'],
  ['a schema of text', { type: 'string' }, 'not-an-object'],
  ['a schema of anything', true, 'not-an-object'],
  ['a draft that is not ours', { $schema: 'http://json-schema.org/draft-04/schema#' }, 'schema-refused'],
  ['a lone surrogate', { properties: { a: { const: '\ud800' } } }, 'not-json'],
  ['no end of depth', JSON.parse(`${'{"not":'.repeat(5000)}{}${'}'.repeat(5000)}`), 'not-json'],
])('refuses %s', (_, schema, code) => {
  expect(importJsonSchema(schema, { code: '2.002768.TĐ1', newId: ids() })).toMatchObject({
    ok: false,
    error: { code },
  });
});

it('refuses a code that is none', () => {
  expect(importJsonSchema({}, { code: 'x', newId: ids() })).toMatchObject({
    ok: false,
    error: { code: 'invalid-form-code' },
  });
});

it('cleans the words that people read, and takes ids that clash', () => {
  const outcome = importJsonSchema(
    closed(
      { a: { type: 'string', title: 'Họ <b>tên</b>\u202e' }, b: { title: '<' } },
      { title: 'Đơn <script>x</script>' },
    ),
    { code: '2.002768.TĐ1', newId: () => '7' },
  );
  const definition = outcome.ok ? outcome.value.definition : undefined;
  expect(definition?.title).toBe('Đơn  x');
  expect(definition?.pages[0]?.items[0]?.items).toMatchObject([
    { id: 'f_7', schema: { title: 'Họ  tên' } },
    { id: 'f_7_2', name: 'b', schema: { title: '<' } },
  ]);
});

it('bounds what a small schema can unfold to', () => {
  const layers = Object.fromEntries(
    Array.from({ length: 6 }, (_, at) => [
      `l${at}`,
      closed(
        Object.fromEntries(
          Array.from({ length: 12 }, (_, p) => [`p${p}`, at < 5 ? { $ref: `#/$defs/l${at + 1}` } : { type: 'string' }]),
        ),
      ),
    ]),
  );
  const { losses } = imported({ $ref: '#/$defs/l0', $defs: layers });
  expect(losses.some(({ text }) => text.includes('quá lớn'))).toBe(true);
});

const runs = process.env.MOTCUA_PROVE === '1' ? 5000 : 40;
const seed = Number(process.env.MOTCUA_SEED ?? Date.now() % 1_000_000);

it(`never throws, and what it makes can be saved, whatever the JSON (seed ${seed})`, () => {
  const keywords = fc.constantFrom(
    'type',
    'properties',
    'items',
    'enum',
    '$ref',
    '$id',
    '$defs',
    'allOf',
    'required',
    'pattern',
    'a',
    '__proto__',
    'toString',
  );
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 6 },
      fc.constantFrom<unknown>('object', 'string', '#', '#/$defs/a', '(a+)+', null, true, 0, '<b>', 'a'),
      fc.dictionary(keywords, tie('tree'), { maxKeys: 5 }),
      fc.array(tie('tree'), { maxLength: 3 }),
    ),
  }));
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), tree), (schema) => {
      const outcome = importJsonSchema(schema, { code: '2.002768.TĐ1', newId: ids() });
      if (outcome.ok) expect(checkDefinition(outcome.value.definition).ok).toBe(true);
      else expect(outcome.error.code).not.toBe('not-importable');
    }),
    { seed, numRuns: runs * 10 },
  );
});

it(`gives the verdict of the schema on answers without blanks, but for what it names (seed ${seed})`, () => {
  const text = fc.record({ type: fc.constant('string'), maxLength: fc.nat({ max: 3 }) }, { requiredKeys: ['type'] });
  const { schema } = fc.letrec<{ schema: JsonSchema }>((tie) => ({
    schema: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      text,
      fc.constantFrom<JsonSchema>(
        { enum: ['x', 'y'] },
        { type: 'number', minimum: 1 },
        { type: 'boolean' },
        { type: ['string', 'null'] },
        true,
      ),
      fc.constantFrom<JsonSchema>(
        { type: 'array', items: { enum: ['x', 'y'] } },
        { $ref: '#/$defs/t' },
        { $ref: '#/$defs/t', maxLength: 2 },
      ),
      fc.record({ anyOf: fc.array(tie('schema'), { minLength: 1, maxLength: 2 }) }),
      fc.record(
        { type: fc.constant('array'), items: tie('schema'), minItems: fc.nat({ max: 2 }) },
        { requiredKeys: ['type'] },
      ),
      fc.record(
        {
          type: fc.constant('object'),
          properties: fc.dictionary(fc.constantFrom('a', 'b'), tie('schema'), { minKeys: 1 }),
          required: fc.uniqueArray(fc.constantFrom('a', 'b')),
          additionalProperties: fc.constant(false),
        },
        { requiredKeys: ['type', 'properties', 'additionalProperties'] },
      ),
    ),
  }));
  const { value } = fc.letrec<{ value: Json }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom<Json>('x', 'y', 'dài hơn', 0, 1, true, null),
      fc.array(tie('value'), { minLength: 1, maxLength: 2 }),
      fc.dictionary(fc.constantFrom('a', 'b'), tie('value'), { minKeys: 1 }),
    ),
  }));
  const root = fc.record({
    properties: fc.dictionary(fc.constantFrom('a', 'b'), schema),
    required: fc.uniqueArray(fc.constantFrom('a', 'b')),
  });
  fc.assert(
    fc.property(
      root,
      fc.array(fc.dictionary(fc.constantFrom('a', 'b'), value), { minLength: 3, maxLength: 6 }),
      ({ properties, required }, answers) => {
        const whole = {
          ...closed(properties, { required }),
          $defs: { t: { type: 'string', title: 'T' } },
        } as JsonSchema;
        const { definition, losses } = imported(whole);
        if (losses.some(({ keyword }) => keyword !== 'minLength')) return;
        const compiled = compileForm(definition);
        if (!compiled.ok) throw new Error(JSON.stringify(compiled.error));
        const [before, after] = [compileValidator(whole), compileValidator(compiled.value.schema)];
        if (!before.ok || !after.ok) throw new Error('no validator');
        for (const one of answers)
          expect({ one, valid: after.value(one).length === 0 }).toEqual({ one, valid: before.value(one).length === 0 });
      },
    ),
    { seed, numRuns: runs },
  );
});
