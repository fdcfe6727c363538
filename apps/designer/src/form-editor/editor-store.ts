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
  /** Items chosen together with `selectedId`, which stays the one that the inspector shows. */
  readonly alsoSelected: readonly string[];
  /** Picked up by tap or keyboard and waiting for a place. */
  readonly carrying: Cargo | null;
  /** Said aloud and shown: why an edit was refused. */
  readonly refusal: { readonly text: string; readonly turn: number } | null;
  readonly readOnly: boolean;
  /** The item whose new place is being asked for in a dialog. */
  readonly movingId: string | null;
  /** The inspector's tab that something on the screen led to. */
  readonly askedTab: { readonly tab: string; readonly turn: number } | null;
};

export type Editor = {
  readonly state: StoreApi<EditorState>;
  /** Carries out edits as one step; a refusal changes nothing and is said in words. */
  readonly act: (edits: readonly FormEdit[], then?: { readonly select?: string | null }) => Outcome<true, EditRefusal>;
  readonly select: (id: string | null) => void;
  /** Takes an item into what is chosen, or out of it. */
  readonly toggle: (id: string) => void;
  /** Chooses several at once; the last of them leads. */
  readonly selectMany: (ids: readonly string[]) => void;
  readonly goToPage: (id: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly jumpTo: (count: number) => void;
  readonly seal: () => void;
  readonly carry: (cargo: Cargo | null) => void;
  readonly askMove: (id: string | null) => void;
  readonly askTab: (tab: string) => void;
  readonly refuse: (text: string) => void;
  readonly dismissRefusal: () => void;
  /** Another draft takes the place of this one; the steps of the old one are gone. */
  readonly replace: (form: FormDefinition, readOnly: boolean) => void;
};

export const formOf = (state: EditorState): FormDefinition => state.history.form;

/** Everything chosen, in the order of choosing. */
export const chosenIds = ({ alsoSelected, selectedId }: EditorState): readonly string[] =>
  selectedId === null ? [] : [...alsoSelected, selectedId];

/** Trình soạn biểu mẫu without React: the draft, its history, and what is selected. */
export function createEditor(form: FormDefinition, readOnly = false): Editor {
  const state = createStore<EditorState>(() => ({
    history: startHistory(form),
    pageId: form.pages[0]?.id ?? '',
    selectedId: null,
    alsoSelected: [],
    carrying: null,
    refusal: null,
    readOnly,
    movingId: null,
    askedTab: null,
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
      alsoSelected: before.alsoSelected.every((id) => nodes.has(id)) ? before.alsoSelected : [],
    }));
  };
  const select = (id: string | null) =>
    set((before) => {
      const pageId = (id === null ? null : pageOf(formOf(before), id)) ?? before.pageId;
      // What is selected may have moved to another page meanwhile.
      if (before.selectedId === id && before.pageId === pageId && before.alsoSelected.length === 0) return before;
      return { selectedId: id, alsoSelected: [], pageId, history: seal(before.history) };
    });
  const selectMany = (ids: readonly string[]) => {
    select(ids.at(-1) ?? null);
    set({ alsoSelected: ids.slice(0, -1) });
  };
  const toggle = (id: string) => {
    const chosen = chosenIds(get());
    selectMany(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  };
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
    toggle,
    selectMany,
    goToPage: (id) => set({ pageId: id, selectedId: id, alsoSelected: [] }),
    undo: () => whenEditable(() => show(undo(get().history))),
    redo: () => whenEditable(() => show(redo(get().history))),
    jumpTo: (count) => whenEditable(() => show(jumpTo(get().history, count))),
    seal: () => set((before) => ({ history: seal(before.history) })),
    carry: (carrying) => set({ carrying }),
    askMove: (movingId) => set({ movingId }),
    askTab: (tab) => set(({ askedTab }) => ({ askedTab: { tab, turn: (askedTab?.turn ?? 0) + 1 } })),
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
