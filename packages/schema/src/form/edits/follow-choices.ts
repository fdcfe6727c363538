import { choicesIn } from '../choices';
import type { Field } from '../definition';
import type { FormNode } from '../form-index';

/** Conditions on choices stay with their choice: they follow a value that is written over, and go with one that goes. */
export function followChoices<T extends FormNode>(before: T, after: T): T {
  if (!('optionWhen' in before) || !('optionWhen' in after) || !before.optionWhen) return after;
  if (after.optionWhen !== before.optionWhen || before.schema === after.schema) return after;
  const [old, now] = [valuesOf(before), valuesOf(after)];
  const gone = old.filter((value) => !now.includes(value));
  const renamed = old.length === now.length && gone.length === 1 ? now[old.indexOf(gone[0] ?? '')] : undefined;
  const entries = Object.entries(before.optionWhen).flatMap(([value, condition]): [string, string][] => {
    if (!gone.includes(value)) return [[value, condition]];
    return renamed === undefined ? [] : [[renamed, condition]];
  });
  const { optionWhen: _, ...others } = after;
  return (entries.length > 0 ? { ...after, optionWhen: Object.fromEntries(entries) } : others) as T;
}

const valuesOf = ({ schema }: Field): readonly string[] => (choicesIn(schema)?.values ?? []).map(String);
