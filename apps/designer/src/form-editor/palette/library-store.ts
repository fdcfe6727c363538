import type { Library } from '@motcua/server';
import { create } from 'zustand';
import { getLibrary } from '../../app/api';

type LibraryState = { readonly library: Library | null; readonly failed: boolean };

/** Kho dùng chung as the server gave it last; palette, search on the page and inspector read the same. */
export const useLibrary = create<LibraryState>(() => ({ library: null, failed: false }));

export async function readLibrary(): Promise<void> {
  const answer = await getLibrary();
  if (answer.ok) useLibrary.setState({ library: answer.value, failed: false });
  else useLibrary.setState({ failed: true });
}
