import { isDeepStrictEqual } from 'node:util';
import {
  checkDefinition,
  type DefinitionProblem,
  type FormDefinition,
  formSlug,
  type Outcome,
  ok,
  parseFormCode,
  refuse,
} from '@motcua/schema';
import type { Act, AuditService } from '../audit/audit.service';
import type { FormDraft, FormSummary, Paged } from '../contract';
import type { StandardElementService } from '../library/standard-elements.service';
import { type Db, isUniqueViolation, type Tx } from '../platform/db';
import { foldText } from '../platform/search-text';
import type { DraftCompiler } from './draft-compiler';
import type { FormDraftRow, FormRow, FormStatusFilter, FormStore } from './forms.store';

type Actor = Act['actor'];

export type FormNotFound = { readonly code: 'form-not-found' };
export type DraftChanged = { readonly code: 'changed-meanwhile'; readonly stored: FormDraft };
export type DefinitionRefused = {
  readonly code: 'invalid-definition';
  readonly problems: readonly DefinitionProblem[];
};
export type DraftStatusRefused = { readonly code: 'draft-handed-over' } | { readonly code: 'draft-not-handed-over' };
export type NewFormRefusal =
  | DefinitionRefused
  | { readonly code: 'invalid-form-code'; readonly text: string }
  | { readonly code: 'look-alike-letters'; readonly letters: readonly string[] }
  | { readonly code: 'code-taken'; readonly by: string };
export type SaveDraftRefusal =
  | FormNotFound
  | DraftChanged
  | DefinitionRefused
  | DraftStatusRefused
  | { readonly code: 'code-mismatch'; readonly expected: string };

type Deps = {
  db: Db;
  store: FormStore;
  audit: AuditService;
  compiler: DraftCompiler;
  elements: StandardElementService;
  now: () => string;
  newId: () => string;
};

