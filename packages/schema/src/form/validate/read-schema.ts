import type { JsonSchema } from '../../shared/json';
import { type Dialect, dialectOf } from './dialect';
import { followReferences } from './follow-references';
import { measureSchema } from './measure-schema';
import { refuseSchema } from './refusal';
import { SchemaIndex, type SchemaNode } from './schema-index';

/** A schema as a net of nodes whose references are tied. */
export type ReadSchema = {
  readonly root: SchemaNode;
  /** Subschemas that only a reference reached. */
  readonly strays: readonly SchemaNode[];
};

export function readSchema(schema: JsonSchema, dialect: Dialect): ReadSchema {
  const index = new SchemaIndex();
  const root = index.addDocument(schema, dialect);
  followReferences(index);
  return { root, strays: index.strays };
}

/** The draft that a schema says it is written in, once it is known to be JSON of a bearable size. */
export function draftOf(schema: JsonSchema): Dialect {
  measureSchema(schema);
  if (typeof schema === 'boolean') return '2020-12';
  if (typeof schema === 'object' && schema !== null && !Array.isArray(schema)) return dialectOf(schema, '', '2020-12');
  return refuseSchema('schema-invalid', '', 'Lược đồ phải là một đối tượng, true hoặc false.');
}
