import type { FormNode } from '@motcua/schema';
import { partsOf, type TextPart } from './text-parts';

/** Where a text stands on the canvas, in the canvas's own coordinates. */
export type Box = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };

const LINE = 24;

/** Where to write a text: over the words as they are drawn, or where they will come when there are none yet. */
export function boxOf(area: HTMLElement, frame: HTMLElement, part: TextPart): Box {
  const drawn = elementOf(frame, part);
  if (drawn) return boxIn(area, drawn.getBoundingClientRect());
  const whole = boxIn(area, frame.getBoundingClientRect());
  const above = part.kind === 'label' ? null : lastDrawn(frame, part);
  if (!above) return { ...whole, left: whole.left + 8, height: LINE };
  const { left, top, height } = boxIn(area, above.getBoundingClientRect());
  return { left, top: top + height + 12, width: whole.width - (left - whole.left) - 8, height: LINE };
}

/** The text under the pointer, when the pointer is on one. */
export function partAt(
  frame: HTMLElement,
  node: FormNode,
  { x, y }: { readonly x: number; readonly y: number },
): TextPart | null {
  const under = partsOf(node).find((part) => {
    const box = elementOf(frame, part)?.getBoundingClientRect();
    return box && x >= box.left && x <= box.right && y >= box.top - 4 && y <= box.bottom + 4;
  });
  return under ?? null;
}

const LABELS = 'h3, .mc-field-label, .mc-content, .mc-notice, .mc-choice > span';
const HELPS = '.mc-section-help, .mc-field-hint';

function elementOf(frame: HTMLElement, part: TextPart): HTMLElement | null {
  if (part.kind === 'option')
    return part.fresh ? null : (ownOf(frame, '.mc-choices > .mc-choice > span')[part.at] ?? null);
  if (part.kind === 'placeholder') return seen(ownOf(frame, '.mc-input')[0]);
  if (part.kind === 'help') return seen(ownOf(frame, HELPS)[0]);
  return seen(ownOf(frame, LABELS)[0]) ?? columnHead(frame);
}

/** Of the frame itself, not of an item inside it. */
const ownOf = (frame: HTMLElement, selector: string): readonly HTMLElement[] =>
  Array.from(frame.querySelectorAll<HTMLElement>(selector)).filter(
    (element) => element.closest('[data-item]') === frame,
  );

/** Words kept for screen readers alone are one pixel high. */
const seen = (element: HTMLElement | undefined): HTMLElement | null =>
  element && element.getBoundingClientRect().height !== 1 ? element : null;

/** In a table the head of the column carries the label. */
function columnHead(frame: HTMLElement): HTMLElement | null {
  const cell = frame.closest('td');
  const head = cell?.closest('table')?.querySelectorAll<HTMLElement>('thead th')[cell.cellIndex];
  return head ?? null;
}

/** The lowest words under which a text that is not there yet will come. */
function lastDrawn(frame: HTMLElement, part: TextPart): HTMLElement | null {
  const above = part.kind === 'option' ? ownOf(frame, '.mc-choices > .mc-choice').slice(0, part.at).at(-1) : undefined;
  const control = part.kind === 'option' ? ownOf(frame, '.mc-input')[0] : undefined;
  return above ?? control ?? seen(ownOf(frame, LABELS)[0]) ?? columnHead(frame);
}

function boxIn(area: HTMLElement, box: DOMRect): Box {
  const origin = area.getBoundingClientRect();
  return { left: box.left - origin.left, top: box.top - origin.top, width: box.width, height: box.height };
}
