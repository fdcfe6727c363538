import { isDeepStrictEqual } from 'node:util';
import {
  checkProcedure,
  type DefinitionProblem,
  isProcedureCode,
  type Outcome,
  ok,
  type ProcedureDefinition,
  procedureProblems,
  refuse,
} from '@motcua/schema';
import type { Act, AuditService } from '../audit/audit.service';
import type { Paged, ProcedureDraft, ProcedureDraftSummary } from '../contract';
import { type Db, isUniqueViolation, type Tx } from '../platform/db';
import { foldText } from '../platform/search-text';
import type { ProcedureDraftRow, ProcedureRow, ProcedureStore } from './procedures.store';

type Actor = Act['actor'];

export type ProcedureNotFound = { readonly code: 'procedure-not-found' };
export type ProcedureRefused = { readonly code: 'invalid-procedure'; readonly problems: readonly DefinitionProblem[] };
export type NewProcedureRefusal =
  | ProcedureRefused
  | { readonly code: 'code-taken'; readonly by: string }
  | { readonly code: 'temporary-codes-exhausted' };
export type SaveProcedureRefusal =
  | ProcedureNotFound
  | ProcedureRefused
  | { readonly code: 'changed-meanwhile'; readonly stored: ProcedureDraft }
  | { readonly code: 'draft-handed-over' }
  | { readonly code: 'draft-not-handed-over' }
  | { readonly code: 'code-mismatch'; readonly expected: string };

type Deps = { db: Db; store: ProcedureStore; audit: AuditService; now: () => string };

/** Bản thảo thủ tục hành chính (Đ8): the eight parts while they are being written. */
export function createProcedureDraftService(deps: Deps) {
  const { db, store } = deps;

  const insert = async (
    actor: Actor,
    tx: Tx,
    definition: ProcedureDefinition,
  ): Promise<Outcome<ProcedureDraft, NewProcedureRefusal>> => {
    const { code } = definition;
    if (await store.find(code, tx)) return refuse({ code: 'code-taken', by: code });
    const at = deps.now();
    const draft: ProcedureDraftRow = {
      code,
      definition,
      revision: 1,
      status: 'editing',
      editedAt: at,
      editedBy: actor.id,
      editedByName: actor.name,
      untouched: false,
    };
    await store.insert(tx, { ...listed(definition), ...unpublished, createdAt: at }, draft);
    const sentence = `Tạo thủ tục ${code} “${definition.name}”.`;
    const entity = { type: 'procedure', id: code };
    await deps.audit.append(tx, { actor, action: 'procedure.create', entity, sentence, detail: {} });
    return ok(toDraft(draft));
  };

  /** Writes a new procedure; one of its code that was made in the same moment is met as one that was there before. */
  const make = async (
    code: string | undefined,
    write: (tx: Tx) => Promise<Outcome<ProcedureDraft, NewProcedureRefusal>>,
  ): Promise<Outcome<ProcedureDraft, NewProcedureRefusal>> => {
    try {
      return await db.write(write);
    } catch (error) {
      if (code !== undefined && isUniqueViolation(error)) return refuse({ code: 'code-taken', by: code });
      throw error;
    }
  };

  const change = async (
    actor: Actor,
    code: string,
    revision: number,
    decide: (row: ProcedureDraftRow) => Outcome<ChangeOfDraft | 'unchanged', SaveProcedureRefusal>,
  ): Promise<Outcome<ProcedureDraft, SaveProcedureRefusal>> => {
    const row = await store.findDraft(code);
    if (!row) return refuse({ code: 'procedure-not-found' });
    if (row.revision !== revision) return refuse({ code: 'changed-meanwhile', stored: toDraft(row) });
    const decided = decide(row);
    if (!decided.ok) return decided;
    if (decided.value === 'unchanged') return ok(toDraft(row));
    const { changes, action, sentence } = decided.value;
    const next = { ...row, ...changes };
    const outcome = await db.write(async (tx): Promise<Outcome<ProcedureDraft, SaveProcedureRefusal>> => {
      if (!(await store.saveDraft(tx, next, revision)))
        return refuse({ code: 'changed-meanwhile', stored: toDraft(row) });
      await store.rename(tx, listed(next.definition));
      const entity = { type: 'procedure', id: code };
      await deps.audit.append(tx, { actor, action, entity, sentence, detail: { revision: revision + 1 } });
      return ok(toDraft({ ...next, revision: revision + 1 }));
    });
    if (outcome.ok || outcome.error.code !== 'changed-meanwhile') return outcome;
    const stored = await store.findDraft(code);
    return stored
      ? refuse({ code: 'changed-meanwhile', stored: toDraft(stored) })
      : refuse({ code: 'procedure-not-found' });
  };

  return {
    async search(query: {
      search?: string | undefined;
      page?: number;
      pageSize?: number;
    }): Promise<Paged<ProcedureDraftSummary>> {
      const { search, page = 1, pageSize = 20 } = query;
      const { rows, total } = await store.searchDrafts({ search, limit: pageSize, offset: (page - 1) * pageSize });
      const items = rows.map(({ code, name, field, draft, publishedVersion }) => ({
        code,
        name,
        field,
        draft: draft && {
          revision: draft.revision,
          status: draft.status,
          editedAt: draft.editedAt,
          editedBy: draft.editedByName,
        },
        publishedVersion,
      }));
      return { items, total, page, pageSize };
    },

    async get(code: string): Promise<Outcome<ProcedureDraft, ProcedureNotFound>> {
      const row = await store.findDraft(code);
      return row ? ok(toDraft(row)) : refuse({ code: 'procedure-not-found' });
    },

    /** Without a code the procedure gets the next mã tạm. */
    create: (
      actor: Actor,
      { code, name, field }: { code?: string | undefined; name: string; field: string },
    ): Promise<Outcome<ProcedureDraft, NewProcedureRefusal>> =>
      make(code, async (tx) => {
        const given = code ?? (await freeTemporaryCode(store, tx));
        if (given === undefined) return refuse({ code: 'temporary-codes-exhausted' });
        const checked = checkProcedure(emptyProcedure(given, name, field));
        if (!checked.ok) return refuse({ code: 'invalid-procedure', problems: checked.error.problems });
        return insert(actor, tx, checked.value);
      }),

    async import(actor: Actor, given: unknown): Promise<Outcome<ProcedureDraft, NewProcedureRefusal>> {
      const checked = checkProcedure(given);
      if (!checked.ok) return refuse({ code: 'invalid-procedure', problems: checked.error.problems });
      return make(checked.value.code, (tx) => insert(actor, tx, checked.value));
    },

    async save(
      actor: Actor,
      code: string,
      revision: number,
      given: unknown,
    ): Promise<Outcome<ProcedureDraft, SaveProcedureRefusal>> {
      const checked = checkProcedure(given);
      return change(actor, code, revision, (row) => {
        if (row.status === 'handed-over') return refuse({ code: 'draft-handed-over' });
        if (!checked.ok) return refuse({ code: 'invalid-procedure', problems: checked.error.problems });
        if (checked.value.code !== code) return refuse({ code: 'code-mismatch', expected: code });
        // A save that changes nothing makes nobody the last editor.
        if (isDeepStrictEqual(checked.value, row.definition)) return ok('unchanged');
        const edited = { editedAt: deps.now(), editedBy: actor.id, editedByName: actor.name };
        const changes = { definition: checked.value, untouched: false, ...edited };
        return ok({ changes, action: 'procedure.draft-save', sentence: `Sửa bản thảo thủ tục ${code}.` });
      });
    },

    /** Gửi bản thảo: nothing that could not be published is handed over. */
    handOver: (actor: Actor, code: string, revision: number): Promise<Outcome<ProcedureDraft, SaveProcedureRefusal>> =>
      change(actor, code, revision, (row) => {
        if (row.status === 'handed-over') return refuse({ code: 'draft-handed-over' });
        const problems = procedureProblems(row.definition);
        if (problems.length > 0) return refuse({ code: 'invalid-procedure', problems });
        const sentence = `Gửi bản thảo thủ tục ${code} để công bố.`;
        return ok({ changes: { status: 'handed-over', untouched: false }, action: 'procedure.hand-over', sentence });
      }),

    giveBack: (
      actor: Actor,
      code: string,
      revision: number,
      reason: string,
    ): Promise<Outcome<ProcedureDraft, SaveProcedureRefusal>> =>
      change(actor, code, revision, (row) => {
        if (row.status === 'editing') return refuse({ code: 'draft-not-handed-over' });
        const sentence = `Trả lại bản thảo thủ tục ${code}: ${reason}`;
        return ok({ changes: { status: 'editing' }, action: 'procedure.return', sentence });
      }),
  };
}
export type ProcedureDraftService = ReturnType<typeof createProcedureDraftService>;

