import {
  ancestorsOf,
  applyEdit,
  type EditRefusal,
  type FormDefinition,
  type FormEdit,
  type FormPart,
  type Item,
  idsOfPart,
  indexForm,
  labelOf,
  labelOfId,
  type Outcome,
  ok,
} from '@motcua/schema';
import { freshIds } from '../clipboard/fresh-ids';
import { editRefusalText } from '../edit-refusal-texts';
import { dragTexts } from './texts';

/** Palette and canvas speak to each other on this channel. */
export const FORM_CHANNEL = 'form';

/** A new item that the palette offers. */
export type NewCargo = {
  readonly from: 'palette';
  readonly kind: Item['kind'];
  readonly label: string;
  /** New and called by its type alone: the person is asked for its words next. */
  readonly unnamed?: true;
} & (
  | {
      /** Makes the item; its data name is free in the object that `parent` belongs to. */
      readonly make: (form: FormDefinition, parent: string) => Item;
    }
  /** Several items with their conditions and checks, as a block of the library has them. */
  | { readonly part: FormPart }
);

/** Items of the form, carried together. */
export type OwnCargo = { readonly from: 'form'; readonly ids: readonly string[]; readonly label: string };

/** What is carried: items of the form, or a new one. */
export type Cargo = OwnCargo | NewCargo;

/** A place between items: before the one that stands at `index` now. */
export type Spot = { readonly parent: string; readonly index: number };

export type Landing = Spot & { readonly text: string } & (
    | {
        readonly allowed: true;
        readonly edits: readonly FormEdit[];
        /** What stands there afterwards, to be chosen. */
        readonly itemIds: readonly string[];
      }
    | { readonly allowed: false }
  );

/** Tries a drop without changing anything: where it would land, in words, or why it may not. */
export function landingAt(form: FormDefinition, cargo: Cargo, spot: Spot): Landing {
  const tried = cargo.from === 'palette' ? insertion(form, cargo, spot) : moves(form, cargo.ids, spot);
  if (!tried.ok) return { ...spot, allowed: false, text: dragTexts.refused(editRefusalText(tried.error, form)) };
  return { ...spot, allowed: true, ...tried.value, text: spotText(form, spot) };
}

type Tried = Outcome<{ readonly edits: readonly FormEdit[]; readonly itemIds: readonly string[] }, EditRefusal>;

function insertion(form: FormDefinition, cargo: NewCargo, { parent, index }: Spot): Tried {
  if ('part' in cargo) {
    const { part } = cargo;
    const newIds = freshIds(idsOfPart(part));
    const edit: FormEdit = { op: 'insertPart', parent, index, part, newIds };
    const tried = applyEdit(form, edit);
    return tried.ok ? ok({ edits: [edit], itemIds: part.items.map(({ id }) => newIds[id] ?? id) }) : tried;
  }
  const item = cargo.make(form, parent);
  const edit: FormEdit = { op: 'insertItem', parent, index, item };
  const tried = applyEdit(form, edit);
  return tried.ok ? ok({ edits: [edit], itemIds: [item.id] }) : tried;
}

/** The index counts places without what moves: further down in its own parent everything is that much earlier. */
function moves(form: FormDefinition, ids: readonly string[], { parent, index }: Spot): Tried {
  const own = topmost(form, ids);
  const [first] = own;
  const { nodes } = indexForm(form);
  const lifted = own.filter((id) => {
    const node = nodes.get(id);
    return node?.parentId === parent && node.index < index;
  }).length;
  const to = { parent, index: index - lifted };
  const edit: FormEdit =
    own.length === 1 && first !== undefined
      ? { op: 'moveItem', id: first, ...to }
      : { op: 'moveItems', ids: own, ...to };
  const tried = applyEdit(form, edit);
  return tried.ok ? ok({ edits: [edit], itemIds: own }) : tried;
}

/** These items in reading order, without those that lie inside another of them. */
export function topmost(form: FormDefinition, ids: readonly string[]): readonly string[] {
  const index = indexForm(form);
  const wanted = new Set(ids);
  if (wanted.size === 1) return ids;
  return [...index.nodes.keys()].filter(
    (id) => wanted.has(id) && !ancestorsOf(index, id).some((around) => wanted.has(around.id)),
  );
}

/** Whether the cargo goes among sections, or among fields, groups and lists. */
export const goesAmong = (form: FormDefinition, cargo: Cargo): 'sections' | 'items' => {
  const isSection =
    cargo.from === 'palette'
      ? cargo.kind === 'section'
      : cargo.ids.some((id) => indexForm(form).nodes.get(id)?.kind === 'section');
  return isSection ? 'sections' : 'items';
};

/** What is carried when this item is taken: everything chosen, if it is among it. */
export function cargoWith(form: FormDefinition, id: string, chosen: readonly string[]): OwnCargo {
  const ids = chosen.includes(id) ? topmost(form, chosen) : [id];
  return {
    from: 'form',
    ids,
    label: ids.length > 1 ? dragTexts.several(ids.length) : labelOfId(form, ids[0] ?? id),
  };
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