/** Bản thảo biểu mẫu (Đ28): the one mutable thing, guarded by its revision; whatever cannot stand is not half saved. */
export function createFormDraftService(deps: Deps) {
  const { db, store } = deps;

  const toDraft = (row: FormDraftRow): FormDraft => ({
    code: row.code,
    definition: row.definition,
    revision: row.revision,
    status: row.status,
    editedAt: row.editedAt,
    editedBy: { id: row.editedBy, name: row.editedByName },
    basedOnVersion: row.basedOnVersion,
    problems: [...deps.compiler.problemsOf(row.definition)],
  });

  const create = async (actor: Actor, given: unknown): Promise<Outcome<FormDraft, NewFormRefusal>> => {
    const checked = checkDefinition(given);
    if (!checked.ok) return refuse({ code: 'invalid-definition', problems: checked.error.problems });
    const definition = checked.value;
    const parsed = parseFormCode(definition.code);
    if (!parsed.ok) return refuse(parsed.error);
    const { code } = parsed.value;
    const form = formRow(definition, code, parsed.value.procedureCode, deps.now());
    const draft: FormDraftRow = {
      code,
      definition,
      revision: 1,
      status: 'editing',
      editedAt: form.createdAt,
      editedBy: actor.id,
      editedByName: actor.name,
      basedOnVersion: null,
      untouched: false,
    };
    try {
      return await db.write(async (tx): Promise<Outcome<FormDraft, NewFormRefusal>> => {
        const taken = await store.findBySlug(form.slug, tx);
        if (taken) return refuse({ code: 'code-taken', by: taken.code });
        await store.insert(tx, form, draft);
        await said(deps.audit, tx, actor, 'form.create', code, `Tạo biểu mẫu ${code} “${definition.title}”.`);
        return ok(toDraft(draft));
      });
    } catch (error) {
      // Made by another in the same moment.
      if (isUniqueViolation(error)) return refuse({ code: 'code-taken', by: code });
      throw error;
    }
  };

  /** Reads, judges and saves over the revision that the caller saw. */
  const change = async (
    actor: Actor,
    code: string,
    revision: number,
    decide: (row: FormDraftRow) => Outcome<ChangeOfDraft | 'unchanged', SaveDraftRefusal>,
  ): Promise<Outcome<FormDraft, SaveDraftRefusal>> => {
    const row = await store.findDraft(code);
    if (!row) return refuse({ code: 'form-not-found' });
    if (row.revision !== revision) return refuse({ code: 'changed-meanwhile', stored: toDraft(row) });
    const decided = decide(row);
    if (!decided.ok) return decided;
    if (decided.value === 'unchanged') return ok(toDraft(row));
    const { changes, action, sentence } = decided.value;
    const next = { ...row, ...changes };
    const outcome = await db.write(async (tx): Promise<Outcome<FormDraft, SaveDraftRefusal>> => {
      if (!(await store.saveDraft(tx, next, revision)))
        return refuse({ code: 'changed-meanwhile', stored: toDraft(row) });
      if (next.definition.title !== row.definition.title) {
        await store.retitle(tx, code, next.definition.title, searchOf(code, next.definition.title));
      }
      await said(deps.audit, tx, actor, action, code, sentence, { revision: revision + 1 });
      return ok(toDraft({ ...next, revision: revision + 1 }));
    });
    if (outcome.ok || outcome.error.code !== 'changed-meanwhile') return outcome;
    const stored = await store.findDraft(code);
    return stored ? refuse({ code: 'changed-meanwhile', stored: toDraft(stored) }) : refuse({ code: 'form-not-found' });
  };

  return {
    async search(query: {
      search?: string | undefined;
      status?: FormStatusFilter | undefined;
      page?: number;
      pageSize?: number;
    }): Promise<Paged<FormSummary>> {
      const { search, status, page = 1, pageSize = 20 } = query;
      const { rows, total } = await store.search({ search, status, limit: pageSize, offset: (page - 1) * pageSize });
      const items = rows.map(({ code, title, procedureCode, draft, publishedVersion }) => ({
        code,
        slug: formSlug(code),
        title,
        procedureCode,
        draft: draft && { ...draftFacts(draft), editedBy: draft.editedByName },
        publishedVersion,
      }));
      return { items, total, page, pageSize };
    },

    /** Số bản đang sửa; null when there is no such draft. */
    async revisionOf(code: string): Promise<number | null> {
      return (await store.findRevision(code)) ?? null;
    },

    /** The stored code that a URL's `{code}` means: the code itself or its slug. */
    async resolve(codeOrSlug: string): Promise<string> {
      const found = await store.findBySlug(slugKey(codeOrSlug));
      return found?.code ?? codeOrSlug;
    },

    async get(code: string): Promise<Outcome<FormDraft, FormNotFound>> {
      const row = await store.findDraft(code);
      return row ? ok(toDraft(row)) : refuse({ code: 'form-not-found' });
    },

    /** Every draft in brief, for whoever keeps account of what drafts use. */
    revisions: () => store.draftRevisions(),

    definition: async (code: string): Promise<FormDefinition | undefined> => (await store.findDraft(code))?.definition,

    create: (actor: Actor, { code, title }: { code: string; title: string }) =>
      create(actor, emptyForm(code.normalize('NFC'), title, deps.newId)),

    import: create,

    async save(
      actor: Actor,
      code: string,
      revision: number,
      given: unknown,
      sentence = `Sửa bản thảo biểu mẫu ${code}.`,
    ): Promise<Outcome<FormDraft, SaveDraftRefusal>> {
      const checked = checkDefinition(given);
      return change(actor, code, revision, (row) => {
        if (row.status === 'handed-over') return refuse({ code: 'draft-handed-over' });
        if (!checked.ok) return refuse({ code: 'invalid-definition', problems: checked.error.problems });
        if (checked.value.code !== code) return refuse({ code: 'code-mismatch', expected: code });
        // A save that changes nothing makes nobody the last editor.
        if (isDeepStrictEqual(checked.value, row.definition)) return ok('unchanged');
        const edited = { editedAt: deps.now(), editedBy: actor.id, editedByName: actor.name };
        const changes = { definition: checked.value, untouched: false, ...edited };
        return ok({ changes, action: 'form.draft-save', sentence });
      });
    },

    /** Gửi bản thảo: nothing that could not be published is handed over. */
    async handOver(actor: Actor, code: string, revision: number): Promise<Outcome<FormDraft, SaveDraftRefusal>> {
      const present = await store.findDraft(code);
      const loosened = present ? await deps.elements.loosenedIn(present.definition) : [];
      return change(actor, code, revision, (row) => {
        if (row.status === 'handed-over') return refuse({ code: 'draft-handed-over' });
        const problems = [...deps.compiler.problemsOf(row.definition), ...loosened];
        if (problems.length > 0) return refuse({ code: 'invalid-definition', problems });
        const sentence = `Gửi bản thảo biểu mẫu ${code} để công bố.`;
        return ok({ changes: { status: 'handed-over', untouched: false }, action: 'form.hand-over', sentence });
      });
    },

    giveBack: (
      actor: Actor,
      code: string,
      revision: number,
      reason: string,
    ): Promise<Outcome<FormDraft, SaveDraftRefusal>> =>
      change(actor, code, revision, (row) => {
        if (row.status === 'editing') return refuse({ code: 'draft-not-handed-over' });
        const sentence = `Trả lại bản thảo biểu mẫu ${code}: ${reason}`;
        return ok({ changes: { status: 'editing' }, action: 'form.return', sentence });
      }),

    /** The validator of exactly that draft revision, as an ES module for the preview. */
    async validatorModule(
      code: string,
      revision: number,
    ): Promise<
      Outcome<
        string,
        FormNotFound | DefinitionRefused | { readonly code: 'revision-not-found' | 'validator-too-large' }
      >
    > {
      const row = await store.findDraft(code);
      if (!row) return refuse({ code: 'form-not-found' });
      if (row.revision !== revision) return refuse({ code: 'revision-not-found' });
      return deps.compiler.moduleOf(row.definition);
    },
  };
}
export type FormDraftService = ReturnType<typeof createFormDraftService>;

type ChangeOfDraft = { changes: Partial<FormDraftRow>; action: string; sentence: string };

const slugKey = (code: string): string => formSlug(code).toUpperCase();

const searchOf = (code: string, title: string): string => foldText(`${code} ${formSlug(code)} ${title}`);

const draftFacts = ({ revision, status, editedAt }: Pick<FormDraftRow, 'revision' | 'status' | 'editedAt'>) => ({
  revision,
  status,
  editedAt,
});

function formRow(definition: FormDefinition, code: string, procedureCode: string, createdAt: string): FormRow {
  const { title } = definition;
  return { code, slug: slugKey(code), procedureCode, title, search: searchOf(code, title), createdAt };
}

function emptyForm(code: string, title: string, newId: () => string): FormDefinition {
  const section = { id: `s_${newId()}`, kind: 'section' as const, title: 'Phần 1', items: [] };
  const page = { id: `p_${newId()}`, title: 'Trang 1', items: [section] };
  return { formatVersion: 1, code, title, pages: [page], conditions: [], checks: [] };
}

function said(
  audit: AuditService,
  tx: Tx,
  actor: Actor,
  action: string,
  code: string,
  sentence: string,
  detail: { [name: string]: string | number } = {},
): Promise<void> {
  return audit.append(tx, { actor, action, entity: { type: 'form', id: code }, sentence, detail });
}
