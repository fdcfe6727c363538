import { create } from 'zustand';
import type { Landing } from './landing';
import type { Line } from './spot-under';

/** What a drag under way shows: the line where the thing would land, in the canvas's own coordinates. */
export type DragMark = {
  readonly landing: Landing;
  readonly line: Line;
};

/** The place that a carried thing would be put down at by the keyboard. */
export type Aim = { readonly landing: Landing; readonly text: string };

type DragState = { readonly mark: DragMark | null; readonly aim: Aim | null };

export const useDragStore = create<DragState>(() => ({ mark: null, aim: null }));

export const showMark = (mark: DragMark | null): void => useDragStore.setState({ mark });

export const setAim = (aim: Aim | null): void => useDragStore.setState({ aim });
