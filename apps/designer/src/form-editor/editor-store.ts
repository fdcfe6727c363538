import {
  ancestorsOf,
  type EditRefusal,
  type FormDefinition,
  type FormEdit,
  indexForm,
  type Outcome,
  ok,
} from '@motcua/schema';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Cargo } from './drag/landing';
import { editRefusalText } from './edit-refusal-texts';
import { act, type History, jumpTo, redo, seal, startHistory, undo } from './history/history';

export type EditorState = {
  readonly history: History;
  /** Page on the canvas. */
  readonly pageId: string;
  /** A page's, section's or item's id; null is the form itself. */
  readonly selectedId: string | null;
  /** Picked up by tap or keyboard and waiting for a place. */
  readonly carrying: Cargo | null;
  /** Said aloud and shown: why an edit was refused. */
  readonly refusal: { readonly text: string; readonly turn: number } | null;
  readonly readOnly: boolean;
  /** The item whose new place is being asked for in a dialog. */
  readonly movingId: string | null;
};

export type Editor = {
  readonly state: StoreApi<EditorState>;
  /** Carries out edits as one step; a refusal changes nothing and is said in words. */
  readonly act: (edits: readonly FormEdit[], then?: { readonly select?: string | null }) => Outcome<true, EditRefusal>;
  readonly select: (id: string | null) => void;
  readonly goToPage: (id: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly jumpTo: (count: number) => void;
  readonly seal: () => void;
  readonly carry: (cargo: Cargo | null) => void;
  readonly askMove: (id: string | null) => void;
  readonly refuse: (text: string) => void;
  readonly dismissRefusal: () => void;
  /** Another draft takes the place of this one; the steps of the old one are gone. */
  readonly replace: (form: FormDefinition, readOnly: boolean) => void;
};

export const formOf = (state: EditorState): FormDefinition => state.history.form;

/** Trình soạn biểu mẫu without React: the draft, its history, and what is selected. */
export function createEditor(form: FormDefinition, readOnly = false): Editor {
  const state = createStore<EditorState>(() => ({
    history: startHistory(form),
    pageId: form.pages[0]?.id ?? '',
    selectedId: null,
    carrying: null,
    refusal: null,
    readOnly,
    movingId: null,
  }));
  const { getState: get, setState: set } = state;
  let turn = 0;

  const refuse = (text: string) => {
    turn += 1;
    set({ refusal: { text, turn } });
  };
  /** Shows a history; what is selected or on the canvas may be gone from it. */
  const show = (history: History) => {
    const { nodes } = indexForm(history.form);
    set((before) => ({
      history,
      refusal: null,
      pageId: nodes.has(before.pageId) ? before.pageId : (history.form.pages[0]?.id ?? ''),
      selectedId: before.selectedId && nodes.has(before.selectedId) ? before.selectedId : null,
    }));
  };
  const select = (id: string | null) =>
    set((before) => {
      const pageId = (id === null ? null : pageOf(formOf(before), id)) ?? before.pageId;
      // What is selected may have moved to another page meanwhile.
      if (before.selectedId === id && before.pageId === pageId) return before;
      return { selectedId: id, pageId, history: seal(before.history) };
    });
  const whenEditable = (run: () => void) => {
    if (!get().readOnly) run();
  };

  return {
    state,
    act: (edits, then) => {
      if (get().readOnly) return ok(true);
      const next = act(get().history, edits);
      if (!next.ok) {
        refuse(editRefusalText(next.error, formOf(get())));
        return next;
      }
      show(next.value);
      if (then?.select !== undefined) select(then.select);
      return ok(true);
    },
    select,
    goToPage: (id) => set({ pageId: id, selectedId: id }),
    undo: () => whenEditable(() => show(undo(get().history))),
    redo: () => whenEditable(() => show(redo(get().history))),
    jumpTo: (count) => whenEditable(() => show(jumpTo(get().history, count))),
    seal: () => set((before) => ({ history: seal(before.history) })),
    carry: (carrying) => set({ carrying }),
    askMove: (movingId) => set({ movingId }),
    refuse,
    dismissRefusal: () => set({ refusal: null }),
    replace: (form, nowReadOnly) => {
      show(startHistory(form));
      set({ readOnly: nowReadOnly, carrying: null });
    },
  };
}

/** The page that holds this item; itself when it is a page. */
export function pageOf(form: FormDefinition, id: string): string | null {
  const index = indexForm(form);
  const own = index.nodes.get(id);
  if (!own) return null;
  return own.kind === 'page' ? own.id : (ancestorsOf(index, id)[0]?.id ?? null);
}
