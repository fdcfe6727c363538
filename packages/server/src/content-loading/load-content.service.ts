import { basename, join } from 'node:path';
import { checkCalendar, type JsonObject, type Outcome, ok, refuse } from '@motcua/schema';
import type { z } from 'zod';
import type { AccountService } from '../accounts/accounts.service';
import { systemActor } from '../audit/audit.service';
import type { CalendarService } from '../calendars/calendars.service';
import type { CodeListService } from '../code-lists/code-lists.service';
import type { FormDraftService } from '../forms/form-drafts.service';
import type { PublishFormService } from '../forms/publish-form.service';
import type { PublishedFormService } from '../forms/published-forms.service';
import type { LibraryService } from '../library/library.service';
import type { OrganisationAdminService } from '../organisations/organisation-admin.service';
import type { OrganisationService } from '../organisations/organisations.service';
import type { Db } from '../platform/db';
import type { RegisterService } from '../prefill/registers.service';
import type { ProcedureDraftService } from '../procedures/procedure-drafts.service';
import type { ProcedureService } from '../procedures/procedures.service';
import type { SettingService } from '../settings/settings.service';
import {
  accountsFile,
  type ContentFile,
  codeListFile,
  jsonFilesOf,
  libraryFile,
  organisationsFile,
  registerFile,
} from './read-content';

export type ContentServices = {
  readonly db: Db;
  readonly settings: SettingService;
  readonly codeLists: CodeListService;
  readonly calendars: CalendarService;
  readonly library: LibraryService;
  readonly organisations: OrganisationService;
  readonly organisationAdmin: OrganisationAdminService;
  readonly accounts: AccountService;
  readonly registers: RegisterService;
  readonly formDrafts: FormDraftService;
  readonly publishedForms: PublishedFormService;
  readonly publishForm: PublishFormService;
  readonly procedureDrafts: ProcedureDraftService;
  readonly procedures: ProcedureService;
  readonly now: () => string;
};

/** The file that could not be taken, and why, for whoever ships the content. */
export type ContentRefused = {
  readonly code: 'content-refused';
  readonly file: string;
  readonly detail: string;
  readonly refusal?: unknown;
};

export type LoadReport = {
  readonly codeLists: number;
  readonly calendars: number;
  readonly library: number;
  readonly forms: number;
  readonly procedures: number;
  readonly organisations: number;
  readonly accounts: number;
};

/** Who wrote the shipped drafts; the system publishes them, so that nobody publishes their own (Đ6.7). */
const contentAuthor = { id: 'content', name: 'Bộ nội dung kèm theo sản phẩm' };

type Loaded = Outcome<number, ContentRefused>;

/**
 * Nạp nội dung: the shipped lists, calendars, forms and procedures, and in demo mode the organisations, accounts and
 * registers, through the same services as people use. What is already there is left alone, so that a load which was
 * cut off goes on where it stopped.
 */
export function createContentLoader(services: ContentServices) {
  return {
    needsLoading: async (): Promise<boolean> => !(await services.settings.contentLoaded()),

    /** At every start: versions of shared elements and blocks that came with a newer product. */
    loadLibrary: async (contentDir: string): Promise<Loaded> =>
      loadLibrary(services, await jsonFilesOf(join(contentDir, 'library'))),

    async load(contentDir: string, { demo }: { demo: boolean }): Promise<Outcome<LoadReport, ContentRefused>> {
      const folder = (name: string) => jsonFilesOf(join(contentDir, name));
      const codeLists = await each(await folder('code-lists'), (file) => loadCodeList(services, file));
      if (!codeLists.ok) return codeLists;
      const calendars = await each(await folder('calendars'), (file) => loadCalendar(services, file));
      if (!calendars.ok) return calendars;
      const library = await loadLibrary(services, await folder('library'));
      if (!library.ok) return library;
      const people = demo ? await loadDemo(services, join(contentDir, 'demo')) : ok({ organisations: 0, accounts: 0 });
      if (!people.ok) return people;
      const forms = await each(await folder('forms'), (file) => loadForm(services, file));
      if (!forms.ok) return forms;
      const procedures = await each(await folder('procedures'), (file) => loadProcedure(services, file));
      if (!procedures.ok) return procedures;
      await services.db.write((tx) => services.settings.setContentLoaded(tx));
      return ok({
        codeLists: codeLists.value,
        calendars: calendars.value,
        library: library.value,
        forms: forms.value,
        procedures: procedures.value,
        ...people.value,
      });
    },
  };
}

async function each(files: readonly ContentFile[], load: (file: ContentFile) => Promise<Loaded>): Promise<Loaded> {
  let total = 0;
  for (const file of files) {
    const outcome = await load(file);
    if (!outcome.ok) return outcome;
    total += outcome.value;
  }
  return ok(total);
}

function read<S extends z.ZodType>(shape: S, file: ContentFile): Outcome<z.output<S>, ContentRefused> {
  const parsed = shape.safeParse(file.value);
  return parsed.success ? ok(parsed.data) : refuseFile(file, parsed.error.message);
}

const refuseFile = (file: ContentFile, detail: string, refusal?: unknown) =>
  refuse({ code: 'content-refused' as const, file: file.name, detail, ...(refusal === undefined ? {} : { refusal }) });

