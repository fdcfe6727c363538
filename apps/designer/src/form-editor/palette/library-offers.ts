import { fieldTypeOf } from '@motcua/fields';
import { fieldFromElement, type LibraryBlock, partOfBlock, type StandardElement, sourceNames } from '@motcua/schema';
import type { Library } from '@motcua/server';
import { newId } from '../../app/new-id';
import type { NewCargo } from '../drag/landing';
import { libraryTexts as texts } from './library-texts';
import { freeName } from './new-item';
import type { Offer } from './offers';

const made = new WeakMap<Library, readonly Offer[]>();

/** What the library adds to the palette: elements under their headings, then blocks. */
export function libraryOffers(library: Library): readonly Offer[] {
  const known = made.get(library);
  if (known) return known;
  const offers = [...library.elements.map(elementOffer), ...library.blocks.map(blockOffer)];
  made.set(library, offers);
  return offers;
}

function elementOffer(element: Library['elements'][number]): Offer {
  const { title, group, field, keywords = [] } = element;
  const note = field.prefill ? texts.filledFrom(sourceNames[field.prefill.source]) : texts.askedOf;
  return {
    key: `element ${element.id}`,
    shelf: 'elements',
    heading: group,
    group: fieldTypeOf(field.type)?.group ?? null,
    hint: `${texts.elements} · ${note}`,
    note,
    entry: entryOf(element),
    cargo: elementCargo(element),
    words: [title, group, note, ...keywords].join(' '),
  };
}

const elementCargo = (element: StandardElement): NewCargo => ({
  from: 'palette',
  kind: 'field',
  label: element.title,
  make: (form, parent) => fieldFromElement(element, { id: newId('f'), name: freeName(element.name, form, parent) }),
});

function blockOffer(block: Library['blocks'][number]): Offer {
  const { title, description, part } = block;
  return {
    key: `block ${block.id}`,
    shelf: 'blocks',
    heading: texts.blocks,
    group: 'table',
    hint: [texts.blocks, description].filter(Boolean).join(' · '),
    note: description,
    entry: entryOf(block),
    cargo: blockCargo(block),
    words: [title, description, ...part.items.map((item) => ('title' in item ? item.title : ''))].join(' '),
  };
}

const blockCargo = (block: LibraryBlock): NewCargo => ({
  from: 'palette',
  kind: block.part.items[0]?.kind ?? 'field',
  label: block.title,
  part: partOfBlock(block),
});

const entryOf = ({ id, version, title, forms }: { id: string; version: number; title: string; forms: number }) => ({
  id,
  version,
  title,
  forms,
});
