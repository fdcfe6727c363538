import type { Json, JsonObject } from '../../shared/json';
import type { Field, FormDefinition, List, SectionItem } from '../definition';
import type { Ways } from './ways';

export type Rows = readonly number[];

/** What one walk over a form's items decides at each field and list; undefined leaves the place empty. */
export type Filling = {
  readonly field: (field: Field, held: Json | undefined, rows: Rows) => Json | undefined;
  readonly rows: (list: List, held: readonly Json[], rows: Rows) => number;
};

/** Walks the form in reading order and writes answers; what stood there before is shown to each decision. */
export function fillForm(definition: FormDefinition, before: JsonObject, filling: Filling): JsonObject {
  const fillObject = (items: readonly SectionItem[], held: JsonObject, rows: Rows): { [name: string]: Json } => {
    const filled: { [name: string]: Json } = {};
    for (const item of items) {
      if (item.kind === 'content') continue;
      const value = fillItem(item, Object.hasOwn(held, item.name) ? held[item.name] : undefined, rows);
      if (value !== undefined) filled[item.name] = value;
    }
    return filled;
  };

  const fillItem = (item: Exclude<SectionItem, { kind: 'content' }>, held: Json | undefined, rows: Rows) => {
    if (item.kind === 'field') return filling.field(item, held, rows);
    if (item.kind === 'group') return fillObject(item.items, objectOf(held), rows);
    const standing: readonly Json[] = Array.isArray(held) ? held : [];
    const count = filling.rows(item, standing, rows);
    if (count === 0) return undefined;
    return Array.from({ length: count }, (_, at) => fillObject(item.items, objectOf(standing[at]), [...rows, at]));
  };

  return fillObject(
    definition.pages.flatMap((page) => page.items.flatMap((section) => section.items)),
    before,
    [],
  );
}

const objectOf = (value: Json | undefined): JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};

const MOST_ROWS = 12;

/** How many rows a list gets at first. */
export function rowsToMake({ minRows = 0, maxRows, required }: List, { dice, limits }: Ways): number {
  const least = Math.max(minRows, required === true ? 1 : 0);
  const most = Math.max(least, Math.min(maxRows ?? least + 3, MOST_ROWS));
  if (limits) return dice.pick([least, most]) ?? least;
  return dice.between(least, Math.min(most, least + 2));
}
