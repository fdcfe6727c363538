import type { Json, JsonObject } from '../../shared/json';
import type { Condition, FormDefinition, NamedCondition, Section, SectionItem } from '../definition';
import { aField, aForm, aGroup, aList, aPage, aSection } from '../form.fixtures';

/** Small numbers from a seed, the same for the same seed. */
export function makeDice(seed: number): (sides: number) => number {
  let state = seed >>> 0;
  return (sides) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
}

type Reachable = { readonly id: string; readonly type: string; readonly lists: readonly string[] };

const types = ['yes-no', 'number', 'single-choice', 'multiple-choice', 'text'] as const;

/**
 * A small form of groups, lists and fields. What shows an item reads only what stands before it, so there is no
 * cycle; what requires it reads anything before it too.
 */
export function randomForm(dice: (sides: number) => number): FormDefinition {
  const conditions: NamedCondition[] = [];
  const fields: Reachable[] = [];
  const lists: Reachable[] = [];
  let count = 0;
  const next = (prefix: string) => `${prefix}_${String(++count).padStart(8, '0')}`;

  const inReach = (all: readonly Reachable[], around: readonly string[]) =>
    all.filter((each) => each.lists.every((list, at) => list === around[at]));

  const comparison = ({ id, type }: Reachable): Condition => {
    if (dice(4) === 0) return { field: id, is: 'answered' };
    if (type === 'yes-no') return { field: id, is: 'equal', value: dice(2) === 0 };
    if (type === 'number')
      return dice(2) === 0 ? { field: id, is: 'atLeast', value: dice(4) } : { field: id, is: 'atMost', value: dice(4) };
    if (type === 'multiple-choice') return { field: id, is: 'includes', value: 'A' };
    return type === 'text'
      ? { field: id, is: 'equal', value: 'x' }
      : { field: id, is: 'oneOf', values: dice(3) === 0 ? ['Có', 'Không'] : ['Có'] };
  };

  const test = (around: readonly string[], depth: number): Condition | undefined => {
    const kind = dice(depth > 0 ? 7 : 3);
    if (kind === 3) {
      const [a, b] = [test(around, depth - 1), test(around, depth - 1)];
      return a && b && (dice(2) === 0 ? { all: [a, b] } : { any: [a, b] });
    }
    if (kind === 4) {
      const inner = test(around, depth - 1);
      return inner && { not: inner };
    }
    if (kind >= 5) {
      const near = inReach(lists, around);
      const list = near[dice(Math.max(1, near.length))];
      const row = list && test([...list.lists, list.id], depth - 1);
      return list && row && { list: list.id, has: (['some', 'every', 'none'] as const)[dice(3)] ?? 'some', row };
    }
    const near = inReach(fields, around);
    const field = near[dice(Math.max(1, near.length))];
    return field && comparison(field);
  };

  const condition = (around: readonly string[]): string | undefined => {
    const made = test(around, 3);
    if (!made) return undefined;
    const id = next('c');
    conditions.push({ id, name: `Điều kiện ${id}`, test: made });
    return id;
  };

  const requirement = (around: readonly string[]) => {
    const kind = dice(4);
    if (kind === 0) return true;
    const when = kind === 1 ? condition(around) : undefined;
    return when === undefined ? false : { when };
  };

  /** Conditions on some of the choices; they read what stands before the field. */
  const conditionalOptions = (type: string, around: readonly string[]) => {
    const choices = { 'single-choice': ['Có', 'Không'], 'multiple-choice': ['A', 'B'] }[type] ?? [];
    const made = choices.flatMap((value) => {
      const id = dice(3) === 0 ? condition(around) : undefined;
      return id === undefined ? [] : [[value, id]];
    });
    return made.length > 0 ? Object.fromEntries(made) : undefined;
  };

  const item = (around: readonly string[], depth: number): SectionItem => {
    const showWhen = dice(3) === 0 ? condition(around) : undefined;
    const kind = dice(depth > 0 ? 6 : 4);
    if (kind === 4) {
      const id = next('g');
      return aGroup({ id, name: id, showWhen, items: items(around, depth - 1) });
    }
    const required = requirement(around);
    if (kind === 5) {
      const id = next('l');
      const held = items([...around, id], depth - 1);
      lists.push({ id, type: 'list', lists: around });
      return aList({ id, name: id, showWhen, required, items: held });
    }
    const id = next('f');
    const type = types[dice(types.length)] ?? 'text';
    const optionWhen = conditionalOptions(type, around);
    fields.push({ id, type, lists: around });
    return aField(type, { id, name: id, showWhen, required, optionWhen });
  };

  const items = (around: readonly string[], depth: number): readonly SectionItem[] =>
    Array.from({ length: 1 + dice(4) }, () => item(around, depth));

  const sections: Section[] = Array.from({ length: 1 + dice(2) }, () => {
    const showWhen = dice(4) === 0 ? condition([]) : undefined;
    return aSection({ id: next('s'), showWhen, items: items([], 3) });
  });
  const pages = sections.map((section) =>
    aPage({
      id: next('p'),
      showWhen: section.showWhen === undefined && dice(6) === 0 ? null : undefined,
      items: [section],
    }),
  );
  return JSON.parse(JSON.stringify(aForm({ pages, conditions })));
}

/** Answers of roughly the right shape; some places empty, blank, of the wrong kind or unknown. */
export function randomAnswers(form: FormDefinition, dice: (sides: number) => number): JsonObject {
  const object = (items: readonly SectionItem[]): JsonObject =>
    Object.fromEntries(
      items.flatMap((item): [string, Json][] => {
        if (item.kind === 'content' || dice(4) === 0) return [];
        if (item.kind === 'group') return [[item.name, object(item.items)]];
        if (item.kind === 'list') return [[item.name, Array.from({ length: dice(3) }, () => object(item.items))]];
        return [[item.name, answerTo(item.type)]];
      }),
    );
  const answerTo = (type: string): Json => {
    if (type === 'yes-no') return dice(2) === 0;
    if (type === 'number') return dice(4);
    if (type === 'single-choice') return ['Có', 'Không', ''][dice(3)] ?? 'Có';
    if (type === 'multiple-choice') return [['A'], ['B', 'C'], []][dice(3)] ?? [];
    return ['x', 'y', ' '][dice(3)] ?? 'x';
  };
  return object(form.pages.flatMap((page) => page.items.flatMap((section) => section.items)));
}
