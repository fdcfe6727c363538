import { flushSync } from 'react-dom';
import type { Cargo } from '../drag/landing';
import { chosenIds, type Editor } from '../editor-store';
import { editText } from './canvas-store';
import { focusItems, frameOf } from './focus-item';
import { label } from './text-parts';

/** What has just been put on the page: the new is named at once, what comes with its name takes the keys. */
export function nameAdded(editor: Editor, cargo: Cargo): void {
  const added = chosenIds(editor.state.getState());
  const lead = added.at(-1);
  const unnamed = cargo.from === 'palette' && cargo.unnamed;
  if (unnamed && lead !== undefined) flushSync(() => editText({ id: lead, part: label }));
  else focusItems(editor, document, added);
}

/** Whether what was put on the page is seen: a narrow screen shows one pane at a time. */
export function isOnScreen(editor: Editor): boolean {
  const lead = chosenIds(editor.state.getState()).at(-1);
  const frame = lead === undefined ? null : frameOf(document, lead);
  return frame !== null && frame.checkVisibility?.() !== false;
}
