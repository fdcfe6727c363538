/**
 * What travels between the apps and the server, types only. The routes' zod schemas must satisfy these types,
 * and the apps import nothing else from the server.
 */
import type {
  DefinitionProblem,
  FieldError,
  Json,
  JsonObject,
  OrganisationLevel,
  ProcedureDefinition,
} from '@motcua/schema';
import type { DraftStatus } from './contract-forms';

export type * from './contract-forms';

/** RFC 9457 with our own members. `errors` lists field errors of a submission; `problems`, places of a definition. */
export type Problem = {
  type: string;
  title: string;
  status: number;
  code: string;
  detail: string;
  requestId: string;
  errors?: FieldError[];
  problems?: DefinitionProblem[];
  [more: string]: unknown;
};

export type Paged<T> = { items: T[]; total: number; page: number; pageSize: number };

// ---------------------------------------------------------------- accounts

export type Role =
  | 'designer'
  | 'reviewer'
  | 'publisher'
  | 'receiver'
  | 'resolver'
  | 'decider'
  | 'auditor'
  | 'administrator'
  | 'applicant';

export type RoleGrant = {
  id: string;
  role: Role;
  organisationId: string;
  organisationName: string;
  status: 'proposed' | 'granted' | 'revoked';
  proposedBy: string;
  approvedBy: string | null;
};

/** GET /api/v1/me. 401 `not-signed-in` when there is no session. */
export type Me = {
  accountId: string;
  login: string;
  name: string;
  kind: 'person' | 'organisation';
  organisation: { id: string; code: string; name: string };
  roles: { role: Role; organisationId: string; organisationName: string }[];
  mode: 'demo' | 'production';
};

/** GET /api/v1/accounts?search=&page= · POST /accounts { login, name, kind, organisationId } · GET /accounts/{id} */
export type Account = {
  id: string;
  login: string;
  name: string;
  kind: 'person' | 'organisation';
  organisationId: string;
  organisationName: string;
  active: boolean;
  grants: RoleGrant[];
  revision: number;
};
// POST /accounts/{id}/grants { role, organisationId } -> 201 RoleGrant (proposed)
// POST /accounts/{id}/grants/{grantId}/approval -> RoleGrant; refused `same-person` for the proposer (Đ6.7)
// DELETE /accounts/{id}/grants/{grantId} -> RoleGrant (revoked)
// PUT /accounts/{id} (If-Match revision) { name, organisationId, active }

// ---------------------------------------------------------------- organisations and code lists

/** GET /organisations?search=&parent=&level=&page= · GET /organisations/{id} · POST · PUT /{id} (If-Match) */
export type Organisation = {
  id: string;
  code: string;
  name: string;
  level: OrganisationLevel;
  parentId: string | null;
  /** Names from the top down to the parent, for people to tell namesakes apart. */
  ancestors: string[];
  active: boolean;
  hasChildren: boolean;
  revision: number;
};

/** GET /code-lists */
export type CodeListSummary = { id: string; title: string; source: string; entries: number; revision: number };

/** GET /code-lists/{id}/entries?search=&parent=&at=&status=&page= · PUT /code-lists/{id}/entries/{code} (If-Match) · POST /code-lists/{id}/entries */
export type CodeListEntry = {
  code: string;
  name: string;
  /** Other names that the search also matches. */
  aliases: string[];
  parent: string | null;
  /** In force from/to, ISO dates; null is open. */
  validFrom: string | null;
  validTo: string | null;
  /** Free facts of the list, e.g. the present unit of a former one. */
  facts: JsonObject;
  /** Names of the parents, outermost first. */
  ancestors: string[];
  revision: number;
};

// ---------------------------------------------------------------- procedures

/** GET /procedures?search=&field=&page= (public: published ones) · GET /procedures/fields -> { items: string[] } (lĩnh vực in use) */
export type ProcedureSummary = {
  code: string;
  temporaryCode: boolean;
  name: string;
  field: string;
  summary: string;
  version: number;
  online: boolean;
};

