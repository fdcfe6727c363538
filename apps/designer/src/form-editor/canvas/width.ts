import type { Field } from '@motcua/schema';
import type { Editor } from '../editor-store';

const WHOLE = 12;
const NARROWEST = 2;
const STEPS = [3, 4, 6, 8, 12];

export const widthOf = (field: Field): number => field.width ?? WHOLE;

export function setWidth(editor: Editor, field: Field, width: number): boolean {
  if (width === widthOf(field)) return false;
  return editor.act([{ op: 'changeField', id: field.id, changes: { width: width === WHOLE ? null : width } }]).ok;
}

/** The next width that the inspector offers too; the same one at the ends. */
export function widthStep(width: number, direction: 1 | -1): number {
  const beyond = direction === 1 ? STEPS.find((step) => step > width) : STEPS.findLast((step) => step < width);
  return beyond ?? width;
}

/** How many twelfths of its row a cell takes when its right edge is here. */
export function widthAt(cell: HTMLElement, x: number): number {
  const grid = cell.parentElement?.getBoundingClientRect();
  if (!grid || grid.width === 0) return WHOLE;
  const twelfths = Math.round(((x - cell.getBoundingClientRect().left) / grid.width) * WHOLE);
  return Math.min(WHOLE, Math.max(NARROWEST, twelfths));
}
