/**
 * The procedure and dossier side of the server, wired: stores, services and their routes. What differs between
 * installations (registers, the worker, the clock) comes in; only `main.ts` chooses it.
 */
import type { Hono } from 'hono';
import type { AuditService } from './audit/audit.service';
import { createCalendarService } from './calendars/calendars.service';
import { createCalendarStore } from './calendars/calendars.store';
import { codeListRoutes } from './code-lists/code-lists.routes';
import { createCodeListService } from './code-lists/code-lists.service';
import { createCodeListStore } from './code-lists/code-lists.store';
import { dossierRoutes } from './dossiers/dossiers.routes';
import { createDossierService } from './dossiers/dossiers.service';
import { createDossierStore } from './dossiers/dossiers.store';
import { createSubmitDossierService, type DossierUploads } from './dossiers/submit-dossier.service';
import { conversionRoutes } from './forms/conversion/conversion.routes';
import type { ConvertForm } from './forms/conversion/convert-form';
import { createDraftCompiler } from './forms/draft-compiler';
import { createDraftDesks } from './forms/draft-desks';
import { draftDeskRoutes } from './forms/draft-desks.routes';
import type { EmitModule } from './forms/emit-module';
import { formDraftRoutes } from './forms/form-drafts.routes';
import { createFormDraftService } from './forms/form-drafts.service';
import { formVersionRoutes, metaRoutes } from './forms/form-versions.routes';
import { createFormStore } from './forms/forms.store';
import { createPublishFormService } from './forms/publish-form.service';
import { createPublishedFormService } from './forms/published-forms.service';
import { createPublishedFormStore } from './forms/published-forms.store';
import { libraryRoutes } from './library/library.routes';
import { createLibraryService } from './library/library.service';
import { createLibraryStore } from './library/library.store';
import { createLibraryUpdates } from './library/library-updates.service';
import { createLibraryUsage } from './library/library-usage.service';
import { createStandardElementService } from './library/standard-elements.service';
import { createOrganisationAdminService } from './organisations/organisation-admin.service';
import { organisationRoutes } from './organisations/organisations.routes';
import { createOrganisationService, type OrganisationService } from './organisations/organisations.service';
import { createOrganisationStore } from './organisations/organisations.store';
import type { Db } from './platform/db';
import type { AppEnv } from './platform/http/env';
import type { DataSource } from './ports/data-source';
import { prefillRoutes } from './prefill/prefill.routes';
import { createPrefillService } from './prefill/prefill.service';
import { createRegisterService, type RegisterService } from './prefill/registers.service';
import { createRegisterStore } from './prefill/registers.store';
import { createProcedureDraftService } from './procedures/procedure-drafts.service';
import { procedureRoutes } from './procedures/procedures.routes';
import { createProcedureService } from './procedures/procedures.service';
import { createProcedureStore } from './procedures/procedures.store';
import { createSettingService } from './settings/settings.service';
import { createSettingStore } from './settings/settings.store';

export type ModuleDeps = {
  readonly db: Db;
  readonly audit: AuditService;
  readonly uploads: DossierUploads;
  readonly emitModule: EmitModule;
  readonly convertForm: ConvertForm;
  readonly sources: (from: { registers: RegisterService; organisations: OrganisationService }) => readonly DataSource[];
  /** The moment, in +07:00 (`instantOf`). */
  readonly now: () => string;
  readonly newId: () => string;
};

export type Modules = ReturnType<typeof createModules>;

export function createModules({ db, audit, uploads, emitModule, convertForm, sources, now, newId }: ModuleDeps) {
  const settings = createSettingService({ store: createSettingStore(db) });
  const organisationStore = createOrganisationStore(db);
  const organisations = createOrganisationService({ store: organisationStore });
  const organisationAdmin = createOrganisationAdminService({
    db,
    store: organisationStore,
    organisations,
    audit,
    newId,
  });
  const codeLists = createCodeListService({
    db,
    store: createCodeListStore(db),
    audit,
    centre: organisations.centre,
    today: () => now().slice(0, 10),
  });
  const calendars = createCalendarService({ store: createCalendarStore(db), organisations, audit });
  const registers = createRegisterService({ store: createRegisterStore(db), audit });

  const publishedFormStore = createPublishedFormStore(db);
  const publishedForms = createPublishedFormService({ store: publishedFormStore });
  const procedureStore = createProcedureStore(db);
  const procedures = createProcedureService({ db, store: procedureStore, forms: publishedForms, settings, audit, now });
  const procedureDrafts = createProcedureDraftService({ db, store: procedureStore, audit, now });
  const compiler = createDraftCompiler(emitModule);
  const libraryStore = createLibraryStore(db);
  const elements = createStandardElementService({ store: libraryStore });
  const formStore = createFormStore(db);
  const formDrafts = createFormDraftService({ db, store: formStore, audit, compiler, elements, now, newId });
  const libraryUsage = createLibraryUsage({ store: libraryStore, drafts: formDrafts, published: publishedForms });
  const libraryUpdates = createLibraryUpdates({ store: libraryStore, drafts: formDrafts, newId });
  const library = createLibraryService({ db, store: libraryStore, usage: libraryUsage, audit, now, newId });
  const publishing = {
    db,
    store: formStore,
    published: publishedFormStore,
    procedures,
    settings,
    compiler,
    elements,
    audit,
    now,
  };
  const publishForm = createPublishFormService(publishing);

  const prefill = createPrefillService({ forms: publishedForms, sources: sources({ registers, organisations }) });
  const dossierStore = createDossierStore(db);
  const dossiers = createDossierService({ db, store: dossierStore, organisations, calendar: calendars, audit, now });
  const submission = createSubmitDossierService({
    db,
    store: dossierStore,
    audit,
    uploads,
    procedures,
    forms: publishedForms,
    prefill,
    organisations,
    calendar: calendars,
    now,
  });
  return {
    settings,
    organisations,
    organisationAdmin,
    codeLists,
    library,
    libraryUsage,
    libraryUpdates,
    calendars,
    registers,
    publishedForms,
    procedures,
    procedureDrafts,
    formDrafts,
    draftDesks: createDraftDesks(() => Date.parse(now())),
    convertForm,
    publishForm,
    prefill,
    dossiers,
    submission,
  };
}

/** Puts the modules' routes into an app, below `/api/v1`. */
export function mountModules(app: Hono<AppEnv>, modules: Modules): void {
  const at = (path: string) => `/api/v1/${path}`;
  app.route(at('forms'), formVersionRoutes(modules.publishedForms, modules.publishForm));
  app.route(at('forms'), formDraftRoutes(modules.formDrafts));
  app.route(at('forms'), draftDeskRoutes(modules.draftDesks, modules.formDrafts));
  app.route(at('forms'), conversionRoutes(modules.convertForm));
  app.route(at('library'), libraryRoutes(modules.library, modules.libraryUsage, modules.libraryUpdates));
  app.route(at('meta'), metaRoutes());
  app.route(at('procedures'), procedureRoutes(modules.procedures, modules.procedureDrafts));
  app.route(at('organisations'), organisationRoutes(modules.organisations, modules.organisationAdmin));
  app.route(at('code-lists'), codeListRoutes(modules.codeLists));
  app.route(at('prefill'), prefillRoutes(modules.prefill, modules.publishedForms));
  app.route(at('dossiers'), dossierRoutes(modules.dossiers, modules.submission));
}
