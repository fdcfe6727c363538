import { createStore, type StoreApi } from 'zustand/vanilla';
import { type CaseDraft, type CasePart, changePart } from './case-draft';

export type SavedState =
  | { readonly state: 'saved'; readonly at: string }
  | { readonly state: 'saving' }
  | { readonly state: 'failed' };

export type CaseState = {
  readonly draft: CaseDraft;
  readonly saved: SavedState;
  readonly changePart: (componentId: string, change: (part: CasePart) => CasePart) => void;
  /** Writes at once what waits to be written; resolves when it is on the device. */
  readonly flush: () => Promise<void>;
};

export type CaseStore = StoreApi<CaseState>;

type Surroundings = {
  readonly keep: (draft: CaseDraft) => Promise<void>;
  readonly now: () => string;
  /** Quiet time after a change before it is written, in milliseconds. */
  readonly quiet?: number;
};

/** One dossier in progress: each change is written to the device a moment after it, and never two writes at once. */
export function createCaseStore(initial: CaseDraft, { keep, now, quiet = 300 }: Surroundings): CaseStore {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writing: Promise<void> = Promise.resolve();

  return createStore<CaseState>((set, get) => {
    const write = () => {
      clearTimeout(timer);
      timer = undefined;
      writing = writing.then(async () => {
        const { draft } = get();
        try {
          await keep(draft);
          if (get().draft === draft) set({ saved: { state: 'saved', at: draft.editedAt } });
        } catch {
          set({ saved: { state: 'failed' } });
        }
      });
      return writing;
    };
    return {
      draft: initial,
      saved: { state: 'saved', at: initial.editedAt },
      changePart: (componentId, change) => {
        set({
          draft: { ...changePart(get().draft, componentId, change), editedAt: now() },
          saved: { state: 'saving' },
        });
        clearTimeout(timer);
        timer = setTimeout(write, quiet);
      },
      flush: () => (timer === undefined ? writing : write()),
    };
  });
}
