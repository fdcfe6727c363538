import { describe, expect, it } from 'vitest';
import type { Json, JsonSchema } from '../../shared/json';
import { compileValidator } from './compile-validator';
import { emitValidatorModule } from './emit-validator-module';
import { loadModule } from './emitted.fixtures';

const nested = (depth: number, wrap: (inner: Json) => Json, innermost: Json = {}): Json => {
  let value = innermost;
  for (let i = 0; i < depth; i++) value = wrap(value);
  return value;
};
const compiled = (schema: JsonSchema) => {
  const made = compileValidator(schema);
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value;
};
const refusal = (schema: unknown) => compileValidator(schema as JsonSchema);

describe('a schema past all bounds is refused, never a crash', () => {
  const cyclic: { [key: string]: unknown } = {};
  cyclic.not = cyclic;
  it.each<[string, unknown, string]>([
    ['nested too deep', nested(5_000, (not) => ({ not })), 'schema-not-supported'],
    ['an array nested too deep in a constant', { const: nested(100_000, (item) => [item], 0) }, 'schema-not-supported'],
    ['too large', { enum: Array.from({ length: 300_000 }, (_, i) => i) }, 'schema-not-supported'],
    ['not a tree', cyclic, 'schema-not-supported'],
    ['not JSON', { const: undefined }, 'schema-invalid'],
    ['a function', { const: () => 1 }, 'schema-invalid'],
    ['not a number', { const: Number.NaN }, 'schema-invalid'],
    ['a date', { const: new Date(0) }, 'schema-invalid'],
    ['undefined', undefined, 'schema-invalid'],
    ['an unreadable address', { $id: 'http://[', $ref: '#' }, 'schema-invalid'],
  ])('%s', (_, schema, code) => expect(refusal(schema)).toMatchObject({ ok: false, error: { code } }));

  it('work that doubles at every reference', () => {
    const $defs = Object.fromEntries(
      Array.from({ length: 40 }, (_, i) => {
        const next = i === 39 ? { type: 'string' } : { $ref: `#/$defs/a${i + 1}` };
        return [`a${i}`, { allOf: [next, { anyOf: [next, next] }] }];
      }),
    );
    expect(refusal({ $defs, $ref: '#/$defs/a0' })).toMatchObject({
      ok: false,
      error: { code: 'schema-not-supported' },
    });
  });

  it('a chain of references longer than the stack', () => {
    const $defs = Object.fromEntries(
      Array.from({ length: 20_000 }, (_, i) => [`a${i}`, i === 19_999 ? true : { $ref: `#/$defs/a${i + 1}` }]),
    );
    expect(refusal({ $defs, $ref: '#/$defs/a0' })).toMatchObject({
      ok: false,
      error: { code: 'schema-not-supported' },
    });
  });
});

describe('answers past all bounds are an error, never a crash', () => {
  it('nested too deep for a schema that follows them down', async () => {
    const schema = { properties: { a: { $ref: '#' } }, additionalProperties: false };
    const answers = JSON.parse(`${'{"a":'.repeat(100_000)}{}${'}'.repeat(100_000)}`);
    const expected = [{ path: '', fieldId: null, rule: 'depth', severity: 'error', text: expect.any(String) }];
    expect(compiled(schema)(answers)).toEqual(expected);
    const module = emitValidatorModule(schema);
    if (!module.ok) throw new Error(module.error.detail);
    expect((await loadModule(module.value))(answers)).toEqual(expected);
    expect(compiled(schema)(nested(400, (a) => ({ a })))).toEqual([]);
  });

  it('work that doubles at every level of the answers', () => {
    const schema = { allOf: [1, 2].map(() => ({ properties: { a: { anyOf: [{ $ref: '#' }, { $ref: '#' }] } } })) };
    const answers = nested(60, (a) => ({ a }));
    expect(compiled(schema)(answers)).toMatchObject([{ rule: 'depth' }]);
  });

  it('many objects that must differ', () => {
    const answers = Array.from({ length: 50_000 }, (_, i) => ({ i, b: [i] }));
    const from = performance.now();
    expect(compiled({ uniqueItems: true })(answers)).toEqual([]);
    expect(performance.now() - from).toBeLessThan(3_000);
  });
});

describe('text of a schema never becomes code', () => {
  const hostile = [
    '"];globalThis.broken=1;//',
    "'+globalThis.broken+'",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: what must stay text
    '${globalThis.broken=1}',
    '\u2028globalThis.broken=1\u2029',
    '\u00011\u0001',
    'f0',
    '</script>',
    '\\',
    '*/',
    '\ud800',
  ];
  it.each(hostile)('%j', async (text) => {
    const schema = {
      title: text,
      properties: { [text]: { title: text, const: text, 'x-fieldId': text, 'x-errorTexts': { const: text } } },
      patternProperties: { '^x$': { enum: [text, { [text]: text }] } },
      required: [text],
      dependentRequired: { [text]: [text] },
    };
    const module = emitValidatorModule(schema);
    if (!module.ok) throw new Error(module.error.detail);
    for (const validate of [compiled(schema), await loadModule(module.value)]) {
      expect(validate({ [text]: text, x: { [text]: text } })).toEqual([]);
      expect(validate({ [text]: 1 })).toMatchObject([{ fieldId: text, rule: 'const', text }]);
      expect(validate({})).toMatchObject([{ rule: 'required' }]);
    }
    expect(globalThis).not.toHaveProperty('broken');
  });
});