const unpublished = { publishedVersion: null, publishedSearch: null, publishedField: null, publishedSort: null };

type ChangeOfDraft = { changes: Partial<ProcedureDraftRow>; action: string; sentence: string };

function toDraft(row: ProcedureDraftRow): ProcedureDraft {
  return {
    code: row.code,
    definition: row.definition,
    revision: row.revision,
    status: row.status,
    editedAt: row.editedAt,
    editedBy: { id: row.editedBy, name: row.editedByName },
    problems: [...procedureProblems(row.definition)],
  };
}

function listed(definition: ProcedureDefinition): Pick<ProcedureRow, 'code' | 'name' | 'field' | 'search'> {
  const { code, name, field, summary = '' } = definition;
  return { code, name, field, search: foldText(`${code} ${name} ${field} ${summary}`) };
}

/** A content file may already stand on a number of the sequence; that number is passed over. */
async function freeTemporaryCode(store: ProcedureStore, tx: Tx): Promise<string | undefined> {
  for (;;) {
    const code = `0.${String(await store.nextTemporaryNumber(tx)).padStart(6, '0')}`;
    if (!isProcedureCode(code)) return undefined;
    if (!(await store.find(code, tx))) return code;
  }
}

function emptyProcedure(code: string, name: string, field: string): ProcedureDefinition {
  return {
    formatVersion: 1,
    code,
    name,
    field,
    steps: [],
    channels: [],
    components: [],
    timeLimits: [],
    subjects: [],
    authorities: { receiving: { level: 'commune' }, resolving: { level: 'commune' } },
    results: [],
    requirements: [],
    legalBasis: [],
    assuranceLevel: 2,
    signing: 'none',
    delegation: false,
  };
}
