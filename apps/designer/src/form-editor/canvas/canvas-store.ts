import { create } from 'zustand';
import type { TextPart } from './text-parts';

/** One text of one item that is being rewritten where it stands. */
export type TextPlace = { readonly id: string; readonly part: TextPart };

type CanvasState = {
  readonly editing: TextPlace | null;
  /** The search for something to add is open at the selected item. */
  readonly adding: boolean;
  readonly hoveredId: string | null;
  /** Said aloud. */
  readonly said: string;
};

const quiet: CanvasState = { editing: null, adding: false, hoveredId: null, said: '' };

/** What the canvas itself is doing; nothing of it belongs to the form or to its history. */
export const useCanvasStore = create<CanvasState>(() => quiet);

const set = useCanvasStore.setState;

export const editText = (editing: TextPlace | null): void => set({ editing, adding: false });
export const openAdding = (): void => set({ adding: true, editing: null });
export const closeAdding = (): void => set({ adding: false });
export const hover = (hoveredId: string | null): void => {
  if (useCanvasStore.getState().hoveredId !== hoveredId) set({ hoveredId });
};
export const say = (said: string): void => set({ said });
export const resetCanvas = (): void => set(quiet);
