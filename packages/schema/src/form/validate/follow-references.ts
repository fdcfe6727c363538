import type { Json } from '../../shared/json';
import { escapePointerSegment, parseJsonPointer } from '../../shared/json-pointer';
import type { Dialect } from './dialect';
import { metaschemas } from './metaschemas';
import { refuseSchema } from './refusal';
import {
  isObject,
  type Reference,
  type Resource,
  recursiveAnchor,
  type SchemaIndex,
  type SchemaNode,
} from './schema-index';
import { resolveUri, splitUri } from './schema-uri';

/** Ties every reference of the index to the node it names; the standard's own documents are added when one is named. */
export function followReferences(index: SchemaIndex): void {
  // The list grows while it is read: a target may bring in new nodes.
  for (let next = 0; next < index.nodes.length; next++) {
    const node = index.nodes[next];
    if (!node) return;
    for (const keyword of ['$ref', '$dynamicRef', '$recursiveRef'] as const) {
      const uri = node.assertions[keyword];
      if (uri === undefined) continue;
      if (typeof uri !== 'string') refuseSchema('schema-invalid', node.path, `“${keyword}” phải là chữ.`, keyword);
      else node.references.push(follow(index, node, keyword, uri));
    }
  }
}

function follow(index: SchemaIndex, node: SchemaNode, keyword: string, uri: string): Reference {
  const [address, fragment] = splitUri(uri);
  const resource = findResource(index, resolveUri(address, node.resource.uri, node.path, keyword), node, keyword, uri);
  const target = findTarget(index, resource, fragment, node, keyword, uri);
  if (keyword === '$recursiveRef') {
    if (uri !== '#') refuseSchema('schema-invalid', node.path, '“$recursiveRef” chỉ được là “#”.', keyword);
    return { keyword, target, dynamic: resource.dynamicAnchors.has(recursiveAnchor) ? recursiveAnchor : null };
  }
  const dynamic = keyword === '$dynamicRef' && resource.dynamicAnchors.get(fragment) === target ? fragment : null;
  return { keyword, target, dynamic };
}

function findResource(index: SchemaIndex, address: string, node: SchemaNode, keyword: string, uri: string): Resource {
  const found = index.resources.get(address);
  if (found) return found;
  const standard = metaschemas.get(address);
  if (!standard) {
    return refuseSchema(
      'remote-ref',
      node.path,
      `Không nhận tham chiếu ra ngoài lược đồ: ${uri.slice(0, 200)}.`,
      keyword,
    );
  }
  const dialect: Dialect = node.resource.dialect;
  return index.addDocument(standard, dialect, address).resource;
}

function findTarget(
  index: SchemaIndex,
  resource: Resource,
  fragment: string,
  node: SchemaNode,
  keyword: string,
  uri: string,
): SchemaNode {
  const missing = () =>
    refuseSchema('schema-invalid', node.path, `“${keyword}” dẫn tới chỗ không có: ${uri.slice(0, 200)}.`, keyword);
  if (fragment !== '' && !fragment.startsWith('/')) return resource.anchors.get(fragment) ?? missing();
  const segments = parseJsonPointer(fragment);
  if (!segments) return missing();
  const { document } = resource;
  let place = '';
  let value: Json | undefined = document.root;
  let within = resource;
  for (const segment of [...(parseJsonPointer(resource.rootPath) ?? []), ...segments]) {
    if (Array.isArray(value) && !/^(0|[1-9]\d*)$/.test(segment)) return missing();
    value = isObject(value) || Array.isArray(value) ? own(value, segment) : undefined;
    if (value === undefined) return missing();
    place += `/${escapePointerSegment(segment)}`;
    within = document.nodes.get(place)?.resource ?? within;
  }
  return document.nodes.get(place) ?? index.addStray(value, place, within);
}

function own(value: object, key: string): Json | undefined {
  return Object.hasOwn(value, key) ? (value as { readonly [key: string]: Json })[key] : undefined;
}
