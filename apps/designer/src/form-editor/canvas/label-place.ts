/** Where a label stands on the canvas, in the canvas's own coordinates. */
export type LabelPlace = {
  readonly id: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

const LABELS = ':scope h3, :scope .mc-field-label, :scope .mc-choice > span';

/** The item's own label, not one of an item inside it. */
export function labelOfFrame(frame: HTMLElement, area: HTMLElement): LabelPlace | null {
  const own = Array.from(frame.querySelectorAll<HTMLElement>(LABELS)).find(
    (label) => label.closest('[data-item]') === frame,
  );
  return own ? placeOf(own, area) : null;
}

/** The label under the pointer, when the pointer is on it. */
export function labelAt(frame: HTMLElement, area: HTMLElement, at: { x: number; y: number }): LabelPlace | null {
  const place = labelOfFrame(frame, area);
  if (!place) return null;
  const origin = area.getBoundingClientRect();
  const x = at.x - origin.left;
  const y = at.y - origin.top;
  const inside =
    x >= place.left && x <= place.left + place.width && y >= place.top - 4 && y <= place.top + place.height + 4;
  return inside ? place : null;
}

function placeOf(label: HTMLElement, area: HTMLElement): LabelPlace {
  const box = label.getBoundingClientRect();
  const origin = area.getBoundingClientRect();
  return {
    id: '',
    left: box.left - origin.left,
    top: box.top - origin.top,
    width: Math.max(160, box.width),
    height: box.height,
  };
}
