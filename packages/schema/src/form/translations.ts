import { isObject } from '../rules/absent';
import type { JsonSchemaObject } from '../shared/json';
import type { FormDefinition } from './definition';
import { type FormNode, indexForm } from './form-index';

/** Chữ cần dịch: one text of a form, beside its English. */
export type Translation = {
  /** `<item id>.<property>`, `form.<property>`; of a choice `<field id>.option.<value>`. */
  readonly key: string;
  /** The page or item that it stands on; null is the form itself. */
  readonly itemId: string | null;
  readonly vietnamese: string;
  readonly english?: string;
  /** What the English was made from, when the Vietnamese has changed since. */
  readonly madeFrom?: string;
  readonly state: 'missing' | 'stale' | 'done';
};

/** Every text that people read on the form, in reading order. Nothing here touches a verdict. */
export function translationsOf(definition: FormDefinition): readonly Translation[] {
  const english = definition.texts?.en ?? {};
  const sources = definition.texts?.madeFrom ?? {};
  return vietnameseTexts(definition).map(({ key, itemId, vietnamese }) => {
    const text = english[key];
    const before = sources[key];
    if (text === undefined) return { key, itemId, vietnamese, state: 'missing' };
    if (before === undefined || before === vietnamese) return { key, itemId, vietnamese, english: text, state: 'done' };
    return { key, itemId, vietnamese, english: text, madeFrom: before, state: 'stale' };
  });
}

/** The Vietnamese that a key stands for; undefined when the form has no such text. */
export const vietnameseOf = (definition: FormDefinition, key: string): string | undefined =>
  textsByKey(definition).get(key);

const known = new WeakMap<FormDefinition, ReadonlyMap<string, string>>();

function textsByKey(definition: FormDefinition): ReadonlyMap<string, string> {
  const found = known.get(definition);
  if (found) return found;
  const made = new Map(vietnameseTexts(definition).map(({ key, vietnamese }) => [key, vietnamese]));
  known.set(definition, made);
  return made;
}

type Text = Pick<Translation, 'key' | 'itemId' | 'vietnamese'>;

function vietnameseTexts(definition: FormDefinition): readonly Text[] {
  const texts: Text[] = [];
  const add = (itemId: string | null, property: string, vietnamese: unknown) => {
    if (typeof vietnamese !== 'string' || vietnamese.trim() === '') return;
    texts.push({ key: `${itemId ?? 'form'}.${property}`, itemId, vietnamese });
  };
  add(null, 'title', definition.title);
  add(null, 'description', definition.description);
  for (const { id, node } of indexForm(definition).nodes.values()) {
    for (const [property, text] of wordsOf(node)) add(id, property, text);
    if ('schema' in node) for (const [value, label] of choiceLabels(node.schema)) add(id, `option.${value}`, label);
  }
  for (const { id, text } of definition.checks) add(id, 'text', text);
  return texts;
}

function wordsOf(node: FormNode): readonly (readonly [string, unknown])[] {
  if ('schema' in node)
    return [
      ['title', node.schema.title],
      ['help', node.help],
      ['placeholder', node.placeholder],
    ];
  if ('text' in node) return [['text', node.text]];
  return [
    ['title', node.title],
    ['help', node.help],
    ...('rowTitle' in node ? [['rowTitle', node.rowTitle] as const] : []),
  ];
}

function choiceLabels(schema: JsonSchemaObject): readonly (readonly [string, unknown])[] {
  const source = schema.type === 'array' && isObject(schema.items) ? schema.items : schema;
  const branches = source.oneOf ?? source.anyOf;
  if (!Array.isArray(branches)) return [];
  return branches.flatMap((branch) => (isObject(branch) ? [[String(branch.const), branch.title] as const] : []));
}
