import { dataNameAllowed } from '../../shared/ids';
import type { JsonSchemaObject } from '../../shared/json';
import type { Field, Group, List, SectionItem } from '../definition';
import { LIMITS } from '../definition-schema';
import { isHarmlessText } from '../rules-of-definition/plain-json';
import { pointerTo } from '../structure';
import type { SchemaNode } from '../validate/schema-index';
import { fittingType, RAW } from './fitting-types';
import { type Loss, lossTexts } from './loss';
import { pruned } from './prune';
import { type Budget, followed, writeFragment } from './write-fragment';

/** One import under way. */
export type Import = {
  readonly newId: (prefix: string) => string;
  readonly losses: Loss[];
  readonly budget: Budget;
  /** How many more items the form may take. */
  room: number;
};

type Around = { readonly nesting: number; readonly open: ReadonlySet<SchemaNode> };

const objectKeywords = new Set(['type', 'properties', 'required', 'additionalProperties']);
const listKeywords = new Set(['type', 'items', 'minItems', 'maxItems']);

const keywordsOf = (node: SchemaNode): readonly string[] => [
  ...Object.keys(node.assertions),
  ...node.single.keys(),
  ...node.list.keys(),
  ...node.named.keys(),
];

const namesRequired = (node: SchemaNode): readonly string[] => {
  const { required } = node.assertions;
  return Array.isArray(required) ? required.filter((name) => typeof name === 'string') : [];
};

/** Fields, groups and lists of an object schema; what it says of the object as a whole is lost by name. */
export function itemsOfObject(node: SchemaNode, run: Import, around: Around): readonly SectionItem[] {
  const required = new Set(namesRequired(node));
  const made: SectionItem[] = [];
  for (const [name, child] of node.named.get('properties') ?? []) {
    const path = pointerTo(`${node.path}/properties`, name);
    // What may never come is what a closed object refuses anyway.
    if (child.value === false) continue;
    if (!dataNameAllowed(name)) run.losses.push({ path, keyword: 'properties', text: lossTexts.badName });
    else if (run.room <= 0) run.losses.push({ path, keyword: 'properties', text: lossTexts.tooLarge });
    else {
      run.room -= 1;
      const item = itemOf(name, child, required.has(name), run, { ...around, open: new Set([...around.open, node]) });
      if (item) made.push(item);
    }
  }
  const names = new Set(made.map((item) => ('name' in item ? item.name : '')));
  for (const name of required)
    if (!names.has(name))
      run.losses.push({
        path: `${node.path}/required`,
        keyword: 'required',
        text: `“${name}”: ${lossTexts.requiredAbsent}`,
      });
  if (node.single.get('additionalProperties')?.value !== false)
    run.losses.push({ path: node.path, keyword: 'additionalProperties', text: lossTexts.closed });
  return made;
}

function itemOf(
  name: string,
  child: SchemaNode,
  required: boolean,
  run: Import,
  around: Around,
): SectionItem | undefined {
  const node = followed(child);
  const label = labelOfNode(child) ?? labelOfNode(node) ?? name;
  const help = helpOfNode(child) ?? helpOfNode(node);
  const words = { name, title: label, ...(help === undefined ? {} : { help }) };
  if (isPlainObject(node, around)) {
    const group = groupOf(node, words, required, run, around);
    if (group) return group;
  }
  if (isPlainList(node, around)) {
    const list = listOf(node, words, required, run, around);
    if (list) return list;
  }
  return fieldOf(child, node, words, required, run);
}

/** Whether a group says all that the object schema says, but for its being open and for when it is required. */
function isPlainObject(node: SchemaNode, { nesting, open }: Around): boolean {
  const properties = node.named.get('properties');
  const additional = node.single.get('additionalProperties')?.value;
  return (
    nesting < LIMITS.nesting &&
    !open.has(node) &&
    node.assertions.type === 'object' &&
    keywordsOf(node).every((keyword) => objectKeywords.has(keyword)) &&
    (additional === undefined || typeof additional === 'boolean') &&
    properties !== undefined &&
    properties.size > 0 &&
    [...properties.keys()].every(dataNameAllowed) &&
    namesRequired(node).every((each) => properties.has(each))
  );
}

