import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const apps: Record<string, string> = {
  runtime: 'apps/runtime/index.html',
  designer: 'apps/designer/index.html',
};

const serverEntries: Record<string, string> = {
  main: 'packages/server/src/main.ts',
  cli: 'packages/server/src/cli.ts',
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

const api = process.env.MOTCUA_API ?? 'http://127.0.0.1:3000';

/** One config: `vite build` (both apps), `vite build --mode server` (the server), `vite` (hot reload), vitest. */
export default defineConfig(({ mode }) => ({
  appType: 'mpa',
  plugins: [react(), appPages],
  server: { proxy: { '/api': api, '/auth': api, '/oidc': api } },
  build: {
    manifest: mode !== 'server',
    ssr: mode === 'server',
    target: mode === 'server' ? 'node20' : 'es2022',
    outDir: mode === 'server' ? 'dist/server' : 'dist/web',
    rolldownOptions: { input: mode === 'server' ? serverEntries : apps },
  },
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
