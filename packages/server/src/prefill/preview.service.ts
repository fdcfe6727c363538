import { type Outcome, ok, refuse } from '@motcua/schema';
import type { Act, AuditService } from '../audit/audit.service';
import type { Me, PrefilledValues, PreviewPerson } from '../contract';
import type { FormDraftService } from '../forms/form-drafts.service';
import type { OrganisationService } from '../organisations/organisations.service';
import type { Db } from '../platform/db';
import type { DataSubject } from '../ports/data-source';
import type { PrefillService } from './prefill.service';

export type PreviewRefusal = { readonly code: 'form-not-found' } | { readonly code: 'person-not-found' };

type Person = DataSubject & { readonly active: boolean };

type Deps = {
  db: Db;
  accounts: {
    readonly search: (page: { limit: number; offset: number }) => Promise<{ readonly rows: readonly Person[] }>;
    readonly find: (id: string) => Promise<Person | undefined>;
  };
  drafts: FormDraftService;
  prefill: PrefillService;
  organisations: OrganisationService;
  audit: AuditService;
  mode: Me['mode'];
};

/** More people than a list on the screen holds. */
const MOST = 200;

/**
 * Xem thử như một người: what the registers would fill into a draft for a made-up person. In production there is
 * nobody to choose and nothing is given: real people's data are not for trying forms (Đ13.4).
 */
export function createPreviewService(deps: Deps) {
  const isDemoPerson = ({ active, memberId, kind }: Person): boolean =>
    deps.mode === 'demo' && active && (memberId !== null || kind === 'organisation');

  return {
    async people(): Promise<readonly PreviewPerson[]> {
      if (deps.mode !== 'demo') return [];
      const { rows } = await deps.accounts.search({ limit: MOST, offset: 0 });
      const found = rows.filter(isDemoPerson).map(async ({ id, name, organisationId }): Promise<PreviewPerson> => {
        const organisation = await deps.organisations.find(organisationId);
        return { id, name, about: organisation?.name ?? '' };
      });
      return Promise.all(found);
    },

    async prefill(
      actor: Act['actor'],
      { form, person }: { form: string; person: string },
    ): Promise<Outcome<PrefilledValues, PreviewRefusal>> {
      const account = await deps.accounts.find(person);
      if (!account || !isDemoPerson(account)) return refuse({ code: 'person-not-found' });
      const draft = await deps.drafts.get(await deps.drafts.resolve(form));
      if (!draft.ok) return refuse({ code: 'form-not-found' });
      const { code, definition } = draft.value;
      const values = await deps.prefill.forDefinition(definition, account);
      await deps.db.write((tx) =>
        deps.audit.append(tx, {
          actor,
          action: 'form.preview',
          entity: { type: 'form', id: code },
          sentence: `Xem thử biểu mẫu ${code} với dữ liệu trình diễn của ${account.name}.`,
          detail: { person: account.id, fields: Object.keys(values) },
        }),
      );
      return ok(values);
    },
  };
}
export type PreviewService = ReturnType<typeof createPreviewService>;
