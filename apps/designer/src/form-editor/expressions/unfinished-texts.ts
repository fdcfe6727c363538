import type { Editor } from '../editor-store';

type Unfinished = { readonly selectedId: string | null; readonly texts: Map<string, string> };

const byEditor = new WeakMap<Editor, Unfinished>();

/** Texts not yet fit to be stored, by box; they wait as long as their item stays selected, whatever tab is open. */
export function unfinishedTexts(editor: Editor): Map<string, string> {
  const { selectedId } = editor.state.getState();
  const known = byEditor.get(editor);
  if (known && known.selectedId === selectedId) return known.texts;
  const fresh: Unfinished = { selectedId, texts: new Map() };
  byEditor.set(editor, fresh);
  return fresh.texts;
}
