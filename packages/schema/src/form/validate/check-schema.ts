import type { JsonSchema } from '../../shared/json';
import { buildValidator, type Validator } from './build-validator';
import { type Dialect, metaschemaUri } from './dialect';
import { metaschemas } from './metaschemas';
import { draftOf, readSchema } from './read-schema';
import { refuseSchema } from './refusal';
import type { SchemaNode } from './schema-index';

/** Reads a schema of anyone's; what its own standard does not allow is refused with the first place. */
export function checkSchema(schema: JsonSchema): SchemaNode {
  const dialect = draftOf(schema);
  checkAgainstMetaschema(schema, dialect, '');
  const { root, strays } = readSchema(schema, dialect);
  for (const { value, resource, path } of strays) checkAgainstMetaschema(value, resource.dialect, path);
  return root;
}

const validators = new Map<Dialect, Validator>();

function checkAgainstMetaschema(schema: JsonSchema, dialect: Dialect, at: string): void {
  const [first] = metaschemaValidator(dialect)(schema);
  if (!first) return;
  const place = `${at}${first.path}`;
  const keyword = place.slice(place.lastIndexOf('/') + 1);
  const detail = `Lược đồ sai chuẩn ${dialect} tại “${place.slice(0, 300) || '/'}”: ${first.text}`;
  refuseSchema('schema-invalid', place, detail, keyword === '' ? undefined : keyword);
}

/** The standard's own document, made a validator by the same compiler once for each draft. */
function metaschemaValidator(dialect: Dialect): Validator {
  const known = validators.get(dialect);
  if (known) return known;
  const document = metaschemas.get(metaschemaUri[dialect]);
  if (!document) throw new Error(`No metaschema of ${dialect}.`);
  const validator = buildValidator(readSchema(document, dialect).root, true);
  validators.set(dialect, validator);
  return validator;
}
