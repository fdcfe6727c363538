import {
  canonicalJson,
  type DefinitionProblem,
  isTemporaryProcedureCode,
  type Outcome,
  ok,
  type ProcedureDefinition,
  procedureProblems,
  refuse,
  sha256Hex,
} from '@motcua/schema';
import type { Act, AuditService } from '../audit/audit.service';
import type { Decision, Paged, ProcedureSummary, ProcedureVersion } from '../contract';
import type { PublishedFormService } from '../forms/published-forms.service';
import { type Db, isUniqueViolation, type Reader, type Tx } from '../platform/db';
import { foldText } from '../platform/search-text';
import type { SettingService } from '../settings/settings.service';
import { acceptedUntilOf } from './grace-period';
import type { ProcedureStore, ProcedureVersionRow, StoredVersion } from './procedures.store';

type Actor = Act['actor'];

export type ProcedureVersionMissing = { readonly code: 'procedure-not-found' };
export type PublishProcedureRefusal =
  | ProcedureVersionMissing
  | { readonly code: 'changed-meanwhile' }
  | { readonly code: 'draft-not-handed-over' }
  | { readonly code: 'same-person' }
  | { readonly code: 'invalid-procedure'; readonly problems: readonly DefinitionProblem[] }
  | FormsNotPublished;
export type FormsNotPublished = { readonly code: 'form-not-published'; readonly forms: readonly string[] };
export type TakeFormRefusal =
  | { readonly code: 'procedure-not-published'; readonly procedure: string }
  | { readonly code: 'procedure-does-not-use-form'; readonly procedure: string }
  | FormsNotPublished;

/** What a submission must know of the procedure version it names. */
export type PublishedProcedure = {
  readonly code: string;
  readonly version: number;
  readonly definition: ProcedureDefinition;
  /** Last moment at which it is taken; null while it is in force. */
  readonly acceptedUntil: string | null;
};

type Deps = {
  db: Db;
  store: ProcedureStore;
  forms: PublishedFormService;
  settings: SettingService;
  audit: AuditService;
  now: () => string;
};

