export type SafetyCopy<D> = { readonly definition: D; readonly revision: number; readonly at: string };

/** Where unsent work waits on this machine, so that a crash or a closed lid loses nothing. */
export type SafetyCopies<D> = {
  readonly put: (copy: SafetyCopy<D>) => Promise<void>;
  readonly get: () => Promise<SafetyCopy<D> | null>;
  readonly remove: () => Promise<void>;
};

const STORE = 'drafts';

/**
 * Copies in IndexedDB, one per draft and account. A browser that refuses storage (private mode, full disk) only means
 * that there is no copy: the saving itself goes on.
 */
export function indexedDbCopies<D>(key: string): SafetyCopies<D> {
  const run = async <T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T | null> => {
    try {
      const database = await open();
      try {
        return await asPromise(act(database.transaction(STORE, mode).objectStore(STORE)));
      } finally {
        database.close();
      }
    } catch {
      return null;
    }
  };
  return {
    put: async (copy) => {
      await run('readwrite', (store) => store.put(copy, key));
    },
    get: async () => (await run<SafetyCopy<D>>('readonly', (store) => store.get(key))) ?? null,
    remove: async () => {
      await run('readwrite', (store) => store.delete(key));
    },
  };
}

function open(): Promise<IDBDatabase> {
  const opening = indexedDB.open('motcua-designer', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
  return asPromise(opening);
}

const asPromise = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
