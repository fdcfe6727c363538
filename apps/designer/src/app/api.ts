import type { FormDefinition, FormPart, ProcedureDefinition } from '@motcua/schema';
import type {
  Account,
  AuditEntry,
  CodeListEntry,
  CodeListSummary,
  Decision,
  DraftDesks,
  FormDraft,
  FormSummary,
  FormVersion,
  FormVersionSummary,
  Library,
  LibraryUpdateResult,
  LibraryUses,
  Me,
  Organisation,
  Paged,
  PrefilledValues,
  PreviewPerson,
  ProcedureDraft,
  ProcedureDraftSummary,
  ProcedureVersion,
  PublishedForm,
  PublishForm,
  Role,
  RoleGrant,
  SavedBlock,
} from '@motcua/server';
import { type Answer, request } from './client';

type Query = { readonly [name: string]: string | number | null | undefined };
const part = encodeURIComponent;

export const getMe = (signal?: AbortSignal): Answer<Me> => request('GET', '/me', { signal });

// Biểu mẫu
export const listForms = (query: Query, signal?: AbortSignal): Answer<Paged<FormSummary>> =>
  request('GET', '/forms', { query, signal });
export const createForm = (body: { code: string; title: string }): Answer<FormDraft> =>
  request('POST', '/forms', { body });
export const getFormDraft = (code: string, signal?: AbortSignal): Answer<FormDraft> =>
  request('GET', `/forms/${part(code)}/draft`, { signal });
export const putFormDraft = (code: string, definition: FormDefinition, revision: number): Answer<FormDraft> =>
  request('PUT', `/forms/${part(code)}/draft`, { body: { definition }, revision });
export const reportDesk = (code: string, desk: string, open: boolean): Answer<DraftDesks> =>
  request('POST', `/forms/${part(code)}/draft/desks`, { body: { desk, open }, keepalive: !open });
export const handOverForm = (code: string, revision: number): Answer<FormDraft> =>
  request('POST', `/forms/${part(code)}/draft/hand-over`, { revision });
export const returnForm = (code: string, revision: number, reason: string): Answer<FormDraft> =>
  request('POST', `/forms/${part(code)}/draft/return`, { revision, body: { reason } });
export const publishForm = (code: string, revision: number, body: PublishForm): Answer<PublishedForm> =>
  request('POST', `/forms/${part(code)}/versions`, { revision, body });
export const listFormVersions = (code: string, signal?: AbortSignal): Answer<{ items: FormVersionSummary[] }> =>
  request('GET', `/forms/${part(code)}/versions`, { signal });
export const getFormVersion = (code: string, version: number, signal?: AbortSignal): Answer<FormVersion> =>
  request('GET', `/forms/${part(code)}/versions/${version}`, { signal });
export const formSchemaUrl = (code: string, version: number): string =>
  `/api/v1/forms/${part(code)}/versions/${version}/schema.json`;
export const draftValidatorUrl = (code: string, revision: number): string =>
  `/api/v1/forms/${part(code)}/draft/validator.js?revision=${revision}`;

// Kho dùng chung
export const getLibrary = (signal?: AbortSignal): Answer<Library> => request('GET', '/library', { signal });
type BlockFacts = { readonly title: string; readonly description: string; readonly part: FormPart };
export const addBlock = (body: BlockFacts): Answer<SavedBlock> => request('POST', '/library/blocks', { body });
export const putBlock = (id: string, body: BlockFacts, version: number): Answer<SavedBlock> =>
  request('PUT', `/library/blocks/${part(id)}`, { body, revision: version });
export const getLibraryUses = (id: string, signal?: AbortSignal): Answer<LibraryUses> =>
  request('GET', `/library/${part(id)}/uses`, { signal });
export const updateFromLibrary = (id: string, forms: readonly string[]): Answer<{ results: LibraryUpdateResult[] }> =>
  request('POST', `/library/${part(id)}/updates`, { body: { forms } });
export const listPreviewPeople = (signal?: AbortSignal): Answer<{ items: PreviewPerson[] }> =>
  request('GET', '/preview/people', { signal });
export const previewPrefill = (body: { form: string; person: string }): Answer<PrefilledValues> =>
  request('POST', '/preview/prefill', { body });

// Thủ tục
export const listProcedureDrafts = (query: Query, signal?: AbortSignal): Answer<Paged<ProcedureDraftSummary>> =>
  request('GET', '/procedures/drafts', { query, signal });
