/** `/api/v1/openapi.json`, made from the routes, and `/api/docs`, its reader: files of ours, no inline script. */
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { Hono } from 'hono';
import { openAPIRouteHandler } from 'hono-openapi';
import type { AppEnv } from './env';
import { problem } from './problem';
import { allow } from './rules';
import { staticFiles } from './static-files';

export function apiDocs(api: Hono<AppEnv>, origin: string): Hono<AppEnv> {
  const swagger = staticFiles(dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json')));
  const documentation = {
    info: { title: 'Một Cửa', version: '1', description: 'Thủ tục hành chính và biểu mẫu điện tử của Đảng.' },
    servers: [{ url: origin }],
  };
  return new Hono<AppEnv>()
    .get(
      '/api/v1/openapi.json',
      allow('published.read'),
      openAPIRouteHandler(api, { documentation, excludeStaticFile: false }),
    )
    .get('/api/docs', allow('published.read'), (c) => c.html(page))
    .get('/api/docs/start.js', allow('published.read'), (c) =>
      c.body(start, 200, { 'content-type': 'text/javascript' }),
    )
    .get('/api/docs/:file', allow('published.read'), (c) => {
      const file = c.req.param('file');
      const answer = shown.has(file) ? swagger.serve(c, `/${file}`) : undefined;
      return answer ?? problem(c, { code: 'not-found' }, 404);
    });
}

const shown = new Set(['swagger-ui.css', 'swagger-ui-bundle.js', 'favicon-32x32.png']);

const page = `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Một Cửa · Giao diện lập trình</title>
    <link rel="stylesheet" href="/api/docs/swagger-ui.css" />
    <link rel="icon" href="/api/docs/favicon-32x32.png" />
  </head>
  <body>
    <div id="reference"></div>
    <script src="/api/docs/swagger-ui-bundle.js"></script>
    <script src="/api/docs/start.js"></script>
  </body>
</html>
`;

const start = `window.SwaggerUIBundle({ url: '/api/v1/openapi.json', dom_id: '#reference', deepLinking: true });
`;
