import type { Json, JsonSchemaObject } from '../../shared/json';
import { type ChoiceValue, choicesIn, conditionalOptions } from '../choices';
import type { Condition } from '../definition';
import { simplify } from './condition-parts';
import type { DataItem } from './object-tree';

/** A choice that cannot be taken while its condition does not hold; `many`: the answer is a list of choices. */
export type Refused = { readonly name: string; readonly value: ChoiceValue; readonly many: boolean };

/** Phương án có điều kiện of an item, each with the condition under which it can be taken. */
export function choicesWithin(
  item: DataItem['item'],
  conditionOf: (id: string) => Condition,
): readonly (Refused & { readonly test: Condition })[] {
  if (item.kind !== 'field') return [];
  const many = choicesIn(item.schema)?.many ?? false;
  return conditionalOptions(item).map(({ value, condition }) => ({
    name: item.name,
    value,
    many,
    test: simplify(conditionOf(condition)),
  }));
}

export function refuseChoice({ refused }: { readonly refused: Map<string, readonly Refused[]> }, choice: Refused) {
  const known = refused.get(choice.name) ?? [];
  if (!known.some(({ value }) => value === choice.value)) refused.set(choice.name, [...known, choice]);
}

/** `not` says it of one value and of a list alike, and finds the field's own text for it. */
export function refusedSchema(choices: readonly Refused[]): JsonSchemaObject {
  const one = { enum: choices.map(({ value }) => value) };
  return { not: choices.some(({ many }) => many) ? { contains: one } : one };
}

/** Choices that no answers ever open. */
export function alwaysRefused({
  refused,
  hidden,
}: {
  readonly refused: ReadonlyMap<string, readonly Refused[]>;
  readonly hidden: ReadonlySet<string>;
}): readonly JsonSchemaObject[] {
  const properties: { [name: string]: Json } = {};
  for (const [name, choices] of refused) if (!hidden.has(name)) properties[name] = refusedSchema(choices);
  return Object.keys(properties).length > 0 ? [{ properties }] : [];
}
