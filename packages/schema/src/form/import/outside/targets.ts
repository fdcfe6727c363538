import type { JsonSchemaObject } from '../../../shared/json';
import { choicesIn } from '../../choices';

/** What an answer can be compared with. */
export type AnswerKind = 'text' | 'number' | 'date' | 'yes-no' | 'one' | 'many' | 'other' | 'list';

/** A field or list that now stands in the definition, as the other tool's rules find it. */
export type Target = {
  readonly id: string;
  readonly answer: AnswerKind;
  /** Names of the things around it in the other tool, its own last. */
  readonly keys: readonly string[];
  /** Ids of the lists around it. */
  readonly lists: readonly string[];
  readonly values: readonly string[];
};

/** Where a rule stands: the field itself, and the lists around it. */
export type Place = { readonly self?: Target; readonly keys: readonly string[]; readonly lists: readonly string[] };

/** A name of the other tool, read at a place. `member` is what follows the name of a multiple choice. */
export type Found = { readonly target: Target; readonly member?: string };

export function answerKind(type: string, schema: JsonSchemaObject): AnswerKind {
  const choices = choicesIn(schema);
  if (choices) return choices.many ? 'many' : 'one';
  if (schema.type === 'boolean') return 'yes-no';
  if (schema.type === 'number' || schema.type === 'integer') return 'number';
  if (schema.type === 'string') return type === 'date' || schema.format === 'date' ? 'date' : 'text';
  return 'other';
}

const ROWS_OF = 'rows of ';
const around = new Set(['data', 'row', 'panel', 'item', 'form', 'submission', 'root', 'instance']);

/** Finds what names mean: by their whole way from the root, else by the last name nearest to the place. */
export function createTargets(targets: readonly Target[]) {
  const byName = new Map<string, Target[]>();
  for (const target of targets) {
    const name = target.keys.at(-1) ?? '';
    const known = byName.get(name);
    if (known) known.push(target);
    else byName.set(name, [target]);
  }

  const within = (target: Target, place: Place) => target.lists.every((list, at) => place.lists[at] === list);

  const exact = (keys: readonly string[], place: Place): Target | undefined => {
    const candidates = (byName.get(keys.at(-1) ?? '') ?? []).filter(
      (target) => within(target, place) && endsWith(target.keys, keys),
    );
    const nearest = candidates.toSorted((a, b) => shared(b.keys, place.keys) - shared(a.keys, place.keys));
    const [first, second] = nearest;
    if (!first || !second) return first;
    const whole = nearest.find((target) => target.keys.length === keys.length);
    if (keys.length > 1 && whole) return whole;
    return shared(first.keys, place.keys) > shared(second.keys, place.keys) ? first : whole;
  };

  return {
    find(name: string, place: Place): Found | undefined {
      if (name === '.') return place.self && { target: place.self };
      // All rows of the list that a field stands in, as XPath counts and sums them.
      if (name.startsWith(ROWS_OF)) {
        const field = (byName.get(name.slice(ROWS_OF.length)) ?? []).find(({ lists }) => lists.length > 0);
        const list = field && targets.find(({ id }) => id === field.lists.at(-1));
        return list && within(list, place) ? { target: list } : undefined;
      }
      const written = name.split('.').filter((key) => key !== '');
      for (let skipped = 0; skipped < Math.max(1, written.length); skipped++) {
        if (skipped > 0 && !around.has(written[skipped - 1] ?? '')) break;
        const keys = written.slice(skipped);
        const target = exact(keys, place);
        if (target) return { target };
        const holder = keys.length > 1 ? exact(keys.slice(0, -1), place) : undefined;
        if (holder?.answer === 'many') return { target: holder, member: keys.at(-1) ?? '' };
      }
      return undefined;
    },
    /** A field in the rows of a list, by its own name. */
    inRows(list: Target, name: string): Target | undefined {
      return (byName.get(name) ?? []).find((target) => target.lists.at(-1) === list.id);
    },
  };
}
export type Targets = ReturnType<typeof createTargets>;

const endsWith = (keys: readonly string[], end: readonly string[]) =>
  end.length <= keys.length && end.every((key, at) => keys[keys.length - end.length + at] === key);

function shared(a: readonly string[], b: readonly string[]): number {
  let count = 0;
  while (count < a.length - 1 && count < b.length && a[count] === b[count]) count++;
  return count;
}
