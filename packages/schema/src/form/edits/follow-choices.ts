import { type ChoiceValue, choicesIn } from '../choices';
import type { Condition, FormDefinition } from '../definition';
import type { FormNode } from '../form-index';

type Renamed = { readonly from: ChoiceValue; readonly to: ChoiceValue };

/** Conditions on choices stay with their choice: they follow a value that is written over, and go with one that goes. */
export function followChoices<T extends FormNode>(before: T, after: T): T {
  if (!('optionWhen' in before) || !('optionWhen' in after) || !before.optionWhen) return after;
  if (after.optionWhen !== before.optionWhen || before.schema === after.schema) return after;
  const now = new Set(valuesOf(after).map(String));
  const renamed = renamedChoice(before, after);
  const entries = Object.entries(before.optionWhen).flatMap(([value, condition]): [string, string][] => {
    if (now.has(value)) return [[value, condition]];
    return renamed && String(renamed.from) === value ? [[String(renamed.to), condition]] : [];
  });
  const { optionWhen: _, ...others } = after;
  return (entries.length > 0 ? { ...after, optionWhen: Object.fromEntries(entries) } : others) as T;
}

/** The form in which conditions that ask for a choice whose value was written over ask for its new value. */
export function askForRenamed(form: FormDefinition, before: FormNode, after: FormNode): FormDefinition {
  const renamed = renamedChoice(before, after);
  if (!renamed) return form;
  const conditions = form.conditions.map((one) => {
    const test = asking(one.test, before.id, renamed);
    return test === one.test ? one : { ...one, test };
  });
  return conditions.every((one, at) => one === form.conditions[at]) ? form : { ...form, conditions };
}

/** One choice in its place has a value that no other had; all others stand as they stood. */
function renamedChoice(before: FormNode, after: FormNode): Renamed | undefined {
  const [old, now] = [valuesOf(before), valuesOf(after)];
  const different = old.flatMap((value, at) => (value === now[at] ? [] : [at]));
  const [only] = different;
  if (old.length !== now.length || different.length !== 1 || only === undefined) return undefined;
  const [from, to] = [old[only], now[only]];
  if (from === undefined || to === undefined || now.includes(from) || old.includes(to)) return undefined;
  return { from, to };
}

/** The same test where it asks nothing of the choice. */
function asking(test: Condition, id: string, renamed: Renamed): Condition {
  const { from, to } = renamed;
  const each = (inner: Condition) => asking(inner, id, renamed);
  const all = (tests: readonly Condition[]) => {
    const next = tests.map(each);
    return next.every((one, at) => one === tests[at]) ? tests : next;
  };
  if ('all' in test) return kept(test, test.all, all(test.all), (next) => ({ all: next }));
  if ('any' in test) return kept(test, test.any, all(test.any), (next) => ({ any: next }));
  if ('not' in test) return kept(test, test.not, each(test.not), (next) => ({ not: next }));
  if ('list' in test) return kept(test, test.row, each(test.row), (row) => ({ ...test, row }));
  if ('condition' in test || test.field !== id) return test;
  if ('values' in test)
    return test.values.includes(from)
      ? { ...test, values: test.values.map((value) => (value === from ? to : value)) }
      : test;
  return (test.is === 'equal' || test.is === 'includes') && test.value === from ? { ...test, value: to } : test;
}

const kept = <T>(test: Condition, before: T, after: T, make: (part: T) => Condition): Condition =>
  after === before ? test : make(after);

const valuesOf = (node: FormNode): readonly ChoiceValue[] =>
  'schema' in node ? (choicesIn(node.schema)?.values ?? []) : [];
