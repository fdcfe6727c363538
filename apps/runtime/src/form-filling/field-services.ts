import type { FieldServices } from '@motcua/fields';
import type { CodeListEntry, Organisation, Paged } from '@motcua/server';
import { call, query } from '../app/client';

/** What the renderers ask of the server: organisations, administrative units, uploads. */
export const fieldServices = (signer: FieldServices['signer']): FieldServices => ({
  signer,
  now: () => new Date(),
  searchOrganisations: async (search, signal) => {
    const answer = await call<Paged<Organisation>>(`/organisations${query({ search })}`, { signal });
    if (!answer.ok) throw new Error(answer.problem.detail);
    return answer.value.items.map(({ id, name, ancestors }) => ({
      id,
      name,
      path: [...ancestors].reverse().join(', '),
    }));
  },
  searchUnits: async ({ search, status, level, parent }, signal) => {
    const address = `/code-lists/administrative-units/entries${query({ search, status, level, parent })}`;
    const answer = await call<Paged<CodeListEntry>>(address, { signal });
    if (!answer.ok) throw new Error(answer.problem.detail);
    return answer.value.items.map(({ code, name, ancestors, facts }) => ({
      code,
      name,
      path: [...ancestors].reverse().join(', '),
      presentName: typeof facts.presentName === 'string' ? facts.presentName : undefined,
    }));
  },
  upload: async (file, report, signal) => (await import('./upload')).upload(file, report, signal),
  uploadUrl: (uploadId) => `/api/v1/uploads/${encodeURIComponent(uploadId)}/content`,
});
