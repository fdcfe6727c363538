/** An address that nobody serves: 404, or 405 with `Allow` where another method would be served. */
import type { Hono } from 'hono';
import { TrieRouter } from 'hono/router/trie-router';
import type { AppContext, AppEnv } from './env';
import { problem } from './problem';

export function answerNotFound(app: Hono<AppEnv>): (c: AppContext) => Response {
  let methods: TrieRouter<string> | undefined;
  return (c) => {
    methods ??= methodsByPath(app);
    const [served] = methods.match('ALL', c.req.path);
    const allowed = new Set(served.map(([method]) => method));
    if (allowed.size === 0) return problem(c, { code: 'not-found' }, 404);
    if (allowed.has('GET')) allowed.add('HEAD');
    c.header('allow', [...allowed].join(', '));
    return problem(c, { code: 'method-not-allowed' }, 405);
  };
}

function methodsByPath(app: Hono<AppEnv>): TrieRouter<string> {
  const router = new TrieRouter<string>();
  for (const { method, path } of app.routes) {
    if (method !== 'ALL' && !path.endsWith('*')) router.add('ALL', path, method);
  }
  return router;
}
