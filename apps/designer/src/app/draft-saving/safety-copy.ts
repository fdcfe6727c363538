export type SafetyCopy<D> = { readonly definition: D; readonly revision: number; readonly at: string };

/** One value on this machine that outlives the page. */
export type Kept<T> = {
  readonly put: (value: T) => Promise<void>;
  readonly get: () => Promise<T | null>;
  readonly remove: () => Promise<void>;
};

/** Where unsent work waits on this machine, so that a crash or a closed lid loses nothing. */
export type SafetyCopies<D> = Kept<SafetyCopy<D>>;

const STORE = 'drafts';

/**
 * A value in IndexedDB under a key that names the draft and the account. A browser that refuses storage (private mode,
 * full disk) only means that nothing is kept: the saving itself goes on.
 */
export function keptOnThisMachine<T>(key: string): Kept<T> {
  const run = async <R>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<R>): Promise<R | null> => {
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
    put: async (value) => {
      await run('readwrite', (store) => store.put(value, key));
    },
    get: async () => (await run<T>('readonly', (store) => store.get(key))) ?? null,
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
