import type { Reader, Tx } from '../platform/db';
import type { SettingStore } from './settings.store';

/** Values that the regulation leaves open: data with a default, never constants in code. */
export function createSettingService({ store }: { store: SettingStore }) {
  return {
    /** How many days a superseded version is still taken (Đ29.3, quy định chuyển tiếp). */
    async gracePeriodDays(on?: Reader): Promise<number> {
      const stored = await store.find('grace-period-days', on);
      return typeof stored === 'number' && stored >= 0 ? stored : 30;
    },
    /** Whether the shipped content has been loaded whole. */
    contentLoaded: async (): Promise<boolean> => (await store.find('content-loaded')) === true,
    setContentLoaded: (tx: Tx): Promise<void> => store.put(tx, 'content-loaded', true),
  };
}
export type SettingService = ReturnType<typeof createSettingService>;