/** Thủ tục hành chính đã công bố (Đ8, Đ9): immutable versions, each pinning exact form versions. */
export function createProcedureService(deps: Deps) {
  const { db, store } = deps;
  const kept = new Map<string, ProcedureDefinition>();

  const toVersion = async (row: StoredVersion | ProcedureVersionRow, on?: Reader): Promise<ProcedureVersion> => {
    const { code, version, definition, publishedAt, hash } = row;
    const pins = definition.components.flatMap(({ id, form }) =>
      form && form.version !== null ? [{ componentId: id, code: form.code, version: form.version }] : [],
    );
    const [summaries, procedure] = [await deps.forms.summariesOf(pins, on), await store.find(code, on)];
    const forms = pins.flatMap((pin) => {
      const summary = summaries.find((each) => each.code === pin.code && each.version === pin.version);
      return summary ? [{ ...pin, title: summary.title, hash: summary.hash }] : [];
    });
    const latestVersion = procedure?.publishedVersion ?? version;
    return { code, version, definition, publishedAt, publishedBy: row.publishedByName, hash, forms, latestVersion };
  };

  /** Writes the next version; the caller has judged everything but the forms it pins. */
  const publishNext = async (
    tx: Tx,
    actor: Actor,
    definition: ProcedureDefinition,
    { notes, decision }: { notes: string; decision: Decision | null },
  ): Promise<Outcome<ProcedureVersionRow, FormsNotPublished>> => {
    const pinned = await pinForms(deps.forms, definition, tx);
    if (!pinned.ok) return pinned;
    const { code, name, field, summary = '' } = definition;
    const procedure = await store.find(code, tx);
    const publishedAt = deps.now();
    const canonical = canonicalJson(pinned.value);
    if (!canonical.ok) throw new Error(`a checked definition has no canonical form: ${canonical.error.path}`);
    const row: ProcedureVersionRow = {
      code,
      version: (procedure?.publishedVersion ?? 0) + 1,
      definition: pinned.value,
      hash: sha256Hex(canonical.value),
      publishedAt,
      publishedBy: actor.id,
      publishedByName: actor.name,
      notes,
      decision,
    };
    const listing = {
      publishedSearch: foldText(`${code} ${name} ${field} ${summary}`),
      publishedField: field,
      publishedSort: foldText(name),
    };
    await store.publish(tx, row, listing, acceptedUntilOf(publishedAt, await deps.settings.gracePeriodDays(tx)));
    const entity = { type: 'procedure', id: code };
    const sentence = `Công bố thủ tục ${code} “${name}”, phiên bản ${row.version}.`;
    const detail = { version: row.version, hash: row.hash, notes, decision };
    await deps.audit.append(tx, { actor, action: 'procedure.publish', entity, sentence, detail });
    return ok(row);
  };

  return {
    async search(query: {
      search?: string | undefined;
      field?: string | undefined;
      page?: number;
      pageSize?: number;
    }): Promise<Paged<ProcedureSummary>> {
      const { search, field, page = 1, pageSize = 20 } = query;
      const limits = { limit: pageSize, offset: (page - 1) * pageSize };
      const { rows, total } = await store.searchPublished({ search, field, ...limits });
      return { items: rows.map(toSummary), total, page, pageSize };
    },

    publishedFields: (): Promise<string[]> => store.publishedFields(),

    async inForce(code: string): Promise<Outcome<ProcedureVersion, ProcedureVersionMissing>> {
      const procedure = await store.find(code);
      const version = procedure?.publishedVersion;
      const row = version ? await store.findVersion(code, version) : undefined;
      return row ? ok(await toVersion(row)) : refuse({ code: 'procedure-not-found' });
    },

    async version(code: string, version: number): Promise<Outcome<ProcedureVersion, ProcedureVersionMissing>> {
      const row = await store.findVersion(code, version);
      return row ? ok(await toVersion(row)) : refuse({ code: 'procedure-not-found' });
    },

    /** The version that a submission names, with how long it is still taken. */
    async findPublished(code: string, version: number): Promise<PublishedProcedure | undefined> {
      const key = `${code}@${version}`;
      const known = kept.get(key);
      const row = known ? undefined : await store.findVersion(code, version);
      const definition = known ?? row?.definition;
      if (!definition) return undefined;
      const [oldest] = kept.keys();
      if (!known && kept.size >= mostKept && oldest !== undefined) kept.delete(oldest);
      kept.set(key, definition);
      const acceptedUntil = row ? row.acceptedUntil : await store.acceptedUntil(code, version);
      return { code, version, definition, acceptedUntil };
    },

    /** Công bố thủ tục: handed over, without problems, by another person than the last editor. */
    async publish(
      actor: Actor,
      code: string,
      revision: number,
      act: { notes: string; decision?: Decision | undefined },
    ): Promise<Outcome<ProcedureVersion, PublishProcedureRefusal>> {
      const draft = await store.findDraft(code);
      if (!draft) return refuse({ code: 'procedure-not-found' });
      if (draft.revision !== revision) return refuse({ code: 'changed-meanwhile' });
      if (draft.status !== 'handed-over') return refuse({ code: 'draft-not-handed-over' });
      if (draft.editedBy === actor.id) return refuse({ code: 'same-person' });
      const problems = procedureProblems(draft.definition);
      if (problems.length > 0) return refuse({ code: 'invalid-procedure', problems });
      const decision = act.decision ?? null;
      const write = async (tx: Tx): Promise<Outcome<ProcedureVersionRow, PublishProcedureRefusal>> => {
        const next = { ...draft, status: 'editing' as const, untouched: true };
        if (!(await store.saveDraft(tx, next, revision))) return refuse({ code: 'changed-meanwhile' });
        return publishNext(tx, actor, draft.definition, { notes: act.notes, decision });
      };
      try {
        const outcome = await db.write(write);
        return outcome.ok ? ok(await toVersion(outcome.value)) : outcome;
      } catch (error) {
        // Published at the same moment through one of its forms: the second finds the number taken.
        if (isUniqueViolation(error)) return refuse({ code: 'changed-meanwhile' });
        throw error;
      }
    },

    /**
     * In the transaction that publishes a form: each chosen procedure gets a version that is its present one with
     * this form's pin moved.
     */
    async takeFormVersion(
      tx: Tx,
      actor: Actor,
      form: { code: string; version: number },
      codes: readonly string[],
      act: { notes: string; decision: Decision | null },
    ): Promise<Outcome<{ code: string; version: number }[], TakeFormRefusal>> {
      const taken: { code: string; version: number }[] = [];
      for (const code of new Set(codes)) {
        const inForce = (await store.find(code, tx))?.publishedVersion;
        const present = inForce ? await store.findVersion(code, inForce, tx) : undefined;
        if (!present) return refuse({ code: 'procedure-not-published', procedure: code });
        if (!present.definition.components.some((component) => component.form?.code === form.code)) {
          return refuse({ code: 'procedure-does-not-use-form', procedure: code });
        }
        const components = present.definition.components.map((component) =>
          component.form?.code === form.code ? { ...component, form } : component,
        );
        const published = await publishNext(tx, actor, { ...present.definition, components }, act);
        if (!published.ok) return published;
        taken.push({ code, version: published.value.version });
      }
      return ok(taken);
    },
  };
}
export type ProcedureService = ReturnType<typeof createProcedureService>;

const mostKept = 200;

/** A pin left open takes the newest published version; what was never published cannot be filled. */
async function pinForms(
  forms: PublishedFormService,
  definition: ProcedureDefinition,
  tx: Tx,
): Promise<Outcome<ProcedureDefinition, FormsNotPublished>> {
  const missing: string[] = [];
  const components = [];
  for (const component of definition.components) {
    const { form } = component;
    if (!form) {
      components.push(component);
      continue;
    }
    const newest = await forms.newest(form.code, tx);
    const version = form.version ?? newest?.version;
    if (!newest || version === undefined || version > newest.version) missing.push(form.code);
    else components.push({ ...component, form: { code: form.code, version } });
  }
  return missing.length > 0
    ? refuse({ code: 'form-not-published', forms: missing })
    : ok({ ...definition, components });
}

function toSummary({ code, version, definition }: ProcedureVersionRow): ProcedureSummary {
  const { name, field, summary = '', channels } = definition;
  const online = channels.some(({ kind }) => kind === 'online');
  return { code, temporaryCode: isTemporaryProcedureCode(code), name, field, summary, version, online };
}
