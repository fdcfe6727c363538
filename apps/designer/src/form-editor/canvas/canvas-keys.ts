import { labelOfId } from '@motcua/schema';
import type { KeyboardEvent } from 'react';
import { type Editor, formOf } from '../editor-store';
import { readingOrder } from '../moves';
import { focusItem } from './focus-item';
import { duplicate, remove, step } from './item-commands';
import { canvasTexts as texts } from './texts';

/** Keys on a frame of the canvas; returns what to say aloud about a move. */
export function canvasKey(
  editor: Editor,
  area: HTMLElement,
  event: KeyboardEvent,
  editLabel: (id: string) => void,
): string | null {
  const target = event.target;
  if (!(target instanceof HTMLElement) || !target.dataset.item) return null;
  const id = target.dataset.item;
  const { pageId, readOnly } = editor.state.getState();
  const form = formOf(editor.state.getState());
  const focus = (to: string | null | undefined) => {
    if (!to) return;
    focusItem(editor, area, to);
  };
  const take = () => event.preventDefault();

  if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
    take();
    if (readOnly) return null;
    const where = step(editor, id, event.key === 'ArrowUp' ? 'up' : 'down');
    focus(id);
    return where && texts.moved(labelOfId(form, id), where);
  }
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    take();
    const order = readingOrder(form, pageId);
    focus(order[order.indexOf(id) + (event.key === 'ArrowDown' ? 1 : -1)]);
  } else if (event.key === 'Home' || event.key === 'End') {
    take();
    focus(readingOrder(form, pageId).at(event.key === 'Home' ? 0 : -1));
  } else if (event.key === 'Enter') {
    take();
    document.querySelector<HTMLElement>('[data-inspector] :is(input, textarea, select, button[role="tab"])')?.focus();
  } else if (event.key === 'Escape') {
    editor.carry(null);
    editor.select(pageId);
  } else if (!readOnly && event.key === 'F2') {
    take();
    editLabel(id);
  } else if (!readOnly && event.key === 'Delete') {
    take();
    remove(editor, id);
    focus(editor.state.getState().selectedId);
  } else if (!readOnly && (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'd') {
    take();
    duplicate(editor, id);
    focus(editor.state.getState().selectedId);
  }
  return null;
}
