import type { Hono } from 'hono';
import type { Logger } from 'pino';
import { accountRoutes, meRoutes } from './accounts/accounts.routes';
import { signInRoutes } from './accounts/sign-in.routes';
import { auditRoutes } from './audit/audit.routes';
import { mountModules } from './modules';
import type { AppContext, AppEnv } from './platform/http';
import { apiDocs } from './platform/http/api-docs';
import { createBase } from './platform/http/base';
import type { SecuritySettings } from './platform/http/security';
import { sessionCookie } from './platform/http/session';
import { webApps } from './platform/http/web-apps';
import type { IdentityPort } from './ports/identity';
import { previewRoutes } from './prefill/preview.routes';
import type { Services } from './services';
import { uploadRoutes } from './uploads/uploads.routes';

export type * from './contract';

export type AppSettings = {
  readonly security: SecuritySettings;
  readonly identity: IdentityPort;
  /** The built apps. */
  readonly web: string;
  readonly clientAddress: (c: AppContext) => string;
  readonly log: Logger;
};

/** Every route of the product but the demo provider's, which stands before it on the same server. */
export function createApp(services: Services, settings: AppSettings): Hono<AppEnv> {
  const { accounts, grants, sessions, audit, uploads, uploadFolder, modules, preview } = services;
  const { security, identity, clientAddress, log } = settings;
  const cookie = sessionCookie(security.origin);
  const app = createBase({ log, security, sessions, cookie });
  app.route('/auth', signInRoutes({ identity, sessions, cookie, origin: security.origin, clientAddress }));
  app.route('/api/v1/me', meRoutes(accounts));
  app.route('/api/v1/accounts', accountRoutes(accounts, grants));
  app.route('/api/v1/audit', auditRoutes(audit, modules.organisations));
  app.route('/api/v1/preview', previewRoutes(preview));
  app.route('/api/v1/uploads', uploadRoutes(uploads, uploadFolder));
  mountModules(app, modules);
  app.route('/', apiDocs(app, security.origin));
  app.route('/', webApps(settings.web));
  return app;
}
