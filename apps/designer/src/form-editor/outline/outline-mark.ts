import { create } from 'zustand';
import type { Landing } from '../drag/landing';
import type { RowSpot } from './row-spot';

/** The line of the outline that something is carried over, and what a drop there would do. */
export type OutlineMark = { readonly rowId: string; readonly side: RowSpot['side']; readonly landing: Landing };

export const useOutlineMark = create<{ readonly mark: OutlineMark | null }>(() => ({ mark: null }));

export const markRow = (mark: OutlineMark | null): void => useOutlineMark.setState({ mark });
