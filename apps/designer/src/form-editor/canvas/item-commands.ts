import {
  type FormEdit,
  type FormNode,
  freshName,
  idsOfPart,
  indexForm,
  labelOfId,
  outermost,
  subtreeOf,
  takePart,
} from '@motcua/schema';
import { newId } from '../../app/new-id';
import { freshIds } from '../clipboard/fresh-ids';
import { cargoWith, landingAt, type OwnCargo, placeText, type Spot } from '../drag/landing';
import { chosenIds, type Editor, formOf } from '../editor-store';
import { pageStep, stepSpot } from '../moves';
import { commandTexts } from './command-texts';

/** The commands of a selected item, the same for toolbar, keyboard, outline and touch; they act on all that is chosen with it. */
export function moveTo(editor: Editor, id: string, spot: Spot): boolean {
  const landing = landingAt(formOf(editor.state.getState()), takeUp(editor, id), spot);
  if (!landing.allowed) editor.refuse(landing.text);
  if (!landing.allowed || !editor.act(landing.edits).ok) return false;
  editor.selectMany(landing.itemIds);
  return true;
}

/** One place up or down; what is chosen together comes to stand together. Gives the new place in words. */
export function step(editor: Editor, id: string, direction: 'up' | 'down'): string | null {
  const form = formOf(editor.state.getState());
  if (indexForm(form).nodes.get(id)?.kind === 'page') {
    const edit = pageStep(form, id, direction);
    return edit && editor.act([edit], { select: id }).ok ? labelOfId(form, id) : null;
  }
  const { ids } = takeUp(editor, id);
  const lead = (direction === 'up' ? ids[0] : ids.at(-1)) ?? id;
  const spot = stepSpot(form, lead, direction);
  return spot && moveTo(editor, id, spot)
    ? placeText(formOf(editor.state.getState()), spotOf(editor, ids[0] ?? id))
    : null;
}

function spotOf(editor: Editor, id: string): Spot {
  const own = indexForm(formOf(editor.state.getState())).nodes.get(id);
  return { parent: own?.parentId ?? '', index: own?.index ?? 0 };
}

/** Removes what is chosen and chooses its neighbour; false when something else still needs it. */
export function remove(editor: Editor, id: string): boolean {
  const form = formOf(editor.state.getState());
  const { nodes } = indexForm(form);
  const going = outermost(form, takeUp(editor, id).ids);
  const [first] = going;
  const own = first && nodes.get(first.id);
  if (!own) return false;
  const siblings = own.parentId === null ? form.pages : itemsOf(nodes.get(own.parentId)?.node);
  const staying = siblings.filter((one) => !going.some((gone) => gone.id === one.id));
  const next = staying[own.index] ?? staying.at(-1);
  const [pages, items] = [going.filter(isPage), going.filter((node) => !isPage(node))];
  const edits: FormEdit[] = pages.map((page) => ({ op: 'removePage', id: page.id }));
  if (items.length > 0) edits.unshift({ op: 'removeItems', ids: items.map((item) => item.id) });
  return editor.act(edits, { select: next?.id ?? own.parentId }).ok;
}

const isPage = (node: FormNode) => !('kind' in node);

const itemsOf = (node: object | undefined): readonly { readonly id: string }[] =>
  node && 'items' in node ? (node.items as readonly { readonly id: string }[]) : [];

/** Copies what is chosen right after itself: one item or page with all that it holds, or several as one part. */
export function duplicate(editor: Editor, id: string): void {
  const form = formOf(editor.state.getState());
  const nodes = outermost(form, takeUp(editor, id).ids);
  const last = nodes.at(-1);
  if (!last) return;
  if (nodes.length === 1) {
    const ids = [...subtreeOf(last), ...form.conditions, ...form.checks].map((one) => one.id);
    const newIds = freshIds(ids);
    editor.act([{ op: 'duplicateItem', id: last.id, newIds }], { select: newIds[last.id] ?? null });
    return;
  }
  const part = takePart(
    form,
    nodes.map((node) => node.id),
  );
  const newIds = freshIds(idsOfPart(part));
  const spot = spotAfter(editor, last, part.items[0]?.kind === 'section');
  if (editor.act([{ op: 'insertPart', ...spot, part, newIds }]).ok)
    editor.selectMany(part.items.map((item) => newIds[item.id] ?? item.id));
}

/** After an item; in it, last, when sections and fields were chosen together and only the fields are copied. */
function spotAfter(editor: Editor, last: FormNode, sections: boolean): Spot {
  const { parent, index } = spotOf(editor, last.id);
  if ('items' in last && (isPage(last) || ('kind' in last && last.kind === 'section' && !sections)))
    return { parent: last.id, index: last.items.length };
  return { parent, index: index + 1 };
}

/** Vào nhóm: a new group where the first chosen item stands, with all of them in it. Data names stay. */
export function wrapInGroup(editor: Editor, id: string): void {
  const form = formOf(editor.state.getState());
  const { ids } = takeUp(editor, id);
  const spot = spotOf(editor, ids[0] ?? id);
  const group = newId('g');
  const taken = new Set([...indexForm(form).nodes.values()].flatMap(({ node }) => ('name' in node ? [node.name] : [])));
  const title = commandTexts.newGroup;
  editor.act(
    [
      {
        op: 'insertItem',
        ...spot,
        item: { id: group, kind: 'group', name: freshName(title, taken), title, items: [] },
      },
      { op: 'moveItems', ids, parent: group, index: 0 },
    ],
    { select: group },
  );
}

/** What is carried when this item is picked up: with it everything that is chosen together with it. */
export const takeUp = (editor: Editor, id: string): OwnCargo => {
  const state = editor.state.getState();
  return cargoWith(formOf(state), id, chosenIds(state));
};

/** Puts down what is carried; a refusal leaves it in the hand. */
export function putDown(editor: Editor, spot: Spot): boolean {
  const { carrying } = editor.state.getState();
  if (!carrying) return false;
  const landing = landingAt(formOf(editor.state.getState()), carrying, spot);
  if (!landing.allowed) {
    editor.refuse(landing.text);
    return false;
  }
  editor.carry(null);
  if (!editor.act(landing.edits).ok) return false;
  editor.selectMany(landing.itemIds);
  return true;
}
