import { checkExpression } from '../../rules/check-expression';
import type { FormIndex } from '../form-index';
import { labelOfId } from '../form-index';
import { conditionsOf, namedByCondition } from '../uses';
import type { DefinitionRule } from './rule';
import { problemAt } from './words';

const LISTED = 20;

/** Vòng lặp: nothing may hang on itself through conditions, calculations and the sections that hold it. */
export const nothingCircular: DefinitionRule = (definition, index) =>
  cyclesOf(index).map((cycle) => {
    const names = [...cycle, cycle[0] ?? ''].map((id) => `“${labelOfId(definition, id)}”`).join(' → ');
    const start = cycle[0] ?? '';
    const at =
      index.nodes.get(start)?.pointer ?? `/conditions/${definition.conditions.findIndex(({ id }) => id === start)}`;
    return problemAt(definition, 'cycle', at, `phụ thuộc vòng tròn: ${names}.`);
  });

/** Each cycle as ids in order of dependence; of cycles that share their way only the first found is told. */
export function cyclesOf(index: FormIndex): readonly (readonly string[])[] {
  const cycles: string[][] = [];
  const state = new Map<string, 'open' | 'done'>();
  const open: { readonly id: string; readonly needs: readonly string[]; next: number }[] = [];

  const enter = (id: string) => {
    state.set(id, 'open');
    open.push({ id, needs: needsOf(id, index), next: 0 });
  };

  for (const start of [...index.nodes.keys(), ...index.conditions.keys()]) {
    if (state.has(start)) continue;
    enter(start);
    for (let top = open.at(-1); top; top = open.at(-1)) {
      const needed = top.needs[top.next];
      top.next += 1;
      if (needed === undefined) {
        state.set(top.id, 'done');
        open.pop();
      } else if (state.get(needed) === 'open') {
        if (cycles.length < LISTED)
          cycles.push(open.slice(open.findIndex(({ id }) => id === needed)).map(({ id }) => id));
      } else if (!state.has(needed)) enter(needed);
    }
  }
  return cycles;
}

/** What must be known before this item or condition is. */
function needsOf(id: string, index: FormIndex): readonly string[] {
  const entry = index.nodes.get(id);
  if (!entry) {
    const condition = index.conditions.get(id);
    return condition ? namedByCondition(condition.test).filter((named) => exists(named, index)) : [];
  }
  const { node, parentId } = entry;
  const needs = conditionsOf(node).map((used) => used.id);
  if (parentId !== null) needs.push(parentId);
  if ('calculate' in node && node.calculate != null) {
    const use = checkExpression(node.calculate);
    if (use.ok) needs.push(...use.value.reads, ...use.value.lists);
  }
  return needs.filter((need) => exists(need, index));
}

const exists = (id: string, index: FormIndex) => index.nodes.has(id) || index.conditions.has(id);
