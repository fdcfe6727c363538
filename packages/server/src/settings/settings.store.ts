import type { Json } from '@motcua/schema';
import { eq } from 'drizzle-orm';
import type { Db, Reader, Tx } from '../platform/db';
import { settings } from './settings.table';

export type SettingStore = ReturnType<typeof createSettingStore>;

export function createSettingStore(db: Db) {
  return {
    async find(name: string, on: Reader = db.read): Promise<Json | undefined> {
      const [row] = await on.select().from(settings).where(eq(settings.name, name));
      return row?.value;
    },
    async put(tx: Tx, name: string, value: Json): Promise<void> {
      await tx.insert(settings).values({ name, value }).onConflictDoUpdate({ target: settings.name, set: { value } });
    },
  };
}
