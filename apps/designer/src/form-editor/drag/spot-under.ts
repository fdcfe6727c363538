import type { Point } from '../../app/dragging';
import type { Spot } from './landing';

/** How the canvas marks its elements: `data-item` on frames, `data-holder` on what holds frames. */
export type SpotOnScreen = Spot & { readonly line: Line };

/** Where the mark is drawn: lying between rows, upright between neighbours in one row. */
export type Line = {
  readonly left: number;
  readonly top: number;
  readonly length: number;
  readonly upright: boolean;
};

/**
 * The place between items under the pointer. Frames are read from the document at the moment of the drop, so nothing is
 * registered per item and a form of a thousand fields costs no more than one of ten.
 */
export function spotUnder(area: HTMLElement, among: 'sections' | 'items', at: Point): SpotOnScreen | null {
  const hit = document.elementFromPoint(at.x, at.y);
  if (!hit || !area.contains(hit)) return null;
  const holder = holderAt(area, hit, among, at);
  return holder && spotIn(holder, at);
}

function holderAt(area: HTMLElement, hit: Element, among: 'sections' | 'items', at: Point): HTMLElement | null {
  if (among === 'sections') return area.querySelector<HTMLElement>('[data-holder-kind="page"]');
  const inner = hit.closest<HTMLElement>('[data-holder]');
  if (inner && inner.dataset.holderKind !== 'page' && !nearEdge(inner, at)) return inner;
  if (inner && inner.dataset.holderKind !== 'page' && inner.dataset.holderKind !== 'section')
    return inner.parentElement?.closest<HTMLElement>('[data-holder]') ?? inner;
  if (inner?.dataset.holderKind === 'section') return inner;
  return nearest(framesOf(area, '[data-holder-kind="section"]'), at);
}

/** Within a few pixels of the border the neighbour is meant, not the inside. */
function nearEdge(holder: HTMLElement, { y }: Point): boolean {
  const { top, bottom } = holder.getBoundingClientRect();
  return y - top < 10 || bottom - y < 10;
}

function spotIn(holder: HTMLElement, at: Point): SpotOnScreen {
  const parent = holder.dataset.holder ?? '';
  const frames = childFrames(holder);
  const closest = nearest(frames, at);
  const bounds = holder.getBoundingClientRect();
  if (!closest)
    return {
      parent,
      index: 0,
      line: { left: bounds.left + 8, top: bounds.bottom - 12, length: bounds.width - 16, upright: false },
    };
  const box = closest.getBoundingClientRect();
  const position = frames.indexOf(closest);
  const upright = isBeside(box, frames[position + 1], frames[position - 1]);
  const after = upright ? at.x > box.left + box.width / 2 : at.y > box.top + box.height / 2;
  const line = upright
    ? { left: after ? box.right : box.left, top: box.top, length: box.height, upright }
    : { left: box.left, top: after ? box.bottom : box.top, length: box.width, upright };
  return { parent, index: Number(closest.dataset.index) + (after ? 1 : 0), line };
}

/** Frames whose own holder is this one, not those of groups inside it. */
function childFrames(holder: HTMLElement): HTMLElement[] {
  return framesOf(holder, '[data-item]').filter(
    (frame) =>
      frame.dataset.parent === holder.dataset.holder && frame.parentElement?.closest('[data-holder]') === holder,
  );
}

const framesOf = (root: HTMLElement, selector: string) => Array.from(root.querySelectorAll<HTMLElement>(selector));

/** Two narrow fields in one row: left and right decide, not above and below. */
function isBeside(box: DOMRect, ...others: readonly (HTMLElement | undefined)[]): boolean {
  return others.some((other) => {
    const beside = other?.getBoundingClientRect();
    return beside !== undefined && beside.top < box.bottom - 4 && beside.bottom > box.top + 4;
  });
}

function nearest(frames: readonly HTMLElement[], { x, y }: Point): HTMLElement | null {
  let best: HTMLElement | null = null;
  let distance = Number.POSITIVE_INFINITY;
  for (const frame of frames) {
    const { left, right, top, bottom } = frame.getBoundingClientRect();
    const gap = Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
    if (gap < distance) {
      best = frame;
      distance = gap;
    }
  }
  return best;
}
