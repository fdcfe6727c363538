import type { Json, JsonObject, JsonSchema, JsonSchemaObject } from '../../shared/json';
import { escapePointerSegment } from '../../shared/json-pointer';
import {
  containers,
  type Dialect,
  dialectOf,
  knows,
  type ListKeyword,
  type NamedKeyword,
  type SingleKeyword,
} from './dialect';
import { refuseSchema } from './refusal';
import { documentUri, resolveUri, splitUri } from './schema-uri';

/** One place of a schema where a subschema stands, its keywords brought to the words of 2020-12. */
export type SchemaNode = {
  readonly id: number;
  /** JSON pointer from the root of its document. */
  readonly path: string;
  readonly resource: Resource;
  readonly value: JsonSchema;
  readonly assertions: JsonObject;
  readonly single: Map<SingleKeyword, SchemaNode>;
  readonly list: Map<ListKeyword, SchemaNode[]>;
  readonly named: Map<NamedKeyword, Map<string, SchemaNode>>;
  readonly references: Reference[];
};

/** `dynamic` names the anchor that is looked up in the dynamic scope first. */
export type Reference = { readonly keyword: string; readonly target: SchemaNode; readonly dynamic: string | null };

/** A schema resource: what one `$id` (or the document) holds. */
export type Resource = {
  readonly uri: string;
  readonly dialect: Dialect;
  readonly document: Document;
  readonly rootPath: string;
  readonly anchors: Map<string, SchemaNode>;
  readonly dynamicAnchors: Map<string, SchemaNode>;
};

export type Document = { readonly root: JsonSchema; readonly nodes: Map<string, SchemaNode> };

/** The anchor under which `$recursiveAnchor: true` (2019-09) is filed; no plain name can be empty. */
export const recursiveAnchor = '';

/** Files every subschema of the documents added to it by place, `$id` and anchor. References are not yet followed. */
export class SchemaIndex {
  readonly resources = new Map<string, Resource>();
  readonly nodes: SchemaNode[] = [];
  /** Subschemas that only a reference reached, in places that the standard does not know. */
  readonly strays: SchemaNode[] = [];

  addDocument(root: JsonSchema, dialect: Dialect, uri: string = documentUri): SchemaNode {
    const document: Document = { root, nodes: new Map() };
    const own = typeof root === 'object' ? dialectOf(root, '', dialect) : dialect;
    const resource = newResource(uri, own, document, '');
    this.resources.set(uri, resource);
    return this.addNode(root, '', resource, true);
  }

  /** The subschema at a pointer that no applicator leads to; it has no identifiers of its own. */
  addStray(value: Json, path: string, within: Resource): SchemaNode {
    if (typeof value !== 'boolean' && !isObject(value)) {
      return refuseSchema('schema-invalid', path, '“$ref” dẫn tới chỗ không phải là lược đồ.', '$ref');
    }
    const stray = this.addNode(value, path, within, false);
    this.strays.push(stray);
    return stray;
  }

  private addNode(value: Json, path: string, parent: Resource, identified: boolean): SchemaNode {
    if (typeof value !== 'boolean' && !isObject(value)) {
      return refuseSchema('schema-invalid', path, 'Chỗ này phải là một lược đồ (đối tượng, true hoặc false).');
    }
    const known = parent.document.nodes.get(path);
    if (known) return known;
    const schema: JsonSchemaObject = typeof value === 'boolean' ? {} : value;
    const resource = identified ? this.resourceOf(schema, path, parent) : strayResource(schema, path, parent);
    const alone = resource.dialect === 'draft-07' && typeof schema.$ref === 'string';
    const node: SchemaNode = {
      id: this.nodes.length,
      path,
      resource,
      value,
      assertions: alone ? { $ref: schema.$ref ?? null } : assertionsOf(schema, resource.dialect),
      single: new Map(),
      list: new Map(),
      named: new Map(),
      references: [],
    };
    this.nodes.push(node);
    resource.document.nodes.set(path, node);
    if (identified && !alone) fileAnchors(node, schema);
    this.addChildren(node, schema, identified, alone);
    return node;
  }

  private resourceOf(schema: JsonSchemaObject, path: string, parent: Resource): Resource {
    const id = schema.$id;
    if (typeof id !== 'string' || (parent.dialect === 'draft-07' && typeof schema.$ref === 'string')) return parent;
    const [address, fragment] = splitUri(id);
    if (address === '' || (fragment !== '' && parent.dialect !== 'draft-07')) return parent;
    const dialect = dialectOf(schema, path, parent.dialect);
    if (dialect !== parent.dialect) {
      refuseSchema('schema-not-supported', path, 'Một lược đồ không được trộn nhiều chuẩn.', '$schema');
    }
    const uri = resolveUri(address, parent.uri, path, '$id');
    const before = this.resources.get(uri);
    if (before && before.rootPath !== path) {
      refuseSchema('schema-invalid', path, `Hai phần của lược đồ có cùng “$id”: ${uri.slice(0, 200)}.`, '$id');
    }
    const resource = before ?? newResource(uri, dialect, parent.document, path);
    this.resources.set(uri, resource);
    return resource;
  }

