import { flushSync } from 'react-dom';
import type { Editor } from '../editor-store';
import { frameOf } from './ItemFrame';

/** Selects an item and takes the keys to it at once: the next key may come before the next frame is drawn. */
export function focusItem(editor: Editor, area: ParentNode, id: string): void {
  flushSync(() => editor.select(id));
  frameOf(area, id)?.focus();
}
