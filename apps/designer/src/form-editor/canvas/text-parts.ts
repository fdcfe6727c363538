import { fieldTypeOf, newChoice } from '@motcua/fields';
import type { Field, FormEdit, FormNode } from '@motcua/schema';
import { retitle } from '../retitle';

/** Which text of an item: its label or words, its help, its placeholder, or one of its choices. */
export type TextPart =
  | { readonly kind: 'label' }
  | { readonly kind: 'help' }
  | { readonly kind: 'placeholder' }
  /** `fresh`: not a choice yet, it becomes one when it is given words. */
  | { readonly kind: 'option'; readonly at: number; readonly fresh?: true };

export const label: TextPart = { kind: 'label' };
export const help: TextPart = { kind: 'help' };

const hasHelp = (node: FormNode): boolean => !('kind' in node && node.kind === 'content');

/** The texts of an item that can be rewritten on the canvas, in the order that Tab takes. */
export function partsOf(node: FormNode): readonly TextPart[] {
  const parts: TextPart[] = [label];
  if (hasHelp(node)) parts.push(help);
  if ('placeholder' in node && node.placeholder) parts.push({ kind: 'placeholder' });
  choicesOf(node).forEach((_, at) => {
    parts.push({ kind: 'option', at });
  });
  return parts;
}

export const samePart = (one: TextPart, other: TextPart): boolean =>
  one.kind === other.kind && (one.kind !== 'option' || other.kind !== 'option' || one.at === other.at);

/** The text that comes after this one by Tab, or before it; null beyond the ends. */
export function neighbourPart(node: FormNode, part: TextPart, direction: 1 | -1): TextPart | null {
  const parts = partsOf(node);
  const at = parts.findIndex((each) => samePart(each, part));
  return (at < 0 ? (direction === -1 ? parts.at(-1) : undefined) : parts[at + direction]) ?? null;
}

export function textOf(node: FormNode, part: TextPart): string {
  if (part.kind === 'option') return part.fresh ? '' : (choicesOf(node)[part.at]?.label ?? '');
  if (part.kind === 'placeholder') return 'placeholder' in node ? (node.placeholder ?? '') : '';
  if (part.kind === 'help') return 'help' in node ? (node.help ?? '') : '';
  if ('schema' in node) return typeof node.schema.title === 'string' ? node.schema.title : '';
  return 'title' in node ? node.title : 'text' in node ? node.text : '';
}

/** The edits that give a text other words; none when nothing would change, or when a name would become empty. */
export function rewrite(node: FormNode, part: TextPart, text: string): readonly FormEdit[] {
  const next = text.trim().normalize('NFC');
  if (next === textOf(node, part)) return [];
  if (part.kind === 'label') return next === '' ? [] : retitle(node, next);
  if (part.kind === 'option') return next === '' ? [] : rewriteChoice(node, part.at, next, part.fresh);
  return [change(node, { [part.kind]: next === '' ? null : next })];
}

export const choiceCount = (node: FormNode): number => choicesOf(node).length;

/** The edit that takes a choice away; none when it is the last one. */
export function removeChoice(node: FormNode, at: number): readonly FormEdit[] {
  const choices = choicesOf(node);
  return isField(node) && choices.length > 1
    ? withChoices(
        node,
        choices.filter((_, index) => index !== at),
      )
    : [];
}

function rewriteChoice(node: FormNode, at: number, words: string, fresh?: true): readonly FormEdit[] {
  const choices = choicesOf(node);
  if (!isField(node)) return [];
  // A choice keeps its value when its words change: answers hold the value.
  return fresh
    ? withChoices(node, [...choices.slice(0, at), newChoice(words, choices), ...choices.slice(at)])
    : withChoices(
        node,
        choices.map((choice, index) => (index === at ? { ...choice, label: words } : choice)),
      );
}

type Choices = ReturnType<typeof choicesOf>;

const isField = (node: FormNode): node is Field => 'kind' in node && node.kind === 'field';

const choicesOf = (node: FormNode) => (isField(node) ? (fieldTypeOf(node.type)?.choices?.read(node.schema) ?? []) : []);

function withChoices(node: Field, choices: Choices): readonly FormEdit[] {
  const schema = fieldTypeOf(node.type)?.choices?.write(node.schema, choices);
  return schema ? [change(node, { schema })] : [];
}

function change(node: FormNode, changes: { readonly [property: string]: unknown }): FormEdit {
  if (!('kind' in node)) return { op: 'changePage', id: node.id, changes };
  return { op: node.kind === 'field' ? 'changeField' : 'changeItem', id: node.id, changes };
}
