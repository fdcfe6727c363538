import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formDefinitionSchema } from './definition-schema';
import { aField, aForm, aFormOf, aGroup, aLargeForm, aList } from './form.fixtures';
import { makeStructureCheck } from './structure';

const ajv = new Ajv2020({ ownProperties: true, allowUnionTypes: true, strictTypes: false }).compile(
  formDefinitionSchema,
);
const ours = makeStructureCheck(formDefinitionSchema);
const forms = [
  aForm(),
  aLargeForm({ fields: 30 }),
  aFormOf([aGroup({ items: [aList({ items: [aField('text', { required: { when: 'c' } })] })] })]),
];

it('the closed schema is itself JSON Schema 2020-12', () => {
  expect(new Ajv2020().validateSchema(formDefinitionSchema)).toBe(true);
});

it('takes what ajv takes', () => {
  for (const form of forms) {
    expect(ours(form)).toEqual([]);
    expect(ajv(form)).toBe(true);
  }
});

const runs = process.env.MOTCUA_PROVE === '1' ? 50_000 : 1500;
const seed = Number(process.env.MOTCUA_SEED ?? Date.now() % 1_000_000);

it(`gives the verdict of ajv on forms with any part made something else (seed ${seed})`, () => {
  const places = forms.flatMap((form) => placesOf(form).map((way) => [form, way] as const));
  const keys = fc.constantFrom(
    'id',
    'kind',
    'name',
    'items',
    'showWhen',
    'test',
    'all',
    'field',
    'is',
    'foreign',
    '__proto__',
  );
  const values = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom<unknown>(
      'field',
      'group',
      'list',
      'section',
      'content',
      'answered',
      'equal',
      'atLeast',
      '',
      0,
      1,
      13,
      [],
      {},
    ),
    fc.string({ minLength: 490, maxLength: 1010, unit: 'binary' }),
  );
  fc.assert(
    fc.property(fc.constantFrom(...places), fc.option(keys), values, ([form, way], key, value) => {
      const copy = replaced(structuredClone(form), key === null ? way : [...way, key], value);
      expect(ours(copy).length === 0).toBe(ajv(copy));
    }),
    { seed, numRuns: runs },
  );
});

function placesOf(value: unknown, way: readonly string[] = []): (readonly string[])[] {
  const inner = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return [way, ...inner.flatMap(([key, part]) => placesOf(part, [...way, key]))];
}

function replaced(whole: unknown, way: readonly string[], value: unknown): unknown {
  const last = way.at(-1);
  if (last === undefined) return value;
  let parent = whole as { [key: string]: unknown };
  for (const token of way.slice(0, -1)) parent = parent[token] as { [key: string]: unknown };
  if (typeof parent === 'object' && parent !== null && !(Array.isArray(parent) && !/^\d+$/.test(last)))
    Object.defineProperty(parent, last, { value, enumerable: true, configurable: true, writable: true });
  return whole;
}
