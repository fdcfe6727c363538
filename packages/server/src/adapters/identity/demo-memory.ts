import type { Adapter, AdapterPayload } from 'oidc-provider';

type Kept = { payload: AdapterPayload; until: number };

/** What the demo provider remembers, until it stops: a map a kind, swept of what is over. */
export function demoMemory(): (kind: string) => Adapter {
  const kinds = new Map<string, Map<string, Kept>>();

  return (kind) => {
    const kept = kinds.get(kind) ?? new Map<string, Kept>();
    kinds.set(kind, kept);
    const alive = (id: string): AdapterPayload | undefined => {
      const found = kept.get(id);
      return found && found.until > Date.now() ? found.payload : undefined;
    };
    const findBy = (key: 'uid' | 'userCode', value: string) => {
      const [id] = [...kept].find(([, { payload }]) => payload[key] === value) ?? [];
      return id === undefined ? undefined : alive(id);
    };
    return {
      async upsert(id, payload, expiresIn) {
        for (const [each, { until }] of kept) if (until <= Date.now()) kept.delete(each);
        kept.set(id, { payload, until: Date.now() + (expiresIn ?? 3600) * 1000 });
      },
      find: async (id) => alive(id),
      findByUid: async (uid) => findBy('uid', uid),
      findByUserCode: async (userCode) => findBy('userCode', userCode),
      async consume(id) {
        const found = kept.get(id);
        if (found) found.payload.consumed = Math.floor(Date.now() / 1000);
      },
      async destroy(id) {
        kept.delete(id);
      },
      async revokeByGrantId(grantId) {
        for (const rows of kinds.values())
          for (const [id, { payload }] of rows) if (payload.grantId === grantId) rows.delete(id);
      },
    };
  };
}
