import { type FormDefinition, type FormNode, indexForm, labelOf } from '@motcua/schema';
import { pageOf } from '../editor-store';
import { type Cargo, goesAmong, type Landing, landingAt, type Spot, spotWords } from './landing';
import { dragTexts } from './texts';

/** Every place of the form for what is carried, allowed or not, in reading order. */
export function spotsFor(form: FormDefinition, cargo: Cargo): readonly Spot[] {
  const spots: Spot[] = [];
  const among = goesAmong(form, cargo);
  const alone = cargo.from === 'form' && cargo.ids.length === 1 ? indexForm(form).nodes.get(cargo.ids[0] ?? '') : null;
  const visit = (holder: FormNode) => {
    if (!('items' in holder)) return;
    spots.push({ parent: holder.id, index: 0 });
    holder.items.forEach((item, at) => {
      if (among === 'items') visit(item);
      // Right above and right below what is carried are one place: the one it is in.
      if (item.id !== alone?.id) spots.push({ parent: holder.id, index: at + 1 });
    });
  };
  for (const page of form.pages) {
    if (among === 'sections') visit(page);
    else for (const section of page.items) visit(section);
  }
  return spots;
}

/** The place that a pick-up starts from: where the thing is, or under what is selected. */
export function startOf(form: FormDefinition, cargo: Cargo, below: Spot | null): Spot | null {
  if (cargo.from !== 'form') return below;
  const own = indexForm(form).nodes.get(cargo.ids[0] ?? '');
  return own && own.parentId !== null ? { parent: own.parentId, index: own.index } : null;
}

export type LiftKey = 'ArrowUp' | 'ArrowDown' | 'PageUp' | 'PageDown' | 'Home' | 'End';

export const isLiftKey = (key: string): key is LiftKey =>
  ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End'].includes(key);

/** The place that a key leads to: the one before or after, the first of another page, or the ends of this page. */
export function spotByKey(form: FormDefinition, cargo: Cargo, from: Spot, key: LiftKey): Spot | null {
  const spots = spotsFor(form, cargo);
  const at = spots.findIndex((spot) => isSame(spot, from));
  if (key === 'ArrowUp' || key === 'ArrowDown') return spots[at + (key === 'ArrowDown' ? 1 : -1)] ?? null;
  const page = form.pages.findIndex(({ id }) => id === pageOf(form, from.parent));
  const wanted = form.pages[page + (key === 'PageDown' ? 1 : key === 'PageUp' ? -1 : 0)]?.id;
  const there = spots.filter((spot) => pageOf(form, spot.parent) === wanted);
  return (key === 'End' ? there.at(-1) : there[0]) ?? null;
}

export const isSame = (one: Spot, other: Spot): boolean => one.parent === other.parent && one.index === other.index;

/** A place under consideration, in words for who cannot see it. */
export function aimAt(
  form: FormDefinition,
  cargo: Cargo,
  spot: Spot,
): { readonly landing: Landing; readonly text: string } {
  const landing = landingAt(form, cargo, spot);
  const holder = indexForm(form).nodes.get(spot.parent);
  const items = holder && 'items' in holder.node ? holder.node.items : [];
  const stays = (id: string) => cargo.from !== 'form' || !cargo.ids.includes(id);
  const place = items.slice(0, spot.index).filter(({ id }) => stays(id)).length + 1;
  const count = items.filter(({ id }) => stays(id)).length + 1;
  const at = dragTexts.position(place, count);
  const beside = spotWords(form, spot, { below: dragTexts.under, first: () => dragTexts.onTop });
  const inside = holder ? dragTexts.inside(dragTexts.holders[holder.kind], labelOf(holder.node)) : '';
  return { landing, text: `${at}: ${beside}, ${inside}.${landing.allowed ? '' : ` ${landing.text}`}` };
}
