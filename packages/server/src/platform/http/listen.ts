/** The node server: what stands beside the app (the demo provider), then the app; the same headers on both. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import type { AppEnv } from './env';
import { type SecuritySettings, securityHeaders } from './security';

/** Serves everything under its path, and is open to everybody. */
export type Mount = {
  readonly path: string;
  readonly handle: (request: IncomingMessage, response: ServerResponse) => void;
};

export type Listening = { readonly server: Server; readonly close: () => Promise<void> };

export type PortTaken = { readonly code: 'port-taken' };

export function listen(
  app: Hono<AppEnv>,
  at: { port: number; host: string; security: SecuritySettings; mounts: readonly Mount[] },
): Promise<Listening | PortTaken> {
  const headers = Object.entries(securityHeaders(at.security));
  const toApp = getRequestListener(app.fetch);
  const here = new URL(at.security.origin).host;
  const server = createServer((request, response) => {
    for (const [name, value] of headers) response.setHeader(name, value);
    if (strayPage(request, here)) {
      response.writeHead(307, { location: `${at.security.origin}${request.url ?? '/'}` }).end();
      return;
    }
    const mount = at.mounts.find(({ path }) => request.url?.startsWith(`${path}/`));
    if (!mount) return void toApp(request, response);
    mount.handle(request, response);
  });
  server.requestTimeout = 120_000;
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve({ code: 'port-taken' }) : reject(error),
    );
    server.listen(at.port, at.host, () => resolve({ server, close: () => closeGently(server) }));
  });
}

/** A page asked for by another name of this machine (localhost) would have no session here: one name for all. */
function strayPage({ method, headers }: IncomingMessage, here: string): boolean {
  const loopback = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;
  const { host = '', accept } = headers;
  return (
    method === 'GET' &&
    loopback.test(host) &&
    loopback.test(here) &&
    host !== here &&
    Boolean(accept?.includes('text/html'))
  );
}

const PATIENCE_MS = 10_000;

function closeGently(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), PATIENCE_MS);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}
