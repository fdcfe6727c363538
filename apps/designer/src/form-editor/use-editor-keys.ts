import { useEffect } from 'react';
import { openAdding } from './canvas/canvas-store';
import { useEditor } from './editor-context';

/** Keys that work anywhere in the editor; every step of typing is a step of the history, so undo is the editor’s own. */
export function useEditorKeys(onHelp: () => void): void {
  const editor = useEditor();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.isComposing || document.querySelector('dialog[open]')) return;
      const target = event.target;
      const writing =
        target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;
      const control = event.ctrlKey || event.metaKey;
      const letter = event.key.toLowerCase();
      if (control && (letter === 'z' || letter === 'y')) {
        event.preventDefault();
        if (writing && target instanceof HTMLElement) target.blur();
        if (letter === 'y' || event.shiftKey) editor.redo();
        else editor.undo();
      } else if (event.key === '?' && !writing) {
        event.preventDefault();
        onHelp();
      } else if (event.key === '/' && !writing && !control) {
        event.preventDefault();
        if (!editor.state.getState().readOnly) openAdding();
      }
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [editor, onHelp]);
}
