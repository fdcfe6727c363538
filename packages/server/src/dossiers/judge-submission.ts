import {
  type FieldError,
  instantMillis,
  localDateAt,
  type Outcome,
  ok,
  refuse,
  type SubjectKind,
  validateAnswers,
} from '@motcua/schema';
import type { SubmitDossier, UploadedFile } from '../contract';
import type { PublishedForm, PublishedFormService } from '../forms/published-forms.service';
import type { OrganisationFacts, OrganisationService } from '../organisations/organisations.service';
import type { Actor } from '../platform/permissions';
import type { CalendarPort } from '../ports/calendar';
import type { PrefillService } from '../prefill/prefill.service';
import type { ProcedureService, PublishedProcedure } from '../procedures/procedures.service';
import { type ComponentFault, componentFaults, type FormFault, formFaults } from './check-components';
import { type DueTime, dueTimeOf } from './due-time';
import { foreignSignatures } from './foreign-signatures';
import { uploadIdsIn } from './upload-ids';

export type SubmissionRefusal =
  | { readonly code: 'procedure-not-found' }
  | { readonly code: 'version-expired'; readonly acceptedUntil: string }
  | { readonly code: 'subject-not-allowed'; readonly subjects: readonly SubjectKind[] }
  | { readonly code: 'components-wrong'; readonly components: readonly ComponentFault[] }
  | { readonly code: 'form-version-mismatch'; readonly forms: readonly FormFault[] }
  | { readonly code: 'hash-differs'; readonly forms: readonly FormFault[] }
  | { readonly code: 'answers-invalid'; readonly errors: readonly FieldError[]; readonly forms: readonly FormErrors[] }
  | { readonly code: 'uploads-unusable'; readonly uploadIds: readonly string[] }
  | { readonly code: 'no-authority' }
  | { readonly code: 'calendar-unknown' };

export type FormErrors = { readonly componentId: string; readonly errors: readonly FieldError[] };

export type JudgedForm = {
  readonly componentId: string;
  readonly form: PublishedForm;
  readonly answers: SubmitDossier['forms'][number]['answers'];
  readonly warnings: readonly FieldError[];
};

export type JudgedSubmission = {
  readonly procedure: PublishedProcedure;
  readonly forms: readonly JudgedForm[];
  readonly papers: readonly { readonly componentId: string; readonly name: string; readonly files: UploadedFile[] }[];
  readonly uploadIds: readonly string[];
  readonly applicantOrganisation: OrganisationFacts;
  readonly authority: OrganisationFacts;
  readonly due: DueTime;
};

/** What a submission asks of the uploads. */
export type SubmissionUploads = {
  /** Those of the files that are this person's, clean, and in no dossier yet. */
  readonly usable: (ownerId: string, ids: readonly string[]) => Promise<readonly UploadedFile[]>;
};

export type JudgeDeps = {
  readonly procedures: ProcedureService;
  readonly forms: PublishedFormService;
  readonly prefill: PrefillService;
  readonly uploads: SubmissionUploads;
  readonly organisations: OrganisationService;
  readonly calendar: CalendarPort;
};

/**
 * Kiểm tra kỹ thuật tự động khi tiếp nhận (Đ14.1), everything before the transaction: versions, hashes, components,
 * answers by the published artefact, locked values, files, the authority and its calendar.
 */
