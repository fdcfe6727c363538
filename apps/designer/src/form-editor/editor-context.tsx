import { createContext, type ReactNode, useContext } from 'react';
import { useStore } from 'zustand';
import type { Editor, EditorState } from './editor-store';

const EditorContext = createContext<Editor | null>(null);

export function EditorProvider({ editor, children }: { readonly editor: Editor; readonly children: ReactNode }) {
  return <EditorContext value={editor}>{children}</EditorContext>;
}

export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error('useEditor stands outside EditorProvider');
  return editor;
}

export function useEditorState<T>(read: (state: EditorState) => T): T {
  return useStore(useEditor().state, read);
}

export const useForm = () => useEditorState((state) => state.history.form);
