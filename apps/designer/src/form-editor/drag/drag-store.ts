import { create } from 'zustand';
import type { Landing } from './landing';
import type { Line } from './spot-under';

/** What a drag under way shows: the line where the thing would land, in the canvas's own coordinates. */
export type DragMark = {
  readonly landing: Landing;
  readonly line: Line;
};

type DragState = { readonly mark: DragMark | null };

export const useDragStore = create<DragState>(() => ({ mark: null }));

export const showMark = (mark: DragMark | null): void => useDragStore.setState({ mark });