export const createProcedure = (body: { code?: string; name: string; field: string }): Answer<ProcedureDraft> =>
  request('POST', '/procedures', { body });
export const getProcedureDraft = (code: string, signal?: AbortSignal): Answer<ProcedureDraft> =>
  request('GET', `/procedures/${part(code)}/draft`, { signal });
export const putProcedureDraft = (
  code: string,
  definition: ProcedureDefinition,
  revision: number,
): Answer<ProcedureDraft> => request('PUT', `/procedures/${part(code)}/draft`, { body: { definition }, revision });
export const handOverProcedure = (code: string, revision: number): Answer<ProcedureDraft> =>
  request('POST', `/procedures/${part(code)}/draft/hand-over`, { revision });
export const returnProcedure = (code: string, revision: number, reason: string): Answer<ProcedureDraft> =>
  request('POST', `/procedures/${part(code)}/draft/return`, { revision, body: { reason } });
export const publishProcedure = (
  code: string,
  revision: number,
  body: { notes: string; decision?: Decision },
): Answer<ProcedureVersion> => request('POST', `/procedures/${part(code)}/versions`, { revision, body });
export const getProcedure = (code: string, signal?: AbortSignal): Answer<ProcedureVersion> =>
  request('GET', `/procedures/${part(code)}`, { signal });
export const getProcedureVersion = (code: string, version: number, signal?: AbortSignal): Answer<ProcedureVersion> =>
  request('GET', `/procedures/${part(code)}/versions/${version}`, { signal });

// Tài khoản, tổ chức, danh mục, nhật ký
export const listAccounts = (query: Query, signal?: AbortSignal): Answer<Paged<Account>> =>
  request('GET', '/accounts', { query, signal });
export const getAccount = (id: string, signal?: AbortSignal): Answer<Account> =>
  request('GET', `/accounts/${part(id)}`, { signal });
export const createAccount = (body: {
  login: string;
  name: string;
  kind: Account['kind'];
  organisationId: string;
}): Answer<Account> => request('POST', '/accounts', { body });
export const putAccount = (
  id: string,
  body: { name: string; organisationId: string; active: boolean },
  revision: number,
): Answer<Account> => request('PUT', `/accounts/${part(id)}`, { body, revision });
export const proposeGrant = (id: string, body: { role: Role; organisationId: string }): Answer<RoleGrant> =>
  request('POST', `/accounts/${part(id)}/grants`, { body });
export const approveGrant = (id: string, grantId: string): Answer<RoleGrant> =>
  request('POST', `/accounts/${part(id)}/grants/${part(grantId)}/approval`);
export const revokeGrant = (id: string, grantId: string): Answer<RoleGrant> =>
  request('DELETE', `/accounts/${part(id)}/grants/${part(grantId)}`);

export const listOrganisations = (query: Query, signal?: AbortSignal): Answer<Paged<Organisation>> =>
  request('GET', '/organisations', { query, signal });
export const getOrganisation = (id: string, signal?: AbortSignal): Answer<Organisation> =>
  request('GET', `/organisations/${part(id)}`, { signal });
export type OrganisationFacts = Pick<Organisation, 'code' | 'name' | 'level' | 'parentId' | 'active'>;
export const createOrganisation = (body: OrganisationFacts): Answer<Organisation> =>
  request('POST', '/organisations', { body });
export const putOrganisation = (id: string, body: OrganisationFacts, revision: number): Answer<Organisation> =>
  request('PUT', `/organisations/${part(id)}`, { body, revision });

export const listCodeLists = (signal?: AbortSignal): Answer<{ items: CodeListSummary[] }> =>
  request('GET', '/code-lists', { signal });
export const listEntries = (list: string, query: Query, signal?: AbortSignal): Answer<Paged<CodeListEntry>> =>
  request('GET', `/code-lists/${part(list)}/entries`, { query, signal });
export type EntryFacts = Omit<CodeListEntry, 'ancestors' | 'revision'>;
export const createEntry = (list: string, body: EntryFacts): Answer<CodeListEntry> =>
  request('POST', `/code-lists/${part(list)}/entries`, { body });
export const putEntry = (list: string, body: EntryFacts, revision: number): Answer<CodeListEntry> =>
  request('PUT', `/code-lists/${part(list)}/entries/${part(body.code)}`, { body, revision });

export const listAudit = (query: Query, signal?: AbortSignal): Answer<Paged<AuditEntry>> =>
  request('GET', '/audit', { query, signal });
