import { type FormEdit, indexForm, labelOfId, subtreeOf } from '@motcua/schema';
import { newId } from '../../app/new-id';
import { cargoWith, landingAt, type OwnCargo, placeText, type Spot } from '../drag/landing';
import { chosenIds, type Editor, formOf } from '../editor-store';
import { pageStep, stepSpot } from '../moves';

/** The commands of a selected item, the same for toolbar, keyboard, outline and touch. */
export function moveTo(editor: Editor, id: string, spot: Spot): boolean {
  const form = formOf(editor.state.getState());
  const landing = landingAt(form, { from: 'form', ids: [id], label: labelOfId(form, id) }, spot);
  if (!landing.allowed) editor.refuse(landing.text);
  return landing.allowed && editor.act(landing.edits, { select: id }).ok;
}

export function step(editor: Editor, id: string, direction: 'up' | 'down'): string | null {
  const form = formOf(editor.state.getState());
  if (indexForm(form).nodes.get(id)?.kind === 'page') {
    const edit = pageStep(form, id, direction);
    return edit && editor.act([edit], { select: id }).ok ? labelOfId(form, id) : null;
  }
  const spot = stepSpot(form, id, direction);
  return spot && moveTo(editor, id, spot) ? placeText(formOf(editor.state.getState()), spotOf(editor, id)) : null;
}

function spotOf(editor: Editor, id: string): Spot {
  const own = indexForm(formOf(editor.state.getState())).nodes.get(id);
  return { parent: own?.parentId ?? '', index: own?.index ?? 0 };
}

export function remove(editor: Editor, id: string): void {
  const form = formOf(editor.state.getState());
  const own = indexForm(form).nodes.get(id);
  if (!own) return;
  const siblings = own.parentId === null ? form.pages : itemsOf(indexForm(form).nodes.get(own.parentId)?.node);
  const next = siblings[own.index + 1] ?? siblings[own.index - 1];
  const edit: FormEdit = own.kind === 'page' ? { op: 'removePage', id } : { op: 'removeItem', id };
  editor.act([edit], { select: next?.id ?? own.parentId });
}

const itemsOf = (node: object | undefined): readonly { readonly id: string }[] =>
  node && 'items' in node ? (node.items as readonly { readonly id: string }[]) : [];

export function duplicate(editor: Editor, id: string): void {
  const form = formOf(editor.state.getState());
  const node = indexForm(form).nodes.get(id)?.node;
  if (!node) return;
  const newIds: Record<string, string> = {};
  for (const { id: old } of subtreeOf(node)) newIds[old] = newId(old.split('_')[0] ?? 'f');
  for (const { id: old } of form.conditions) newIds[old] = newId('c');
  for (const { id: old } of form.checks) newIds[old] = newId('k');
  editor.act([{ op: 'duplicateItem', id, newIds }], { select: newIds[id] ?? null });
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
