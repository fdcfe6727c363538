import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { setCustomNativeDragPreview } from '@atlaskit/pragmatic-drag-and-drop/element/set-custom-native-drag-preview';
import {
  autoScrollForElements,
  autoScrollWindowForElements,
} from '@atlaskit/pragmatic-drag-and-drop-auto-scroll/element';
import { attachClosestEdge, extractClosestEdge } from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge';

/** The only file that knows the drag library. It never moves an element: it tells what is carried and where the pointer is. */
const LOAD = Symbol('what is carried');
type Carried<T> = { readonly channel: string; readonly load: T };

export type Point = { readonly x: number; readonly y: number };

type Draggable<T> = {
  /** Areas take only what is carried on their own channel. */
  readonly channel: string;
  readonly load: () => T;
  readonly label: () => string;
  readonly canDrag?: () => boolean;
  readonly handle?: Element;
};

export function makeDraggable<T>(element: HTMLElement, { channel, load, label, canDrag, handle }: Draggable<T>) {
  return draggable({
    element,
    ...(handle ? { dragHandle: handle } : {}),
    canDrag: () => canDrag?.() ?? true,
    getInitialData: () => ({ [LOAD]: { channel, load: load() } }),
    onGenerateDragPreview: ({ nativeSetDragImage }) =>
      setCustomNativeDragPreview({
        nativeSetDragImage,
        render: ({ container }) => {
          const chip = document.createElement('div');
          chip.className = 'de-drag-chip';
          chip.textContent = label();
          container.append(chip);
        },
      }),
  });
}

const carriedOn = <T>(channel: string, data: Record<string | symbol, unknown>): Carried<T> | undefined => {
  const carried = data[LOAD] as Carried<T> | undefined;
  return carried?.channel === channel ? carried : undefined;
};

type DropArea<T> = {
  readonly channel: string;
  readonly onOver: (load: T, at: Point) => void;
  readonly onLeave: () => void;
  readonly onDrop: (load: T, at: Point) => void;
};

/** A whole area that takes drops; `scroller` scrolls by itself when the pointer nears its edge. */
export function makeDropArea<T>(area: HTMLElement, scroller: HTMLElement, settings: DropArea<T>): () => void {
  const { channel, onOver, onLeave, onDrop } = settings;
  const point = ({ clientX, clientY }: { clientX: number; clientY: number }): Point => ({ x: clientX, y: clientY });
  return combine(
    dropTargetForElements({
      element: area,
      canDrop: ({ source }) => carriedOn(channel, source.data) !== undefined,
      onDrag: ({ source, location }) => {
        const carried = carriedOn<T>(channel, source.data);
        if (carried) onOver(carried.load, point(location.current.input));
      },
      onDragLeave: onLeave,
      onDrop: ({ source, location }) => {
        const carried = carriedOn<T>(channel, source.data);
        if (carried) onDrop(carried.load, point(location.current.input));
      },
    }),
    scrolls(scroller) ? autoScrollForElements({ element: scroller }) : autoScrollWindowForElements(),
  );
}

/** On a narrow screen the window scrolls, not the pane. */
const scrolls = (element: HTMLElement): boolean => /auto|scroll/.test(getComputedStyle(element).overflowY);

export type Edge = 'top' | 'bottom' | 'left' | 'right';

type SortableRow = {
  readonly channel: string;
  readonly index: number;
  readonly label: string;
  /** What the row is dragged by; the whole of it when there is none. */
  readonly handle?: Element;
  /** Rows that stand beside each other, not under each other. */
  readonly across?: boolean;
  readonly onEdge: (edge: Edge | null) => void;
  /** `to` counts places before anything is lifted. */
  readonly onDrop: (from: number, to: number) => void;
};

/** One row of a short list that is put in order by dragging. */
export function makeSortableRow(row: HTMLElement, settings: SortableRow): () => void {
  const { channel, index, label, handle, across, onEdge, onDrop } = settings;
  const [before, after]: [Edge, Edge] = across ? ['left', 'right'] : ['top', 'bottom'];
  return combine(
    makeDraggable<number>(row, { channel, load: () => index, label: () => label, ...(handle ? { handle } : {}) }),
    dropTargetForElements({
      element: row,
      canDrop: ({ source }) => carriedOn(channel, source.data) !== undefined,
      getData: ({ input, element }) => attachClosestEdge({}, { input, element, allowedEdges: [before, after] }),
      onDrag: ({ self }) => onEdge(extractClosestEdge(self.data) === after ? after : before),
      onDragLeave: () => onEdge(null),
      onDrop: ({ source, self }) => {
        onEdge(null);
        const carried = carriedOn<number>(channel, source.data);
        if (carried) onDrop(carried.load, extractClosestEdge(self.data) === after ? index + 1 : index);
      },
    }),
  );
}
