import { createHash } from 'node:crypto';
import {
  canonicalJson,
  dossierPrefix,
  formatDossierCode,
  instantMillis,
  localDateAt,
  type Outcome,
  ok,
  refuse,
} from '@motcua/schema';
import type { AuditService } from '../audit/audit.service';
import type { DossierReceipt, SubmitDossier } from '../contract';
import type { OrganisationFacts } from '../organisations/organisations.service';
import type { Db, Tx } from '../platform/db';
import type { Actor } from '../platform/permissions';
import { foldText } from '../platform/search-text';
import { toDossier } from './dossiers.service';
import type { DossierRow, DossierStore, WholeDossier } from './dossiers.store';
import {
  type JudgeDeps,
  type JudgedSubmission,
  judgeSubmission,
  type SubmissionRefusal,
  type SubmissionUploads,
} from './judge-submission';

export type SubmitRefusal =
  | SubmissionRefusal
  | { readonly code: 'key-reused' }
  | { readonly code: 'content-not-json'; readonly path: string }
  | { readonly code: 'organisation-code-unusable'; readonly organisation: string };

export type Submitted = { readonly receipt: DossierReceipt; readonly created: boolean };

type Deps = Omit<JudgeDeps, 'uploads'> & {
  readonly db: Db;
  readonly store: DossierStore;
  readonly audit: AuditService;
  readonly uploads: DossierUploads;
  readonly now: () => string;
};

export type DossierUploads = SubmissionUploads & {
  /** Ties the files to the dossier; false when one of them was tied to another meanwhile. */
  readonly attach: (tx: Tx, ownerId: string, ids: readonly string[], dossier: AttachedTo) => Promise<boolean>;
};
type AttachedTo = { readonly code: string; readonly authorityId: string };

/**
 * Nộp hồ sơ (Đ14.1). The dossier, its number, its files, its key and its audit entry commit together; submissions
 * that arrive together share that commit. The same key with the same content always gives the same receipt.
 */
export function createSubmitDossierService(deps: Deps) {
  const { db, store } = deps;

  const seenBefore = async (
    actor: Actor,
    key: string,
    contentHash: string,
  ): Promise<Outcome<Submitted, { code: 'key-reused' }> | undefined> => {
    const known = await store.findKey(actor.id, key);
    if (!known) return undefined;
    if (known.contentHash !== contentHash) return refuse({ code: 'key-reused' });
    const whole = await store.whole(known.dossierCode);
    return whole && ok({ receipt: toDossier(whole), created: false });
  };

  return {
    async submit(actor: Actor, key: string, sent: SubmitDossier): Promise<Outcome<Submitted, SubmitRefusal>> {
      const canonical = canonicalJson(sent);
      if (!canonical.ok) return refuse({ code: 'content-not-json', path: canonical.error.path });
      const contentHash = createHash('sha256').update(canonical.value).digest('hex');
      const before = await seenBefore(actor, key, contentHash);
      if (before) return before;

      const submittedAt = deps.now();
      const judged = await judgeSubmission(deps, actor, sent, submittedAt);
      // The same submission may have been taken meanwhile, and with it the files that this one now finds tied.
      if (!judged.ok) return (await seenBefore(actor, key, contentHash)) ?? judged;
      const { authority, uploadIds, procedure } = judged.value;
      const prefix = dossierPrefix(authority.code);
      if (!prefix.ok) return refuse({ code: 'organisation-code-unusable', organisation: authority.code });
      const series = {
        prefix: prefix.value,
        date: localDateAt(instantMillis(submittedAt) ?? 0),
        owner: ownerDigits(authority),
      };

      type Written = Outcome<WholeDossier, SubmitRefusal | { code: 'key-taken' }>;
      const written = await db.write(async (tx): Promise<Written> => {
        const sequence = await store.nextNumber(tx, `${series.prefix}-${series.date}-${series.owner}`);
        const code = formatDossierCode({ ...series, sequence });
        if (!code.ok) return refuse({ code: 'organisation-code-unusable', organisation: authority.code });
        const dossierCode = code.value;
        if (!(await store.takeKey(tx, { applicantId: actor.id, key, contentHash, dossierCode }))) {
          return refuse({ code: 'key-taken' });
        }
        const whole = wholeDossier(dossierCode, actor, sent, judged.value, submittedAt);
        await store.insert(tx, whole);
        const to = { code: dossierCode, authorityId: authority.id };
        if (uploadIds.length > 0 && !(await deps.uploads.attach(tx, actor.id, uploadIds, to))) {
          return refuse({ code: 'uploads-unusable', uploadIds });
        }
        await deps.audit.append(tx, {
          actor,
          action: 'dossier.submit',
          entity: { type: 'dossier', id: dossierCode },
          authorityId: authority.id,
          sentence: `Nộp hồ sơ ${dossierCode}, thủ tục “${procedure.definition.name}”, gửi ${authority.name}.`,
          detail: {
            procedure: { code: procedure.code, version: procedure.version },
            forms: sent.forms.map(({ code: form, version, hash }) => ({ code: form, version, hash })),
            contentHash,
          },
        });
        return ok(whole);
      });
      if (written.ok) return ok({ receipt: toDossier(written.value), created: true });
      const meanwhile = await seenBefore(actor, key, contentHash);
      if (meanwhile) return meanwhile;
      if (written.error.code === 'key-taken') throw new Error('a submission key was taken and cannot be found');
      return refuse(written.error);
    },
  };
}
export type SubmitDossierService = ReturnType<typeof createSubmitDossierService>;

/** AA of the code: the organisation's own two digits below the prefix, 00 when its code ends there. */
function ownerDigits({ code }: OrganisationFacts): string {
  const own = code.split('.')[3] ?? '';
  return /^[0-9]{1,2}$/.test(own) ? own.padStart(2, '0') : '00';
}

const afterAllOthers = '9999';

/** The search text stands in an index, whose entries PostgreSQL bounds at some 2,700 bytes. */
const indexed = 600;

function wholeDossier(
  code: string,
  actor: Actor,
  sent: SubmitDossier,
  { procedure, forms, papers, applicantOrganisation, authority, due }: JudgedSubmission,
  submittedAt: string,
): WholeDossier {
  const { name } = procedure.definition;
  const row: DossierRow = {
    code,
    procedureCode: procedure.code,
    procedureVersion: procedure.version,
    procedureName: name,
    status: 'submitted',
    applicantId: actor.id,
    applicantName: actor.name,
    organisationId: applicantOrganisation.id,
    organisationName: applicantOrganisation.name,
    authorityId: authority.id,
    authorityName: authority.name,
    submittedAt,
    ...due,
    dueKey: due.dueAt ?? afterAllOthers,
    declarationText: sent.declaration.text,
    search: foldText(`${code} ${actor.name} ${name} ${procedure.code} ${applicantOrganisation.name}`).slice(0, indexed),
    revision: 1,
  };
  return {
    row,
    forms: forms.map(({ componentId, form, answers, warnings }, position) => ({
      dossierCode: code,
      componentId,
      position,
      formCode: form.code,
      formVersion: form.version,
      title: form.title,
      hash: form.hash,
      answers,
      warnings: [...warnings],
    })),
    papers: papers.map((paper, position) => ({ dossierCode: code, position, ...paper })),
  };
}
