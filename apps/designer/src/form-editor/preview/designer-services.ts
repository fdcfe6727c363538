import type { FieldServices } from '@motcua/fields';
import { listEntries, listOrganisations } from '../../app/api';

const files = new Map<string, string>();

/** What renderers get in the designer: real searches; a chosen file stays on this machine, since nothing is submitted. */
export const designerServices: FieldServices = {
  searchOrganisations: async (search, signal) => {
    const answer = await listOrganisations({ search }, signal);
    if (!answer.ok) throw new Error(answer.error.text);
    return answer.value.items.map(({ id, name, ancestors }) => ({ id, name, path: ancestors.join(' › ') }));
  },
  searchUnits: async ({ search, status, level, parent }, signal) => {
    const answer = await listEntries('administrative-units', { search, status, level, parent }, signal);
    if (!answer.ok) throw new Error(answer.error.text);
    return answer.value.items.map(({ code, name, ancestors, facts }) => ({
      code,
      name,
      path: ancestors.join(', '),
      ...(typeof facts.presentName === 'string' ? { presentName: facts.presentName } : {}),
    }));
  },
  upload: async (file, report) => {
    const uploadId = crypto.randomUUID();
    files.set(uploadId, URL.createObjectURL(file));
    report(1);
    return { uploadId, name: file.name, size: file.size, mediaType: file.type || 'application/octet-stream' };
  },
  uploadUrl: (uploadId) => files.get(uploadId) ?? '',
  signer: null,
  now: () => new Date(),
};