/** GET /procedures/{code} (the version in force) and /procedures/{code}/versions/{n} (public) */
export type ProcedureVersion = {
  code: string;
  version: number;
  definition: ProcedureDefinition;
  publishedAt: string;
  publishedBy: string;
  hash: string;
  /** The pinned forms' titles and hashes, so the reader need not ask again. */
  forms: { componentId: string; code: string; version: number; title: string; hash: string }[];
  latestVersion: number;
};

/** GET /procedures/drafts?search=&page= (staff) */
export type ProcedureDraftSummary = {
  code: string;
  name: string;
  field: string;
  draft: { revision: number; status: DraftStatus; editedAt: string; editedBy: string } | null;
  publishedVersion: number | null;
};

/** POST /procedures { code?: string, name, field } (no code: a temporary one) · GET|PUT /procedures/{code}/draft · hand-over · return as for forms */
export type ProcedureDraft = {
  code: string;
  definition: ProcedureDefinition;
  revision: number;
  status: DraftStatus;
  editedAt: string;
  editedBy: { id: string; name: string };
  problems: DefinitionProblem[];
};
// POST /procedures/{code}/versions (If-Match) { notes, decision? } -> 201 ProcedureVersion

// ---------------------------------------------------------------- prefill

/** GET /prefill/{formCode}/{version}: values for the signed-in person, by field id. */
export type PrefilledValues = {
  [fieldId: string]: { value: Json; source: string; sourceName: string; at: string; locked: boolean };
};

/** GET /preview/people -> { items: PreviewPerson[] }: whom a designer may try a draft as; none but in demo mode. */
export type PreviewPerson = { id: string; name: string; about: string };
// POST /preview/prefill { form: string, person: string } -> PrefilledValues of the stored draft for that person

// ---------------------------------------------------------------- dossiers

/** POST /dossiers with `Idempotency-Key`. 201, and 200 with the same body when the key was seen with the same content. */
export type SubmitDossier = {
  procedure: { code: string; version: number };
  forms: { componentId: string; code: string; version: number; hash: string; answers: JsonObject }[];
  papers: { componentId: string; uploadIds: string[] }[];
  declaration: { accepted: true; text: string };
};

/** GET /dossiers/{code} */
export type Dossier = {
  code: string;
  procedure: { code: string; version: number; name: string };
  status: 'submitted';
  applicant: { id: string; name: string; organisationName: string };
  receiving: { id: string; name: string };
  submittedAt: string;
  /** Thời điểm tiếp nhận chính thức, by working time (Đ14.3). */
  receivedAt: string;
  dueAt: string | null;
  /** Why due then, one sentence a person can read. */
  dueBecause: string;
  forms: {
    componentId: string;
    code: string;
    version: number;
    title: string;
    hash: string;
    answers: JsonObject;
    warnings: FieldError[];
  }[];
  papers: { componentId: string; name: string; files: UploadedFile[] }[];
  declaration: { text: string; at: string };
  revision: number;
};
export type DossierReceipt = Dossier;

/** GET /dossiers?scope=mine|authority&search=&sort=due|submitted&page= */
export type DossierSummary = {
  code: string;
  procedureCode: string;
  procedureName: string;
  status: Dossier['status'];
  applicantName: string;
  organisationName: string;
  submittedAt: string;
  receivedAt: string;
  dueAt: string | null;
  /** Working time left in minutes; negative is late; null without a due time. */
  minutesLeft: number | null;
};

// ---------------------------------------------------------------- uploads (tus at /api/v1/uploads)

/** GET /uploads/{id}/status; `GET /uploads/{id}/content` serves a clean file as an attachment. */
export type UploadedFile = {
  id: string;
  name: string;
  size: number;
  mediaType: string;
  status: 'receiving' | 'quarantined' | 'clean' | 'refused';
  /** Why refused, in words. */
  reason: string | null;
};

// ---------------------------------------------------------------- trail

/** GET /audit?entity=&actor=&from=&to=&page= (auditor: all; others: their own acts) */
export type AuditEntry = {
  seq: number;
  at: string;
  actor: { id: string; name: string };
  action: string;
  entity: { type: string; id: string };
  /** One Vietnamese sentence. */
  sentence: string;
  detail: JsonObject;
  hash: string;
};
