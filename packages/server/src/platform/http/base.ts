/**
 * The app that every module's routes stand in: request id, log, security headers, origin check, session, bounded JSON
 * bodies, and one answer for each way a request can go wrong.
 */
import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { HTTPException } from 'hono/http-exception';
import type { Logger } from 'pino';
import type { AppContext, AppEnv } from './env';
import { answerNotFound } from './not-found';
import { type ProblemStatus, problem } from './problem';
import { jsonBodies, onlyStorableAddress } from './requests';
import { type SecuritySettings, sameOrigin, withSecurityHeaders } from './security';
import { type SessionCookie, type SessionLookup, sessions } from './session';

export type BaseDeps = { log: Logger; security: SecuritySettings; sessions: SessionLookup; cookie: SessionCookie };

export function createBase({ log, security, sessions: lookup, cookie }: BaseDeps): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.onError((error, c) => wentWrong(error, c));
  app.notFound(answerNotFound(app));
  app.use(async (c, next) => {
    const requestId = randomUUID();
    c.set('requestId', requestId);
    c.set('log', log.child({ requestId }));
    await next();
    c.res.headers.set('x-request-id', requestId);
  });
  app.use(withSecurityHeaders(security));
  app.use(sameOrigin(security.origin));
  app.use('/api/v1/*', compress());
  app.use('/api/v1/*', async (c, next) => {
    await next();
    if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'private, no-cache');
  });
  app.use('/api/v1/*', onlyStorableAddress);
  app.use('/api/v1/*', sessions(lookup, cookie));
  app.use('/auth/*', sessions(lookup, cookie));
  for (const each of jsonBodies()) {
    app.use('/api/v1/*', (c, next) => (carriesBytes(c.req.path) ? next() : each(c, next)));
  }
  return app;
}

/** Uploads, and forms from elsewhere, are files, within limits of their own. */
const carriesBytes = (path: string): boolean =>
  path.startsWith('/api/v1/uploads') || path === '/api/v1/forms/conversions';

function wentWrong(error: unknown, c: AppContext): Response {
  if (error instanceof HTTPException && error.status < 500) {
    return problem(c, { code: codes[error.status] ?? 'invalid-request' }, error.status as ProblemStatus);
  }
  c.var.log.error({ err: error, method: c.req.method, path: c.req.path }, 'unexpected error');
  return problem(c, { code: 'internal-error' }, 500);
}

const codes: { readonly [status: number]: string } = {
  400: 'malformed-json',
  413: 'too-large',
  415: 'unsupported-media-type',
};
