/** Everything that answers, wired over one database; what differs between installations comes in as adapters. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { instantOf } from '@motcua/schema';
import type { Logger } from 'pino';
import { createAccountService } from './accounts/accounts.service';
import { createAccountStore } from './accounts/accounts.store';
import { createGrantService } from './accounts/grants.service';
import { createSessionService } from './accounts/sessions.service';
import { createSessionStore } from './accounts/sessions.store';
import { createAuditService } from './audit/audit.service';
import { createAuditStore } from './audit/audit.store';
import { createContentLoader } from './content-loading/load-content.service';
import type { ConvertForm } from './forms/conversion/convert-form';
import type { EmitModule } from './forms/emit-module';
import { createModules, type ModuleDeps } from './modules';
import type { Config } from './platform/config';
import type { Db } from './platform/db';
import { type Actor, may } from './platform/permissions';
import type { AuditHeadPort } from './ports/audit-head';
import type { BlobStorePort } from './ports/blob-store';
import type { MalwareScanPort } from './ports/malware-scan';
import { createPreviewService } from './prefill/preview.service';
import { createUploadService } from './uploads/uploads.service';
import { createUploadStore } from './uploads/uploads.store';

export type Adapters = {
  readonly head: AuditHeadPort;
  readonly blobs: BlobStorePort;
  readonly scanner: MalwareScanPort;
  readonly emitModule: EmitModule;
  readonly convertForm: ConvertForm;
  readonly sources: ModuleDeps['sources'];
};

export type Services = ReturnType<typeof createServices>;

export function createServices(config: Pick<Config, 'mode' | 'data'>, db: Db, adapters: Adapters, log: Logger) {
  const now = () => instantOf(Date.now());
  const newId = () => randomUUID();
  const audit = createAuditService({ store: createAuditStore(db), head: adapters.head, now });
  const uploadFolder = join(config.data, 'uploads');
  const uploads = createUploadService({
    db,
    store: createUploadStore(db),
    audit,
    blobs: adapters.blobs,
    scanner: adapters.scanner,
    quarantined: (id) => join(uploadFolder, id),
    mayReadDossiersOf: (actor, authorityId): Promise<boolean> => mayReadDossiersOf(actor, authorityId),
    now: () => new Date(),
    failed: (error) => log.error({ err: error }, 'an upload was not judged'),
  });
  const { emitModule, convertForm, sources } = adapters;
  const modules = createModules({ db, audit, uploads, emitModule, convertForm, sources, now, newId });
  const { organisations } = modules;

  async function mayReadDossiersOf(actor: Actor, authorityId: string): Promise<boolean> {
    const authority = await organisations.find(authorityId);
    return may(actor, 'dossiers.read', authority ? { lineage: authority.lineage } : {});
  }

  const accountStore = createAccountStore(db);
  const accounts = createAccountService({
    db,
    store: accountStore,
    organisations,
    audit,
    mode: config.mode,
    now,
    newId,
  });
  const grants = createGrantService({ db, store: accountStore, organisations, audit, now, newId });
  const sessions = createSessionService({ db, store: createSessionStore(db), accounts: accountStore, audit, now });
  const preview = createPreviewService({
    db,
    accounts: accountStore,
    drafts: modules.formDrafts,
    prefill: modules.prefill,
    organisations,
    audit,
    mode: config.mode,
  });
  const content = createContentLoader({ ...modules, db, accounts, now });
  return { db, audit, uploads, uploadFolder, modules, accounts, grants, sessions, preview, content };
}
