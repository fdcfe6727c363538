import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { CaseDraft } from './case-draft';

type Shelf = DBSchema & { cases: { key: string; value: CaseDraft; indexes: { account: string } } };

let opened: Promise<IDBPDatabase<Shelf>> | undefined;
const shelf = () => {
  opened ??= openDB<Shelf>('motcua-runtime', 1, {
    upgrade: (db) => db.createObjectStore('cases', { keyPath: 'id' }).createIndex('account', 'accountId'),
  });
  return opened;
};

/** Drafts kept on this device, each seen only by the account that made it. */
export const caseShelf = {
  find: async (id: string): Promise<CaseDraft | undefined> => (await shelf()).get('cases', id),
  /** Committed without waiting for the answer of the put: the page may be going away. */
  keep: async (draft: CaseDraft): Promise<void> => {
    const writing = (await shelf()).transaction('cases', 'readwrite');
    const put = writing.store.put(draft);
    writing.commit();
    await Promise.all([put, writing.done]);
  },
  remove: async (id: string): Promise<void> => (await shelf()).delete('cases', id),
  /** Newest change first. */
  ofAccount: async (accountId: string): Promise<CaseDraft[]> =>
    (await (await shelf()).getAllFromIndex('cases', 'account', accountId)).sort((a, b) =>
      b.editedAt.localeCompare(a.editedAt),
    ),
};
