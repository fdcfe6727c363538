/** The two built apps: designer under `/designer/`, runtime everywhere else. Their own routes lead to their page. */
import { existsSync } from 'node:fs';
import { Hono } from 'hono';
import type { AppEnv } from './env';
import { allow } from './rules';
import { staticFiles } from './static-files';

const pages = { runtime: '/apps/runtime/index.html', designer: '/apps/designer/index.html' };

export function webApps(folder: string): Hono<AppEnv> {
  const files = existsSync(folder) ? staticFiles(folder) : undefined;
  return new Hono<AppEnv>().get('*', allow('published.read'), (c) => {
    if (/^\/(api|auth|oidc)(\/|$)/.test(c.req.path)) return c.notFound();
    const file = files?.serve(c, c.req.path);
    if (file) return file;
    // A code in an address may hold a dot (2.002768), so a page is known by who asks, not by its name.
    const isEntry = c.req.path === '/' || c.req.path === '/designer/';
    const wantsPage = isEntry || (c.req.header('accept')?.includes('text/html') && !c.req.path.startsWith('/assets/'));
    const page = /^\/designer(\/|$)/.test(c.req.path) ? pages.designer : pages.runtime;
    return (wantsPage && files?.serve(c, page)) || c.notFound();
  });
}