  private addChildren(node: SchemaNode, schema: JsonSchemaObject, identified: boolean, alone: boolean): void {
    const { dialect } = node.resource;
    const child = (value: Json, path: string) => this.addNode(value, path, node.resource, identified);
    const at = (keyword: string) => `${node.path}/${keyword}`;
    for (const keyword of containers) {
      const held = schema[keyword];
      if (!knows(dialect, keyword) || !isObject(held)) continue;
      for (const [name, value] of Object.entries(held)) child(value, `${at(keyword)}/${escapePointerSegment(name)}`);
    }
    if (alone) return;
    for (const keyword of singles) {
      const value = schema[keyword];
      if (value === undefined || Array.isArray(value) || !knows(dialect, keyword)) continue;
      node.single.set(keyword, child(value, at(keyword)));
    }
    if (dialect !== '2020-12' && Array.isArray(schema.items)) {
      node.list.set(
        'prefixItems',
        schema.items.map((item, index) => child(item, `${at('items')}/${index}`)),
      );
      const rest = schema.additionalItems;
      if (rest !== undefined) node.single.set('items', child(rest, at('additionalItems')));
    }
    for (const keyword of lists) {
      const value = schema[keyword];
      if (!Array.isArray(value) || !knows(dialect, keyword)) continue;
      node.list.set(
        keyword,
        value.map((item, index) => child(item, `${at(keyword)}/${index}`)),
      );
    }
    for (const keyword of namedOnes) {
      const value = schema[keyword];
      if (!isObject(value) || !knows(dialect, keyword)) continue;
      const entries = Object.entries(value);
      const place = (name: string) => `${at(keyword)}/${escapePointerSegment(name)}`;
      node.named.set(keyword, new Map(entries.map(([name, item]) => [name, child(item, place(name))])));
    }
    if (isObject(schema.dependencies)) {
      const held = node.named.get('dependentSchemas') ?? new Map<string, SchemaNode>();
      for (const [name, value] of Object.entries(schema.dependencies)) {
        if (Array.isArray(value)) continue;
        const dependent = child(value, `${at('dependencies')}/${escapePointerSegment(name)}`);
        if (held.has(name)) {
          const why = 'Không dùng “dependencies” và “dependentSchemas” cho cùng một tên.';
          refuseSchema('schema-not-supported', node.path, why, 'dependencies');
        }
        held.set(name, dependent);
      }
      if (held.size > 0) node.named.set('dependentSchemas', held);
    }
    if (knows(dialect, 'dependentRequired') && isObject(schema.contentSchema))
      child(schema.contentSchema, at('contentSchema'));
  }
}

const singles: readonly SingleKeyword[] = [
  'not',
  'if',
  'then',
  'else',
  'items',
  'contains',
  'additionalProperties',
  'propertyNames',
  'unevaluatedItems',
  'unevaluatedProperties',
];
const lists: readonly ListKeyword[] = ['allOf', 'anyOf', 'oneOf', 'prefixItems'];
const namedOnes: readonly NamedKeyword[] = ['properties', 'patternProperties', 'dependentSchemas'];

const assertionKeywords = [
  '$ref',
  '$dynamicRef',
  'type',
  'const',
  'enum',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'minLength',
  'maxLength',
  'pattern',
  'minItems',
  'maxItems',
  'uniqueItems',
  'minContains',
  'maxContains',
  'minProperties',
  'maxProperties',
  'required',
  'dependentRequired',
];

function assertionsOf(schema: JsonSchemaObject, dialect: Dialect): JsonObject {
  const found: { [keyword: string]: Json } = {};
  for (const keyword of assertionKeywords) {
    const value = schema[keyword];
    if (value !== undefined && knows(dialect, keyword)) found[keyword] = value;
  }
  if (dialect === '2019-09' && schema.$recursiveRef !== undefined) found.$recursiveRef = schema.$recursiveRef;
  if (isObject(schema.dependencies)) {
    const lists = Object.entries(schema.dependencies).filter(([, value]) => Array.isArray(value));
    const more = isObject(found.dependentRequired) ? Object.entries(found.dependentRequired) : [];
    if (lists.length > 0) found.dependentRequired = mergeLists([...more, ...lists]);
  }
  return found;
}

/** fromEntries defines `__proto__` as an ordinary name, which assignment would not. */
function mergeLists(entries: readonly (readonly [string, Json])[]): JsonObject {
  const merged = new Map<string, Json[]>();
  for (const [name, value] of entries) {
    merged.set(name, [...(merged.get(name) ?? []), ...(Array.isArray(value) ? value : [])]);
  }
  return Object.fromEntries(merged);
}

function newResource(uri: string, dialect: Dialect, document: Document, rootPath: string): Resource {
  return { uri, dialect, document, rootPath, anchors: new Map(), dynamicAnchors: new Map() };
}

function strayResource(schema: JsonSchemaObject, path: string, parent: Resource): Resource {
  if (schema.$id !== undefined) {
    const why = '“$ref” dẫn tới phần có “$id” nằm trong từ khoá không thuộc chuẩn.';
    refuseSchema('schema-not-supported', path, why, '$ref');
  }
  return parent;
}

function fileAnchors(node: SchemaNode, schema: JsonSchemaObject): void {
  const { resource } = node;
  const file = (anchors: Map<string, SchemaNode>, name: string, keyword: string) => {
    const before = anchors.get(name);
    if (before && before !== node) {
      refuseSchema('schema-invalid', node.path, `Tên neo “${name.slice(0, 100)}” được đặt hai lần.`, keyword);
    }
    anchors.set(name, node);
  };
  if (resource.dialect === 'draft-07') {
    const fragment = typeof schema.$id === 'string' ? splitUri(schema.$id)[1] : '';
    if (fragment !== '') file(resource.anchors, fragment, '$id');
    return;
  }
  if (typeof schema.$anchor === 'string') file(resource.anchors, schema.$anchor, '$anchor');
  if (resource.dialect === '2020-12' && typeof schema.$dynamicAnchor === 'string') {
    file(resource.anchors, schema.$dynamicAnchor, '$dynamicAnchor');
    file(resource.dynamicAnchors, schema.$dynamicAnchor, '$dynamicAnchor');
  }
  if (resource.dialect === '2019-09' && schema.$recursiveAnchor === true && node.path === resource.rootPath) {
    resource.dynamicAnchors.set(recursiveAnchor, node);
  }
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
