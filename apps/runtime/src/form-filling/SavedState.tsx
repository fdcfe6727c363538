import { useStore } from 'zustand';
import { useTexts } from '../app/language';
import { useOnline } from '../app/useOnline';
import { timeOfDay } from '../app/when';
import type { CaseStore } from './case-store';

/** Where the words are now: on the device since when, and whether the network is there. */
export function SavedState({ store }: { readonly store: CaseStore }) {
  const texts = useTexts();
  const online = useOnline();
  const saved = useStore(store, (state) => state.saved);
  const words = {
    saved: () => (saved.state === 'saved' ? texts.savedAt(timeOfDay(saved.at)) : ''),
    saving: () => texts.saving,
    failed: () => texts.saveFailed,
  }[saved.state]();
  return (
    <p className="rt-saved" data-state={online ? saved.state : 'offline'} role="status">
      {words}
      {!online && ` · ${texts.offlineShort}`}
    </p>
  );
}
