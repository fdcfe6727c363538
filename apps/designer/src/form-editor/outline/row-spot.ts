import type { Spot } from '../drag/landing';
import type { OutlineRow } from './outline-rows';

/** Where what is carried over a line would go, and where its mark is drawn. */
export type RowSpot = { readonly spot: Spot; readonly side: 'above' | 'below' | 'inside' };

/**
 * A line's upper part means before it, its lower part after it, its middle into it when it can hold what is carried.
 * `at` is how far down the line the pointer is, from 0 to 1.
 */
export function rowSpot(row: OutlineRow, among: 'sections' | 'items', at: number): RowSpot | null {
  const { node, parentId, index } = row;
  const kind = 'kind' in node ? node.kind : 'page';
  const holder = 'items' in node ? node : null;
  const inside = (): RowSpot | null =>
    holder && { spot: { parent: holder.id, index: row.open ? 0 : holder.items.length }, side: 'inside' };
  const beside = (): RowSpot | null =>
    parentId === null
      ? null
      : at < 0.5
        ? { spot: { parent: parentId, index }, side: 'above' }
        : { spot: { parent: parentId, index: index + 1 }, side: 'below' };
  if (kind === 'page') return inside();
  if (among === 'sections') return kind === 'section' ? beside() : null;
  if (kind === 'section') return inside();
  if (kind !== 'group' && kind !== 'list') return beside();
  if (at > 0.3 && at < 0.7) return inside();
  return at >= 0.7 && row.open ? inside() : beside();
}
