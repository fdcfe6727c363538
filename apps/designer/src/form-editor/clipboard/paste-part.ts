import {
  type FormDefinition,
  type FormPart,
  type Item,
  idsOfPart,
  type LostReference,
  lostReferences,
} from '@motcua/schema';
import { newId } from '../../app/new-id';
import type { Spot } from '../drag/landing';
import { type Editor, formOf } from '../editor-store';
import { spotBelowSelected } from '../palette/add-below';
import { freshIds } from './fresh-ids';
import { clipboardTexts as texts } from './texts';

export type Pasted = { readonly count: number; readonly lost: readonly LostReference[] };

/** Puts a part under what is selected and chooses it; null when it was refused, which the editor then says. */
export function pastePart(editor: Editor, part: FormPart): Pasted | null {
  const placed = placeFor(editor, part);
  if (!placed) {
    editor.refuse(texts.noPlace);
    return null;
  }
  const { spot, part: fitting } = placed;
  const form: FormDefinition = formOf(editor.state.getState());
  const lost = lostReferences(form, fitting, spot.parent);
  const newIds = freshIds(idsOfPart(fitting));
  if (!editor.act([{ op: 'insertPart', ...spot, part: fitting, newIds }]).ok) return null;
  editor.selectMany(fitting.items.map(({ id }) => newIds[id] ?? id));
  return { count: part.items.length, lost };
}

/** Fields on a page without a section come in a section of their own. */
function placeFor(editor: Editor, part: FormPart): { readonly spot: Spot; readonly part: FormPart } | null {
  const sections = part.items[0]?.kind === 'section';
  const spot = spotBelowSelected(editor, sections ? 'section' : 'item');
  if (spot) return { spot, part };
  const onPage = sections ? null : spotBelowSelected(editor, 'section');
  return onPage && { spot: onPage, part: { ...part, items: [sectionWith(part.items)] } };
}

const sectionWith = (items: readonly Item[]): Item => ({
  id: newId('s'),
  kind: 'section',
  title: texts.newSection,
  items: items.filter((item) => item.kind !== 'section'),
});