async function loadCodeList({ db, codeLists }: ContentServices, file: ContentFile): Promise<Loaded> {
  const list = read(codeListFile, file);
  if (!list.ok) return list;
  const present = await codeLists.lists();
  if (present.some(({ id }) => id === list.value.id)) return ok(0);
  const entries = list.value.entries.map((entry) => ({ ...entry, facts: entry.facts as JsonObject }));
  await db.write((tx) => codeLists.load(tx, systemActor, { ...list.value, entries }));
  return ok(1);
}

async function loadCalendar({ db, calendars, now }: ContentServices, file: ContentFile): Promise<Loaded> {
  const checked = checkCalendar(file.value);
  if (!checked.ok) return refuseFile(file, checked.error.detail);
  if (await calendars.hasCentral()) return ok(0);
  await db.write((tx) => calendars.put(tx, systemActor, null, checked.value, now()));
  return ok(1);
}

async function loadLibrary({ library }: ContentServices, files: readonly ContentFile[]): Promise<Loaded> {
  const elements: unknown[] = [];
  const blocks: unknown[] = [];
  for (const file of files) {
    const given = read(libraryFile, file);
    if (!given.ok) return given;
    elements.push(...given.value.elements);
    blocks.push(...given.value.blocks);
  }
  const loaded = await library.load(contentAuthor, { elements, blocks });
  return loaded.ok ? loaded : refuseFile({ name: 'library', value: null }, loaded.error.code, loaded.error);
}

async function loadForm(services: ContentServices, file: ContentFile): Promise<Loaded> {
  const { formDrafts, publishForm, publishedForms } = services;
  const code = textOf(file, 'code');
  if (await publishedForms.newest(code)) return ok(0);
  const stored = await formDrafts.get(code);
  if (stored.ok && stored.value.editedBy.id !== contentAuthor.id) return ok(0);
  const draft = stored.ok ? stored : await formDrafts.import(contentAuthor, file.value);
  if (!draft.ok) return refuseFile(file, draft.error.code, draft.error);
  const { revision, status } = draft.value;
  const handed = status === 'editing' ? await formDrafts.handOver(contentAuthor, draft.value.code, revision) : draft;
  if (!handed.ok) return refuseFile(file, handed.error.code, handed.error);
  const act = { procedures: [], notes: 'Bản đầu tiên, kèm theo sản phẩm.' };
  const published = await publishForm.publish(systemActor, handed.value.code, handed.value.revision, act);
  return published.ok ? ok(1) : refuseFile(file, published.error.code, published.error);
}

async function loadProcedure(services: ContentServices, file: ContentFile): Promise<Loaded> {
  const { procedureDrafts, procedures } = services;
  const code = textOf(file, 'code');
  if ((await procedures.inForce(code)).ok) return ok(0);
  const stored = await procedureDrafts.get(code);
  if (stored.ok && stored.value.editedBy.id !== contentAuthor.id) return ok(0);
  const draft = stored.ok ? stored : await procedureDrafts.import(contentAuthor, file.value);
  if (!draft.ok) return refuseFile(file, draft.error.code, draft.error);
  const { revision, status } = draft.value;
  const handed = status === 'editing' ? await procedureDrafts.handOver(contentAuthor, code, revision) : draft;
  if (!handed.ok) return refuseFile(file, handed.error.code, handed.error);
  const act = { notes: 'Bản đầu tiên, kèm theo sản phẩm.' };
  const published = await procedures.publish(systemActor, code, handed.value.revision, act);
  return published.ok ? ok(1) : refuseFile(file, published.error.code, published.error);
}

async function loadDemo(
  services: ContentServices,
  folder: string,
): Promise<Outcome<{ organisations: number; accounts: number }, ContentRefused>> {
  const { db, organisationAdmin, organisations, accounts, registers } = services;
  const loaded = { organisations: 0, accounts: 0 };
  const files = new Map((await jsonFilesOf(folder)).map((file) => [basename(file.name), file]));
  for (const name of ['member-register.json', 'population-register.json']) {
    const file = files.get(name);
    if (!file) continue;
    const register = read(registerFile, file);
    if (!register.ok) return register;
    if (await registers.isLoaded(register.value.source)) continue;
    const records = register.value.records.map((one) => ({ ...one, attributes: one.attributes as JsonObject }));
    await db.write((tx) => registers.load(tx, systemActor, { ...register.value, records }));
  }
  const tree = files.get('organisations.json');
  if (tree && (await organisations.search({ parent: 'root' })).total === 0) {
    const whole = read(organisationsFile, tree);
    if (!whole.ok) return whole;
    await db.write((tx) => organisationAdmin.load(tx, systemActor, whole.value.organisations));
    loaded.organisations = whole.value.organisations.length;
  }
  const people = files.get('accounts.json');
  if (people && (await accounts.isEmpty())) {
    const seeds = read(accountsFile, people);
    if (!seeds.ok) return seeds;
    await accounts.load(seeds.value.accounts, systemActor);
    loaded.accounts = seeds.value.accounts.length;
  }
  return ok(loaded);
}

function textOf({ value }: ContentFile, key: string): string {
  const found = typeof value === 'object' && value !== null && key in value ? Reflect.get(value, key) : undefined;
  return typeof found === 'string' ? found.normalize('NFC') : '';
}
