import { type CompiledForm, canonicalJson, type DefinitionProblem, type Outcome, ok, refuse } from '@motcua/schema';
import type { Act, AuditService } from '../audit/audit.service';
import type { Decision, PublishedForm, PublishForm } from '../contract';
import type { StandardElementService } from '../library/standard-elements.service';
import { type Db, isUniqueViolation } from '../platform/db';
import { acceptedUntilOf } from '../procedures/grace-period';
import type { ProcedureService, TakeFormRefusal } from '../procedures/procedures.service';
import type { SettingService } from '../settings/settings.service';
import type { DraftCompiler } from './draft-compiler';
import type { FormStore } from './forms.store';
import { toSummary } from './published-forms.service';
import type { FormVersionRow, PublishedFormStore } from './published-forms.store';

type Actor = Act['actor'];

export type PublishFormRefusal =
  | { readonly code: 'form-not-found' }
  | { readonly code: 'changed-meanwhile' }
  | { readonly code: 'draft-not-handed-over' }
  | { readonly code: 'same-person' }
  | { readonly code: 'nothing-to-publish' }
  | { readonly code: 'invalid-definition'; readonly problems: readonly DefinitionProblem[] }
  | { readonly code: 'validator-too-large' }
  | TakeFormRefusal;

type Deps = {
  db: Db;
  store: FormStore;
  published: PublishedFormStore;
  procedures: ProcedureService;
  settings: SettingService;
  compiler: DraftCompiler;
  elements: StandardElementService;
  audit: AuditService;
  now: () => string;
};

/**
 * Công bố biểu mẫu (Đ9, Đ29): compiles the handed-over draft once and for ever, and in the same transaction gives
 * each chosen procedure a version that pins it. Refused to the person who last edited the draft (Đ6.7).
 */
export function createPublishFormService(deps: Deps) {
  const { db, store } = deps;

  return {
    async publish(
      actor: Actor,
      code: string,
      revision: number,
      act: PublishForm,
    ): Promise<Outcome<PublishedForm, PublishFormRefusal>> {
      const draft = await store.findDraft(code);
      if (!draft) return refuse({ code: 'form-not-found' });
      if (draft.revision !== revision) return refuse({ code: 'changed-meanwhile' });
      if (draft.status !== 'handed-over') return refuse({ code: 'draft-not-handed-over' });
      if (draft.editedBy === actor.id) return refuse({ code: 'same-person' });
      const loosened = await deps.elements.loosenedIn(draft.definition);
      const problems = [...deps.compiler.problemsOf(draft.definition), ...loosened];
      if (problems.length > 0) return refuse({ code: 'invalid-definition', problems });
      const built = await deps.compiler.build(draft.definition);
      if (!built.ok) return built;
      const { compiled, validatorModule } = built.value;
      const decision: Decision | null = act.decision ?? null;

      const write = db.write(async (tx): Promise<Outcome<PublishedForm, PublishFormRefusal>> => {
        const before = await deps.published.newest(code, tx);
        const publishedAt = deps.now();
        const row: FormVersionRow = {
          code,
          version: (before?.version ?? 0) + 1,
          title: draft.definition.title,
          hash: compiled.hash,
          definitionHash: compiled.definitionHash,
          definition: draft.definition,
          compiled: canonicalText(compiled),
          validatorModule,
          publishedAt,
          publishedBy: actor.id,
          publishedByName: actor.name,
          notes: act.notes,
          decision,
        };
        const next = { ...draft, status: 'editing' as const, untouched: true, basedOnVersion: row.version };
        if (!(await store.saveDraft(tx, next, revision))) return refuse({ code: 'changed-meanwhile' });
        if (before?.definitionHash === compiled.definitionHash) return refuse({ code: 'nothing-to-publish' });
        await deps.published.insert(tx, row);
        if (before) {
          const acceptedUntil = acceptedUntilOf(publishedAt, await deps.settings.gracePeriodDays(tx));
          await deps.published.supersede(tx, {
            code,
            version: before.version,
            supersededAt: publishedAt,
            acceptedUntil,
          });
        }
        const pin = { code, version: row.version };
        const taken = await deps.procedures.takeFormVersion(tx, actor, pin, act.procedures, {
          notes: act.notes,
          decision,
        });
        if (!taken.ok) return taken;
        await deps.audit.append(tx, {
          actor,
          action: 'form.publish',
          entity: { type: 'form', id: code },
          sentence: `Công bố biểu mẫu ${code} “${row.title}”, phiên bản ${row.version}.`,
          detail: {
            version: row.version,
            hash: row.hash,
            definitionHash: row.definitionHash,
            notes: act.notes,
            decision,
          },
        });
        const summary = toSummary({ ...row, supersededAt: null, acceptedUntil: null });
        return ok({ version: summary, procedures: taken.value });
      });
      try {
        return await write;
      } catch (error) {
        // Two publications of one procedure at once: the second finds the number taken.
        if (isUniqueViolation(error)) return refuse({ code: 'changed-meanwhile' });
        throw error;
      }
    },
  };
}
export type PublishFormService = ReturnType<typeof createPublishFormService>;

function canonicalText(compiled: CompiledForm): string {
  const text = canonicalJson(compiled);
  if (!text.ok) throw new Error(`a compiled form has no canonical form: ${text.error.path}`);
  return text.value;
}