function isPlainList(node: SchemaNode, around: Around): boolean {
  const items = node.single.get('items');
  const { type, minItems = 0, maxItems = 1 } = node.assertions;
  return (
    type === 'array' &&
    items !== undefined &&
    keywordsOf(node).every((keyword) => listKeywords.has(keyword)) &&
    isBetween(minItems, 0, 1000) &&
    isBetween(maxItems, 1, 10_000) &&
    isPlainObject(followed(items), around)
  );
}

const isBetween = (value: unknown, least: number, most: number): boolean =>
  Number.isInteger(value) && Number(value) >= least && Number(value) <= most;

type Words = { readonly name: string; readonly title: string; readonly help?: string };

function groupOf(node: SchemaNode, words: Words, required: boolean, run: Import, around: Around): Group | undefined {
  const items = itemsOfObject(node, run, { ...around, nesting: around.nesting + 1 });
  if (items.length === 0) return undefined;
  if (items.some(isRequired) !== required)
    run.losses.push({ path: node.path, keyword: 'required', text: `“${words.name}”: ${lossTexts.groupRequired}` });
  return { id: run.newId('g'), kind: 'group', ...words, items };
}

const isRequired = (item: SectionItem): boolean =>
  item.kind === 'group' ? item.items.some(isRequired) : 'required' in item && item.required === true;

function listOf(node: SchemaNode, words: Words, required: boolean, run: Import, around: Around): List | undefined {
  const rows = node.single.get('items');
  const items = rows ? itemsOfObject(followed(rows), run, { ...around, nesting: around.nesting + 1 }) : [];
  if (items.length === 0) return undefined;
  const { minItems, maxItems } = node.assertions;
  return {
    id: run.newId('l'),
    kind: 'list',
    ...words,
    display: items.length <= 5 ? 'table' : 'cards',
    ...(required ? { required } : {}),
    ...(typeof minItems === 'number' && minItems > 0 ? { minRows: minItems } : {}),
    ...(typeof maxItems === 'number' ? { maxRows: maxItems } : {}),
    items,
  };
}

function fieldOf(child: SchemaNode, node: SchemaNode, words: Words, required: boolean, run: Import): Field | undefined {
  const written = writeFragment(node, run.losses, run.budget);
  const sound = written && pruned(withoutWords(written), child.path, run.losses);
  if (!sound) {
    run.losses.push({ path: child.path, keyword: 'properties', text: lossTexts.tooLarge });
    return undefined;
  }
  const type = fittingType(sound);
  return {
    id: run.newId('f'),
    kind: 'field',
    type,
    name: words.name,
    schema: { ...sound, title: words.title },
    ...(required ? { required } : {}),
    ...(words.help === undefined ? {} : { help: words.help }),
    ...(type === RAW ? { width: 12 } : {}),
  };
}

const withoutWords = ({ title: _, description: __, ...rest }: JsonSchemaObject): JsonSchemaObject => rest;

const labelOfNode = (node: SchemaNode): string | undefined => wordsAt(node, 'title', LIMITS.label);
const helpOfNode = (node: SchemaNode): string | undefined => wordsAt(node, 'description', LIMITS.text);

/** Words of the schema as a form may show them: markup and control signs taken out; undefined when none are left. */
export function wordsAt({ value }: SchemaNode, keyword: 'title' | 'description', most: number): string | undefined {
  const words = typeof value === 'object' ? value[keyword] : undefined;
  if (typeof words !== 'string') return undefined;
  const plain = words
    .slice(0, 4 * most)
    .replace(/<[^<>]*>/g, ' ')
    .replace(/[^\P{C}\n]/gu, ' ')
    .trim();
  const cut = [...plain].slice(0, most).join('').trim().normalize('NFC');
  return cut !== '' && isHarmlessText(cut) ? cut : undefined;
}
