import type { Json, JsonSchema, JsonSchemaObject } from '../../shared/json';
import type { Reference, SchemaNode } from '../validate/schema-index';
import { type Loss, lossTexts } from './loss';

/** How many more subschemas may be written; an import has one budget, each field a share of it. */
export type Budget = { left: number };

const PER_FIELD = 4000;

/** Keywords that judge nothing and that a field's schema keeps. */
const notes = ['title', 'description', 'format', 'contentEncoding', 'contentMediaType'] as const;

const references: ReadonlySet<string> = new Set(['$ref', '$dynamicRef', '$recursiveRef']);

/**
 * One subschema as a fragment of 2020-12 that stands alone: what it refers to comes along under `$defs`, so neither
 * addresses nor anchors remain. Undefined when that would be too large.
 */
export function writeFragment(from: SchemaNode, losses: Loss[], budget: Budget): JsonSchemaObject | undefined {
  const names = new Map<SchemaNode, string>();
  const waiting: SchemaNode[] = [];
  let written = 0;

  const nameOf = (target: SchemaNode): string => {
    const known = names.get(target);
    if (known !== undefined) return known;
    const name = `r${names.size}`;
    names.set(target, name);
    waiting.push(target);
    return name;
  };

  const write = (node: SchemaNode): JsonSchema => {
    written += 1;
    budget.left -= 1;
    if (typeof node.value === 'boolean' || written > PER_FIELD || budget.left < 0)
      return node.value === false ? false : {};
    const out = new Map<string, Json>();
    const alone = node.resource.dialect === 'draft-07' && '$ref' in node.assertions;
    for (const note of alone ? [] : notes) {
      const value = node.value[note];
      if (typeof value === 'string') out.set(note, value);
    }
    for (const [keyword, value] of Object.entries(node.assertions))
      if (!references.has(keyword)) out.set(keyword, value);
    for (const [keyword, inner] of node.single) out.set(keyword, write(inner));
    for (const [keyword, row] of node.list) out.set(keyword, row.map(write));
    for (const [keyword, byName] of node.named)
      out.set(keyword, Object.fromEntries([...byName].map(([name, inner]) => [name, write(inner)])));
    writeReferences(node, out);
    if (node.resource.dialect === '2019-09' && node.single.has('unevaluatedItems') && node.single.has('contains'))
      losses.push({ path: node.path, keyword: 'unevaluatedItems', text: lossTexts.containsEvaluated });
    return Object.fromEntries(out);
  };

  const writeReferences = (node: SchemaNode, out: Map<string, Json>) => {
    const kept = node.references.filter((reference) => {
      if (!isAmbiguous(node, reference)) return true;
      losses.push({ path: node.path, keyword: reference.keyword, text: lossTexts.dynamic });
      return false;
    });
    const [first, ...more] = kept.map(({ target }) => ({ $ref: `#/$defs/${nameOf(target)}` }));
    if (!first) return;
    out.set('$ref', first.$ref);
    const allOf = out.get('allOf');
    if (more.length > 0) out.set('allOf', [...(Array.isArray(allOf) ? allOf : []), ...more]);
  };

  const main = write(from);
  const defs: { [name: string]: JsonSchema } = {};
  for (let target = waiting.shift(); target; target = waiting.shift()) {
    if (written > PER_FIELD || budget.left < 0) return undefined;
    defs[names.get(target) ?? ''] = write(target);
  }
  if (written > PER_FIELD || budget.left < 0) return undefined;
  if (main === true) return {};
  if (main === false) return { not: {} };
  return names.size > 0 ? { ...main, $defs: defs } : main;
}

/** A dynamic reference means one thing only where no other part of the document has an anchor of that name. */
function isAmbiguous(node: SchemaNode, { dynamic, target }: Reference): boolean {
  if (dynamic === null) return false;
  const resources = new Set([...node.resource.document.nodes.values()].map(({ resource }) => resource));
  resources.add(target.resource);
  return [...resources].filter(({ dynamicAnchors }) => dynamicAnchors.has(dynamic)).length > 1;
}

/** The node that a bare reference stands for: what is said beside it would be lost, so only a bare one is followed. */
export function followed(node: SchemaNode): SchemaNode {
  const seen = new Set<SchemaNode>();
  let at = node;
  while (!seen.has(at)) {
    seen.add(at);
    const [only, ...more] = at.references;
    const bare = Object.keys(at.assertions).length === 1 && at.single.size + at.list.size + at.named.size === 0;
    if (!only || more.length > 0 || !bare || only.dynamic !== null) return at;
    at = only.target;
  }
  return at;
}
