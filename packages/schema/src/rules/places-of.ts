import { isObject } from './absent';
import type { Evaluation, Rows } from './evaluation';
import type { ModelPlace, RuleModel } from './rule-model';

/** Row numbers of every row that the answers hold of the lists around a place; once, and empty, outside of lists. */
export function rowsOf(model: RuleModel, evaluation: Evaluation, place: ModelPlace): readonly Rows[] {
  return place.lists.reduce<readonly Rows[]>(
    (outer, listId) => {
      const list = model.places.get(listId);
      return outer.flatMap((rows) => {
        const held = list && evaluation.value(list, rows);
        return Array.isArray(held) ? held.flatMap((row, at) => (isObject(row) ? [[...rows, at]] : [])) : [];
      });
    },
    [[]],
  );
}

/** JSON pointer of a place in the answers. */
export function pointerOfPlace(place: ModelPlace, rows: Rows): string {
  let list = 0;
  const steps = place.path.map((step) => {
    if (step !== '*') return step.replaceAll('~', '~0').replaceAll('/', '~1');
    list += 1;
    return String(rows[list - 1] ?? 0);
  });
  return steps.map((step) => `/${step}`).join('');
}
