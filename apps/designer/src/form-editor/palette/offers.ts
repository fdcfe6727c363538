import { type FieldGroup, fieldTypes } from '@motcua/fields';
import { matches } from '@motcua/fields/ui';
import type { NewCargo } from '../drag/landing';
import { cargoOf, sectionCargo } from './new-item';
import { paletteTexts as texts } from './texts';

/** Something that can be added to a form; palette and canvas offer the same. */
export type Offer = {
  readonly key: string;
  readonly group: FieldGroup | null;
  readonly hint: string;
  readonly cargo: NewCargo;
  /** What a search looks in. */
  readonly words: string;
};

const offers: readonly Offer[] = [
  {
    key: 'section',
    group: null,
    hint: texts.sectionHint,
    cargo: sectionCargo,
    words: `${texts.section} ${texts.sectionHint}`,
  },
  ...fieldTypes.map((type) => ({
    key: type.type,
    group: type.group,
    hint: type.hint,
    cargo: cargoOf(type),
    words: [type.label, type.hint, ...(type.keywords ?? [])].join(' '),
  })),
];

/** What can be added and is found by these words, with or without diacritics; everything when there are none. */
export const searchOffers = (search: string): readonly Offer[] =>
  search.trim() ? offers.filter(({ words }) => matches(words, search)) : offers;

/** The same, by groups under their titles. */
export function shelvesFor(search: string): readonly { readonly title: string; readonly offers: readonly Offer[] }[] {
  const groups = new Map<string, Offer[]>();
  for (const offer of searchOffers(search)) {
    const title = offer.group ? texts.groups[offer.group] : texts.layout;
    groups.set(title, [...(groups.get(title) ?? []), offer]);
  }
  return [...groups].map(([title, held]) => ({ title, offers: held }));
}
