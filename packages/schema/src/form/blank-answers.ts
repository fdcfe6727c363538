import type { Json, JsonObject } from '../shared/json';
import type { FormDefinition, SectionItem } from './definition';

/**
 * Dữ liệu trống: the shape of a form's answers for whoever fills them from elsewhere. Each answer is null until it is
 * given (and must be left out when it is not); a list shows one row.
 */
export const blankAnswers = (definition: FormDefinition): JsonObject =>
  blankOf(definition.pages.flatMap(({ items }) => items.flatMap((section) => section.items)));

function blankOf(items: readonly SectionItem[]): JsonObject {
  return Object.fromEntries(
    items.flatMap((item): (readonly [string, Json])[] => {
      if (item.kind === 'content') return [];
      if (item.kind === 'field') return [[item.name, null]];
      return [[item.name, item.kind === 'list' ? [blankOf(item.items)] : blankOf(item.items)]];
    }),
  );
}
