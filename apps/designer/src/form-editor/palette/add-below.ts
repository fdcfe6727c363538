import { ancestorsOf, indexForm } from '@motcua/schema';
import { landingAt, type NewCargo, placeText, type Spot } from '../drag/landing';
import { type Editor, formOf } from '../editor-store';

/** Where Enter in the palette puts a new item: under what is selected, inside it when it is an empty holder. */
export function spotBelowSelected(editor: Editor, kind: 'section' | 'item'): Spot | null {
  const { selectedId, pageId } = editor.state.getState();
  const form = formOf(editor.state.getState());
  const index = indexForm(form);
  const selected = selectedId ? index.nodes.get(selectedId) : undefined;
  const page = form.pages.find(({ id }) => id === pageId);
  if (kind === 'section') {
    const section = selected && [...ancestorsOf(index, selected.id), selected].find((node) => node.kind === 'section');
    return page ? { parent: page.id, index: section ? section.index + 1 : page.items.length } : null;
  }
  if (selected && selected.kind !== 'page') {
    const { node } = selected;
    const inside = 'items' in node && (selected.kind === 'section' || node.items.length === 0);
    if (inside) return { parent: selected.id, index: node.items.length };
    return selected.parentId ? { parent: selected.parentId, index: selected.index + 1 } : null;
  }
  const last = page?.items.at(-1);
  return last ? { parent: last.id, index: last.items.length } : null;
}

/** Adds what the palette offers under the selected item; returns where it landed, in words. */
export function addBelow(editor: Editor, cargo: NewCargo): string | null {
  const spot = spotBelowSelected(editor, cargo.kind === 'section' ? 'section' : 'item');
  return spot && addAt(editor, cargo, spot);
}

/** Adds it at a place, and selects it. */
export function addAt(editor: Editor, cargo: NewCargo, spot: Spot): string | null {
  const landing = landingAt(formOf(editor.state.getState()), cargo, spot);
  if (!landing.allowed) {
    editor.refuse(landing.text);
    return null;
  }
  if (!editor.act(landing.edits).ok) return null;
  editor.selectMany(landing.itemIds);
  return placeText(formOf(editor.state.getState()), spot);
}
