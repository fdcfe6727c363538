import type { Dossier, SubmitDossier } from '@motcua/server';
import { type Answer, call } from '../app/client';
import type { CaseDraft } from './case-draft';
import type { LoadedForm } from './loaded-form';
import { openedForm } from './part-state';

/** What is sent: only parts taken in, answers settled, versions and hashes as the draft is pinned to them. */
export function submissionOf(
  draft: CaseDraft,
  forms: ReadonlyMap<string, LoadedForm>,
  declaration: string,
): SubmitDossier {
  const taken = draft.parts.filter((part) => part.included);
  return {
    procedure: { code: draft.procedure.code, version: draft.procedure.version },
    forms: taken.flatMap((part) => {
      const loaded = forms.get(part.componentId);
      if (!part.form || !loaded) return [];
      const { code, version, hash } = part.form;
      const answers = openedForm(part, loaded).getState().settled();
      return [{ componentId: part.componentId, code, version, hash, answers }];
    }),
    papers: taken
      .filter((part) => !part.form && part.papers.length > 0)
      .map(({ componentId, papers }) => ({ componentId, uploadIds: papers.map(({ uploadId }) => uploadId) })),
    declaration: { accepted: true, text: declaration },
  };
}

/** Sends the dossier. The draft's own key makes a repeated sending give the first one's answer. */
export const submitCase = (draft: CaseDraft, body: SubmitDossier): Promise<Answer<Dossier>> =>
  call<Dossier>('/dossiers', { method: 'POST', body, headers: { 'idempotency-key': draft.idempotencyKey } });
