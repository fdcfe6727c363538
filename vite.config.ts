import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { Plugin, UserConfig } from 'vite';
import { defineConfig } from 'vitest/config';

const apps = { runtime: 'apps/runtime/index.html', designer: 'apps/designer/index.html' } as const;

const serverEntries: Record<string, string> = {
  main: 'packages/server/src/main.ts',
  cli: 'packages/server/src/cli.ts',
  'emit-module.worker': 'packages/server/src/forms/emit-module.worker.ts',
  'convert-form.worker': 'packages/server/src/forms/conversion/convert-form.worker.ts',
};

/** In `npm run dev`, page addresses lead to the two apps as the server leads them when built. */
const appPages: Plugin = {
  name: 'app-pages',
  configureServer(server) {
    server.middlewares.use((request, _response, next) => {
      if (request.headers.accept?.includes('text/html'))
        request.url = request.url?.startsWith('/designer') ? `/${apps.designer}` : `/${apps.runtime}`;
      next();
    });
  },
};

// The host stays as the browser sent it: sign-in makes its addresses from it.
const api = { target: process.env.MOTCUA_API ?? 'http://127.0.0.1:3000', changeOrigin: false };

/**
 * The filler runs on a smaller runtime with React's interface (docs/decisions/0003), and its rjsf has no Markdown:
 * what authors write is plain text.
 */
const smallRuntime = [
  { find: /^react$/, replacement: 'preact/compat' },
  { find: /^react-dom$/, replacement: 'preact/compat' },
  { find: /^react-dom\/client$/, replacement: 'preact/compat/client' },
  { find: /^react\/jsx-runtime$/, replacement: 'preact/jsx-runtime' },
  {
    find: /^markdown-to-jsx\/react$/,
    replacement: fileURLToPath(new URL('apps/runtime/src/app/plain-text.ts', import.meta.url)),
  },
];

type Build = NonNullable<UserConfig['build']>;
const web: Build = { outDir: 'dist/web', target: 'es2022', manifest: true };

/** `vite build --mode runtime`, then `designer` beside it, and `server`. */
const builds: { readonly [mode: string]: { readonly build: Build; readonly alias?: typeof smallRuntime } } = {
  runtime: {
    build: { ...web, emptyOutDir: true, rolldownOptions: { input: { runtime: apps.runtime } } },
    alias: smallRuntime,
  },
  designer: {
    build: {
      ...web,
      emptyOutDir: false,
      manifest: 'designer.manifest.json',
      assetsDir: 'assets/designer',
      rolldownOptions: { input: { designer: apps.designer } },
    },
  },
  server: {
    build: { ssr: true, outDir: 'dist/server', target: 'node20', rolldownOptions: { input: serverEntries } },
  },
};

/** One config: three builds by mode, `vite` (hot reload), vitest. */
export default defineConfig(({ mode }) => ({
  appType: 'mpa',
  plugins: [react(), appPages],
  server: { proxy: { '/api': api, '/auth': api, '/oidc': api } },
  build: builds[mode]?.build,
  resolve: { alias: builds[mode]?.alias },
  // drizzle-orm lives in the server's own node_modules, which the bundle does not stand beside.
  ssr: { noExternal: [/^@motcua\//, /^drizzle-orm/] },
  test: {
    include: ['packages/*/{src,cases}/**/*.test.{ts,tsx}', 'apps/*/src/**/*.test.{ts,tsx}'],
    globalSetup: 'packages/server/src/platform/db/postgres-for-tests.ts',
    environment: 'node',
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
}));
