import { sameJson } from '../form/edits/tree';
import { isRecord, pointerTo } from '../form/structure';
import type { Json, JsonObject, JsonSchemaObject } from '../shared/json';

/**
 * Chỗ nới lỏng: places of a field's schema that take something which the standard element's schema refuses (Đ28.3a:
 * tightened, never loosened). Whatever is not proved to be as tight is named. Pointers into the element's schema.
 *
 * @example
 * loosenings({ type: 'string', maxLength: 100 }, { type: 'string', maxLength: 200 }); // ['/maxLength']
 */
export const loosenings = (element: JsonSchemaObject, field: JsonSchemaObject): readonly string[] => [
  ...new Set(looserThan(element, field, '')),
];

/** Words for people; no verdict rests on them. */
const annotations = new Set(['title', 'description', '$comment', 'examples', 'default', 'deprecated']);

/** What reads other keywords or other places, so that one change beside it can loosen it: the whole must be the same. */
const entangled = new Set([
  ...['$ref', '$dynamicRef', '$defs', '$id', '$anchor', '$dynamicAnchor', '$schema', 'unevaluatedProperties'],
  ...['unevaluatedItems', 'contains', 'minContains', 'maxContains', 'if', 'then', 'else', 'prefixItems'],
  ...['patternProperties', 'propertyNames', 'dependentSchemas', 'dependentRequired'],
]);

function looserThan(element: Json, field: Json, path: string): readonly string[] {
  if (element === true || field === false || same(element, field)) return [];
  if (!isSchema(element)) return [path];
  const own = field === true ? {} : field;
  if (!isSchema(own)) return [path];
  const [tangled] = [...Object.keys(element), ...Object.keys(own)].filter((keyword) => entangled.has(keyword));
  if (tangled !== undefined) return [pointerTo(path, tangled)];
  const branches = [own, ...schemasIn(own.allOf)];
  const loose: string[] = [];
  for (const [keyword, limit] of Object.entries(element)) {
    if (annotations.has(keyword) || keyword === 'additionalProperties') continue;
    const at = pointerTo(path, keyword);
    if (keyword === 'properties') loose.push(...looserProperties(element, own, path));
    else if (keyword === 'items') loose.push(...(own.items === undefined ? [at] : looserThan(limit, own.items, at)));
    else if (keyword === 'allOf') loose.push(...looserBranches(limit, own, at));
    else if (choices.has(keyword)) loose.push(...looserChoices({ [keyword]: limit }, branches, at));
    else if (!branches.some((branch) => asTight(keyword, limit, branch[keyword]))) loose.push(at);
  }
  if (!('properties' in element)) loose.push(...looserProperties(element, own, path));
  return loose;
}

const choices = new Set(['const', 'enum', 'oneOf']);

function asTight(keyword: string, limit: Json, own: Json | undefined): boolean {
  if (own === undefined) return keyword === 'uniqueItems' && limit === false;
  if (same(limit, own)) return true;
  if (least.has(keyword)) return typeof limit === 'number' && typeof own === 'number' && own >= limit;
  if (most.has(keyword)) return typeof limit === 'number' && typeof own === 'number' && own <= limit;
  if (keyword === 'required') return isList(limit) && isList(own) && limit.every((name) => own.includes(name));
  if (keyword === 'uniqueItems') return own === true || limit === false;
  return false;
}

const least = new Set(['minLength', 'minItems', 'minProperties', 'minimum', 'exclusiveMinimum']);
const most = new Set(['maxLength', 'maxItems', 'maxProperties', 'maximum', 'exclusiveMaximum']);

/** An object that takes no other properties takes none but those it names; each that both name is at least as tight. */
function looserProperties(element: JsonSchemaObject, own: JsonSchemaObject, path: string): readonly string[] {
  const [asked, mine] = [propertiesOf(element), propertiesOf(own)];
  const others = element.additionalProperties ?? true;
  const closed = own.additionalProperties === false;
  const loose: string[] = [];
  for (const [name, schema] of Object.entries(asked)) {
    const at = pointerTo(pointerTo(path, 'properties'), name);
    if (Object.hasOwn(mine, name)) loose.push(...looserThan(schema, mine[name] ?? true, at));
    else if (!closed) loose.push(at);
  }
  if (others === true || others === null) return loose;
  if (!closed)
    loose.push(...looserThan(others, own.additionalProperties ?? true, pointerTo(path, 'additionalProperties')));
  for (const [name, schema] of Object.entries(mine))
    if (!Object.hasOwn(asked, name))
      loose.push(...looserThan(others, schema, pointerTo(pointerTo(path, 'properties'), name)));
  return loose;
}

/** Each branch of the element's `allOf` must be kept by the field as a whole or by one of its branches. */
function looserBranches(branches: Json, own: JsonSchemaObject, path: string): readonly string[] {
  return (isList(branches) ? branches : []).flatMap((branch, at) => {
    const kept = [own, ...schemasIn(own.allOf)].some((mine) => looserThan(branch, mine, '').length === 0);
    return kept ? [] : [pointerTo(path, at)];
  });
}

/** The values that may be chosen, where a schema lists them; fewer may be offered, none added. */
function looserChoices(
  element: JsonSchemaObject,
  branches: readonly JsonSchemaObject[],
  path: string,
): readonly string[] {
  const allowed = isPlainListing(element) ? listedIn(element) : undefined;
  if (!allowed) return branches.some((branch) => same(branch.oneOf ?? null, element.oneOf ?? null)) ? [] : [path];
  const offers = branches.flatMap((branch) => [listedIn(branch) ?? []]).filter((listed) => listed.length > 0);
  const fewer = offers.some((listed) => listed.every((value) => allowed.some((one) => sameJson(one, value))));
  return fewer ? [] : [path];
}

/** Whether every choice is offered once and without a condition of its own. */
const isPlainListing = ({ oneOf }: JsonSchemaObject): boolean =>
  !isList(oneOf) ||
  oneOf.every(
    (one, at) =>
      isSchema(one) &&
      Object.keys(one).every((keyword) => keyword === 'const' || annotations.has(keyword)) &&
      oneOf.findIndex((other) => isSchema(other) && sameJson(other.const, one.const)) === at,
  );

function listedIn({ const: only, enum: several, oneOf }: JsonSchemaObject): readonly Json[] | undefined {
  if (only !== undefined) return [only];
  if (isList(several)) return several;
  if (!isList(oneOf)) return undefined;
  const constants = oneOf.flatMap((one) => (isSchema(one) && one.const !== undefined ? [one.const] : []));
  return constants.length === oneOf.length ? constants : undefined;
}

const propertiesOf = ({ properties }: JsonSchemaObject): JsonObject => (isSchema(properties) ? properties : {});
const schemasIn = (value: Json | undefined): readonly JsonSchemaObject[] =>
  isList(value) ? value.filter(isSchema) : [];
const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);
const isSchema = (value: Json | undefined): value is JsonSchemaObject => isRecord(value);

/** The same but for words. */
const same = (a: Json, b: Json): boolean => sameJson(wordless(a), wordless(b));

function wordless(value: Json): Json {
  if (isList(value)) return value.map(wordless);
  if (!isSchema(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, inner]) => !(annotations.has(key) && typeof inner === 'string'))
      .map(([key, inner]) => [key, key === 'const' || key === 'enum' ? inner : wordless(inner)]),
  );
}
