import { flushSync } from 'react-dom';
import type { Editor } from '../editor-store';

/** The frame of an item on the screen, for focus and measuring. */
export const frameOf = (root: ParentNode, id: string): HTMLElement | null =>
  root.querySelector<HTMLElement>(`[data-item="${CSS.escape(id)}"]`);

/** Selects an item and takes the keys to it at once: the next key may come before the next frame is drawn. */
export function focusItem(editor: Editor, area: ParentNode, id: string): void {
  focusItems(editor, area, [id]);
}

/** The same for several; the last of them leads and takes the keys. */
export function focusItems(editor: Editor, area: ParentNode, ids: readonly string[]): void {
  flushSync(() => editor.selectMany(ids));
  const lead = ids.at(-1);
  if (lead !== undefined) frameOf(area, lead)?.focus();
}
