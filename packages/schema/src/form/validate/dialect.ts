import type { JsonSchemaObject } from '../../shared/json';
import { refuseSchema } from './refusal';

/** The drafts that are answered; a schema of any other is refused by name. */
export type Dialect = '2020-12' | '2019-09' | 'draft-07';

export const metaschemaUri: { readonly [D in Dialect]: string } = {
  '2020-12': 'https://json-schema.org/draft/2020-12/schema',
  '2019-09': 'https://json-schema.org/draft/2019-09/schema',
  'draft-07': 'http://json-schema.org/draft-07/schema',
};

export function dialectOf(schema: JsonSchemaObject, path: string, otherwise: Dialect): Dialect {
  const uri = schema.$schema;
  if (uri === undefined) return otherwise;
  if (typeof uri !== 'string') return refuseSchema('schema-invalid', path, '“$schema” phải là một địa chỉ.', '$schema');
  const plain = uri.replace(/#$/, '');
  const found = (Object.keys(metaschemaUri) as Dialect[]).find((dialect) => metaschemaUri[dialect] === plain);
  return (
    found ?? refuseSchema('schema-not-supported', path, `Chưa hỗ trợ chuẩn lược đồ “${uri.slice(0, 200)}”.`, '$schema')
  );
}

export type SingleKeyword =
  | 'not'
  | 'if'
  | 'then'
  | 'else'
  | 'items'
  | 'contains'
  | 'additionalProperties'
  | 'propertyNames'
  | 'unevaluatedItems'
  | 'unevaluatedProperties';
export type ListKeyword = 'allOf' | 'anyOf' | 'oneOf' | 'prefixItems';
export type NamedKeyword = 'properties' | 'patternProperties' | 'dependentSchemas';

/** Subschemas under these are indexed, so that references find them, but apply to nothing by themselves. */
export const containers = ['$defs', 'definitions'] as const;

const since2019: ReadonlySet<string> = new Set([
  'unevaluatedItems',
  'unevaluatedProperties',
  'dependentSchemas',
  'dependentRequired',
  'minContains',
  'maxContains',
  '$defs',
  '$anchor',
]);
const since2020: ReadonlySet<string> = new Set(['prefixItems', '$dynamicRef', '$dynamicAnchor']);

/** An unknown keyword is an annotation: draft-07 knows no `unevaluatedProperties`, 2019-09 no `prefixItems`. */
export function knows(dialect: Dialect, keyword: string): boolean {
  if (since2020.has(keyword)) return dialect === '2020-12';
  if (since2019.has(keyword)) return dialect !== 'draft-07';
  return true;
}
