import type { FieldError, FormRules, Json, JsonObject, SectionItem } from '@motcua/schema';
import { createContext, type ReactNode, useContext } from 'react';
import type { AnswerPlace, SectionFormProps } from '../section-form';
import type { Renderers } from './renderer';

/** What changes with the answers. Slots read it, decide in a glance, and give stable props to what is memoised. */
export type SectionData = {
  readonly answers: JsonObject;
  readonly rules: FormRules;
  readonly errors: ReadonlyMap<string, readonly FieldError[]>;
  readonly provenance: NonNullable<SectionFormProps['provenance']>;
  readonly disabled: boolean;
  readonly rowIds: SectionFormProps['rowIds'];
};

/** What never changes while a section is mounted. */
export type SectionActions = {
  readonly renderers: Renderers;
  readonly change: (place: AnswerPlace, value: Json | undefined) => void;
  readonly leave: (place: AnswerPlace, fieldId: string) => void;
  /** The value now, for acts that come later than the drawing (undo). */
  readonly current: (place: AnswerPlace) => Json | undefined;
};

/** What the designer and the translation add; changes seldom. */
export type SectionLook = {
  readonly texts: NonNullable<SectionFormProps['texts']>;
  readonly decorate?: (item: SectionItem, drawn: ReactNode, parentId: string, index: number) => ReactNode;
  readonly containerEnd?: (parentId: string, count: number) => ReactNode;
};

export const DataContext = createContext<SectionData | null>(null);
export const ActionsContext = createContext<SectionActions | null>(null);
export const LookContext = createContext<SectionLook>({ texts: {} });

function present<T>(value: T | null): T {
  if (value === null) throw new Error('A part of a section stands outside SectionForm');
  return value;
}

export const useSectionData = (): SectionData => present(useContext(DataContext));
export const useSectionActions = (): SectionActions => present(useContext(ActionsContext));
export const useSectionLook = (): SectionLook => useContext(LookContext);

const own = (holder: object, key: string): Json | undefined =>
  Object.hasOwn(holder, key) ? (holder as JsonObject)[key] : undefined;

/** The value at a place, or undefined where there is none. */
export function valueAt(answers: JsonObject, place: AnswerPlace): Json | undefined {
  let value: Json | undefined = answers;
  for (const key of place) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Array.isArray(value) ? value[Number(key)] : own(value, String(key));
  }
  return value;
}

/** JSON pointer of a place. */
export const pointerOf = (place: AnswerPlace): string =>
  place.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** Verdicts on one item at one place: those of other rows are left out. */
export function errorsAt(
  errors: ReadonlyMap<string, readonly FieldError[]>,
  itemId: string,
  place: AnswerPlace,
  rows: readonly number[],
): readonly FieldError[] {
  const found = errors.get(itemId) ?? [];
  if (rows.length === 0 || found.length === 0) return found;
  const lastRow = place.findLastIndex((key) => typeof key === 'number');
  const row = pointerOf(place.slice(0, lastRow + 1));
  return found.filter(({ path }) => path === row || path.startsWith(`${row}/`));
}
