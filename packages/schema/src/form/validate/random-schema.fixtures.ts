import fc from 'fast-check';
import type { Json, JsonSchema, JsonSchemaObject } from '../../shared/json';

const names = ['a', 'b', 'toString', 'x/y', '__proto__'] as const;
const name = fc.constantFrom(...names);
const scalar = fc.constantFrom<Json>(null, true, false, 0, 1, 2, -1.5, '', 'a', 'ab', 'đ', '💩', '12');

/** A small JSON value over few names and values, so that schemas often meet it. */
export const smallJson: fc.Arbitrary<Json> = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    scalar,
    fc.array(tie('json'), { maxLength: 4 }),
    fc.array(fc.tuple(name, tie('json')), { maxLength: 4 }).map((entries) => Object.fromEntries(entries)),
  ),
})).json;

const size = fc.nat({ max: 3 });

/** What ajv and the standard agree on; `evaluation` adds `unevaluated*`, in which ajv errs. */
export function smallSchema({ evaluation }: { readonly evaluation: boolean }): fc.Arbitrary<JsonSchema> {
  return fc
    .letrec<{ schema: JsonSchema }>((tie) => {
      const schema = tie('schema');
      const list = fc.array(schema, { minLength: 1, maxLength: 3 });
      const byName = fc.array(fc.tuple(name, schema), { maxLength: 4 }).map((entries) => Object.fromEntries(entries));
      const keyword = fc.oneof(
        fc.constantFrom('string', 'number', 'integer', 'boolean', 'null', 'array', 'object').map((type) => ({ type })),
        fc
          .uniqueArray(fc.constantFrom('string', 'integer', 'array', 'object'), { minLength: 1 })
          .map((type) => ({ type })),
        smallJson.map((value) => ({ const: value })),
        fc.uniqueArray(scalar, { minLength: 1 }).map((values) => ({ enum: values })),
        fc.tuple(fc.constantFrom('minimum', 'exclusiveMaximum'), fc.integer({ min: -2, max: 2 })).map(asKeyword),
        fc
          .tuple(
            fc.constantFrom('minLength', 'maxLength', 'minItems', 'maxItems', 'minProperties', 'maxProperties'),
            size,
          )
          .map(asKeyword),
        fc.constantFrom('^a', '\\d', '^\\p{L}*$', 'b$').map((pattern) => ({ pattern })),
        fc.constantFrom(1, 2, 3).map((multipleOf) => ({ multipleOf })),
        fc.boolean().map((uniqueItems) => ({ uniqueItems })),
        fc.uniqueArray(name, { maxLength: 3 }).map((required) => ({ required })),
        fc
          .tuple(name, fc.uniqueArray(name, { maxLength: 2 }))
          .map(([on, needed]) => ({ dependentRequired: Object.fromEntries([[on, needed]]) })),
        byName.map((properties) => ({ properties })),
        fc
          .tuple(fc.constantFrom('^a', 'o', '/'), schema)
          .map((entry) => ({ patternProperties: Object.fromEntries([entry]) })),
        fc.tuple(name, schema).map((entry) => ({ dependentSchemas: Object.fromEntries([entry]) })),
        fc.tuple(fc.constantFrom('additionalProperties', 'propertyNames', 'items', 'not'), schema).map(asKeyword),
        fc.tuple(fc.constantFrom('allOf', 'anyOf', 'oneOf', 'prefixItems'), list).map(asKeyword),
        fc
          .uniqueArray(scalar, { minLength: 1, maxLength: 5 })
          .map((values) => ({ oneOf: values.map((value) => ({ const: value })) })),
        fc.tuple(schema, schema, schema).map(([test, yes, no]) =>
          Object.fromEntries([
            ['if', test],
            ['then', yes],
            ['else', no],
          ]),
        ),
        fc
          .tuple(schema, size, size)
          .map(([contains, minContains, maxContains]) => ({ contains, minContains, maxContains })),
        fc.constantFrom({ $ref: '#/$defs/d' }, { title: 'Tên' }, { 'x-fieldId': 'f_1' }),
        evaluation
          ? fc.tuple(fc.constantFrom('unevaluatedProperties', 'unevaluatedItems'), schema).map(asKeyword)
          : fc.constant({}),
      );
      const object = fc
        .array(keyword, { minLength: 1, maxLength: 4 })
        .map((keywords): JsonSchemaObject => Object.assign({}, ...keywords));
      return { schema: fc.oneof({ maxDepth: 4 }, fc.boolean(), object, object) };
    })
    .schema.chain((schema) =>
      smallJson.map(
        (value): JsonSchema =>
          typeof schema === 'boolean'
            ? schema
            : { ...schema, $defs: { d: { anyOf: [{ type: 'string' }, { const: value }] } } },
      ),
    );
}

const asKeyword = ([keyword, value]: readonly [string, Json]): JsonSchemaObject => ({ [keyword]: value });
