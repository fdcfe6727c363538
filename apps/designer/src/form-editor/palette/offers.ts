import { type FieldGroup, fieldTypes } from '@motcua/fields';
import { matches } from '@motcua/fields/ui';
import { foldText } from '@motcua/schema';
import type { NewCargo } from '../drag/landing';
import { libraryOffers } from './library-offers';
import { useLibrary } from './library-store';
import { cargoOf, sectionCargo } from './new-item';
import { paletteTexts as texts } from './texts';

/** Field types, standard data elements, blocks. */
export type Shelf = 'types' | 'elements' | 'blocks';

/** What an offer is in the library, and how many forms use it. */
export type LibraryEntry = {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly forms: number;
};

/** Something that can be added to a form; palette and canvas offer the same. */
export type Offer = {
  readonly key: string;
  readonly shelf: Shelf;
  readonly heading: string;
  readonly group: FieldGroup | null;
  readonly hint: string;
  /** A line under its name, such as the register that fills it. */
  readonly note?: string;
  readonly entry?: LibraryEntry;
  readonly cargo: NewCargo;
  /** What a search looks in. */
  readonly words: string;
};

const types: readonly Offer[] = [
  {
    key: 'section',
    shelf: 'types',
    heading: texts.layout,
    group: null,
    hint: texts.sectionHint,
    cargo: sectionCargo,
    words: `${texts.section} ${texts.sectionHint}`,
  },
  ...fieldTypes.map((type) => ({
    key: type.type,
    shelf: 'types' as const,
    heading: texts.groups[type.group],
    group: type.group,
    hint: type.hint,
    cargo: cargoOf(type),
    words: [type.label, type.hint, ...(type.keywords ?? [])].join(' '),
  })),
];

function allOffers(): readonly Offer[] {
  const { library } = useLibrary.getState();
  return library ? [...types, ...libraryOffers(library)] : types;
}

/** What can be added and is found by these words, with or without diacritics; everything when there are none. */
export function searchOffers(search: string): readonly Offer[] {
  const wanted = foldText(search.trim());
  if (wanted === '') return allOffers();
  const found = allOffers().filter(({ words }) => matches(words, search));
  // What is called just so comes before what only has the word in it.
  const called = found.filter(({ shelf, cargo }) => shelf === 'types' && foldText(cargo.label) === wanted);
  return [...called, ...found.filter((offer) => !called.includes(offer))];
}

export type OfferShelf = { readonly title: string; readonly offers: readonly Offer[] };

/** What is found, under its headings. */
export const shelvesFor = (search: string): readonly OfferShelf[] => underHeadings(searchOffers(search));

/** One shelf whole. */
export const shelvesOf = (shelf: Shelf): readonly OfferShelf[] =>
  underHeadings(allOffers().filter((offer) => offer.shelf === shelf));

function underHeadings(offers: readonly Offer[]): readonly OfferShelf[] {
  const held = new Map<string, { readonly title: string; readonly offers: Offer[] }>();
  for (const offer of offers) {
    const key = `${offer.shelf} ${offer.heading}`;
    const open = held.get(key);
    if (open) open.offers.push(offer);
    else held.set(key, { title: offer.heading, offers: [offer] });
  }
  return [...held.values()];
}