export async function judgeSubmission(
  deps: JudgeDeps,
  actor: Actor,
  sent: SubmitDossier,
  submittedAt: string,
): Promise<Outcome<JudgedSubmission, SubmissionRefusal>> {
  const procedure = await deps.procedures.findPublished(sent.procedure.code, sent.procedure.version);
  if (!procedure) return refuse({ code: 'procedure-not-found' });
  const { definition, acceptedUntil } = procedure;
  if (acceptedUntil !== null && isAfter(submittedAt, acceptedUntil))
    return refuse({ code: 'version-expired', acceptedUntil });
  if (!definition.subjects.some((kind) => subjectsOf[actor.kind].includes(kind))) {
    return refuse({ code: 'subject-not-allowed', subjects: definition.subjects });
  }
  const components = componentFaults(definition, sent);
  if (components.length > 0) return refuse({ code: 'components-wrong', components });
  const mismatched = formFaults(definition, sent);
  if (mismatched.length > 0) return refuse({ code: 'form-version-mismatch', forms: mismatched });

  const forms = await judgeForms(deps, actor, sent, submittedAt);
  if (!forms.ok) return forms;

  const uploadIds = [
    ...new Set([
      ...sent.papers.flatMap((paper) => paper.uploadIds),
      ...sent.forms.flatMap(({ answers }) => uploadIdsIn(answers)),
    ]),
  ];
  const usable = uploadIds.length === 0 ? [] : await deps.uploads.usable(actor.id, uploadIds);
  const files = new Map(usable.map((file) => [file.id, file]));
  const unusable = uploadIds.filter((id) => !files.has(id));
  if (unusable.length > 0) return refuse({ code: 'uploads-unusable', uploadIds: unusable });

  const line = await deps.organisations.selfAndAbove(actor.organisationId);
  const applicantOrganisation = line.at(-1);
  const authority = line.findLast(({ level }) => level === definition.authorities.receiving.level);
  if (!applicantOrganisation || !authority) return refuse({ code: 'no-authority' });
  const due = dueTimeOf(submittedAt, definition, await deps.calendar.calendarOf(authority.id));
  if (!due.ok) return due;

  const papers = sent.papers.map((paper) => ({
    componentId: paper.componentId,
    name: definition.components.find(({ id }) => id === paper.componentId)?.name ?? paper.componentId,
    files: paper.uploadIds.flatMap((id) => files.get(id) ?? []),
  }));
  return ok({ procedure, forms: forms.value, papers, uploadIds, applicantOrganisation, authority, due: due.value });
}

async function judgeForms(
  deps: JudgeDeps,
  actor: Actor,
  sent: SubmitDossier,
  submittedAt: string,
): Promise<Outcome<readonly JudgedForm[], SubmissionRefusal>> {
  const context = { today: localDateAt(instantMillis(submittedAt) ?? 0) };
  const judged: JudgedForm[] = [];
  const wrong: FormErrors[] = [];
  const otherHash: FormFault[] = [];
  for (const { componentId, code, version, hash, answers } of sent.forms) {
    const form = await deps.forms.find(code, version);
    if (form?.hash !== hash) {
      otherHash.push({ componentId, code, version });
      continue;
    }
    const verdict = validateAnswers(form.compiled, answers, context);
    const errors = verdict.filter(({ severity }) => severity === 'error');
    // The registers are asked only about answers that stand: a person corrects one list at a time.
    const changed = errors.length > 0 ? [] : await deps.prefill.changedLockedValues(form, answers, actor);
    const locked = changed.map((value) => ({ ...value, rule: 'locked', severity: 'error' as const }));
    const signatures = foreignSignatures(form.compiled, answers, actor, submittedAt);
    const all = [...errors, ...locked, ...signatures];
    if (all.length > 0) wrong.push({ componentId, errors: all });
    judged.push({ componentId, form, answers, warnings: verdict.filter(({ severity }) => severity === 'warning') });
  }
  if (otherHash.length > 0) return refuse({ code: 'hash-differs', forms: otherHash });
  if (wrong.length > 0) {
    return refuse({ code: 'answers-invalid', errors: wrong.flatMap(({ errors }) => errors), forms: wrong });
  }
  return ok(judged);
}

/** A person may apply as a member, or as the related person that a procedure is for. */
const subjectsOf: { readonly [kind in Actor['kind']]: readonly SubjectKind[] } = {
  person: ['party-member', 'related-person'],
  organisation: ['party-organisation'],
};

const isAfter = (a: string, b: string): boolean => (instantMillis(a) ?? 0) > (instantMillis(b) ?? 0);
