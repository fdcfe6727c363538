import type { SubmitDossier } from '../contract';
import type { DossierUploads } from './submit-dossier.service';

/** A submission that stands, on the given version; `changes` replace its members. */
export function aSubmission(
  pinned: { procedureVersion: number; form: { code: string; version: number; hash: string } },
  changes: Partial<SubmitDossier> & { answers?: SubmitDossier['forms'][number]['answers'] } = {},
): SubmitDossier {
  const { answers = { hoTen: 'Nguyễn Văn An', coQuyetDinh: false }, ...rest } = changes;
  return {
    procedure: { code: '2.002768', version: pinned.procedureVersion },
    forms: [{ componentId: 'tp1', ...pinned.form, answers }],
    papers: [],
    declaration: { accepted: true, text: 'Tôi cam đoan nội dung khai là đúng.' },
    ...rest,
  };
}

/** Uploads of the member: one clean file, tied to one dossier at most. */
export function someUploads(owner: string, ids: readonly string[]): DossierUploads {
  const tied = new Set<string>();
  return {
    usable: async (ownerId, wanted) =>
      wanted
        .filter((id) => ownerId === owner && ids.includes(id) && !tied.has(id))
        .map((id) => ({
          id,
          name: `${id}.pdf`,
          size: 10,
          mediaType: 'application/pdf',
          status: 'clean',
          reason: null,
        })),
    attach: async (tx, _, wanted) => {
      if (wanted.some((id) => tied.has(id))) return false;
      tx.afterCommit(() => {
        for (const id of wanted) tied.add(id);
      });
      return true;
    },
  };
}
