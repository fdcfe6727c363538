import {
  applyEdit,
  type FormDefinition,
  type FormEdit,
  type Item,
  indexForm,
  labelOf,
  labelOfId,
} from '@motcua/schema';
import { editRefusalText } from '../edit-refusal-texts';
import { dragTexts } from './texts';

/** Palette and canvas speak to each other on this channel. */
export const FORM_CHANNEL = 'form';

/** A new item that the palette offers. */
export type NewCargo = {
  readonly from: 'palette';
  readonly kind: Item['kind'];
  readonly label: string;
  /** Makes the item; its data name is free in the object that `parent` belongs to. */
  readonly make: (form: FormDefinition, parent: string) => Item;
};

/** What is carried: an item of the form, or a new one. */
export type Cargo = { readonly from: 'form'; readonly id: string; readonly label: string } | NewCargo;

/** A place between items: before the one that stands at `index` now. */
export type Spot = { readonly parent: string; readonly index: number };

export type Landing = Spot & { readonly text: string } & (
    | { readonly allowed: true; readonly edit: FormEdit; readonly itemId: string }
    | { readonly allowed: false }
  );

/** Tries a drop without changing anything: where it would land, in words, or why it may not. */
export function landingAt(form: FormDefinition, cargo: Cargo, spot: Spot): Landing {
  const edit = editFor(form, cargo, spot);
  const tried = applyEdit(form, edit);
  if (!tried.ok) return { ...spot, allowed: false, text: dragTexts.refused(editRefusalText(tried.error, form)) };
  const itemId = edit.op === 'insertItem' ? edit.item.id : edit.op === 'moveItem' ? edit.id : spot.parent;
  return { ...spot, allowed: true, edit, itemId, text: spotText(form, spot) };
}

export function editFor(form: FormDefinition, cargo: Cargo, spot: Spot): FormEdit {
  if (cargo.from === 'palette')
    return { op: 'insertItem', parent: spot.parent, index: spot.index, item: cargo.make(form, spot.parent) };
  return { op: 'moveItem', id: cargo.id, parent: spot.parent, index: indexAfterLifting(form, cargo.id, spot) };
}

/** A move counts places without the item that moves: further down in its own parent everything is one earlier. */
function indexAfterLifting(form: FormDefinition, id: string, spot: Spot): number {
  const own = indexForm(form).nodes.get(id);
  return own?.parentId === spot.parent && own.index < spot.index ? spot.index - 1 : spot.index;
}

export const spotText = (form: FormDefinition, spot: Spot): string =>
  spotWords(form, spot, { below: dragTexts.below, first: dragTexts.first });

/** Where the thing stands once it is there, for who cannot see it. */
export const placeText = (form: FormDefinition, spot: Spot): string =>
  spotWords(form, spot, { below: dragTexts.nowBelow, first: dragTexts.nowFirst });

type SpotWords = { readonly below: (label: string) => string; readonly first: (label: string) => string };

export function spotWords(form: FormDefinition, { parent, index }: Spot, { below, first }: SpotWords): string {
  const holder = indexForm(form).nodes.get(parent)?.node;
  const before = holder && 'items' in holder ? holder.items[index - 1] : undefined;
  return before ? below(labelOf(before)) : first(labelOfId(form, parent));
}
