import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** One config: `vite build` (both apps), `vite build --mode server` (the server), vitest. */
export default defineConfig(({ mode }) => ({
  appType: 'mpa',
  plugins: [react()],
  build:
    mode === 'server'
      ? {
          ssr: true,
          outDir: 'dist/server',
          target: 'node20',
          rolldownOptions: { input: { main: 'packages/server/src/main.ts', cli: 'packages/server/src/cli.ts' } },
        }
      : {
          outDir: 'dist/web',
          manifest: true,
          rolldownOptions: { input: { runtime: 'apps/runtime/index.html', designer: 'apps/designer/index.html' } },
        },
  ssr: { noExternal: [/^@motcua\//] },
  test: {
    include: ['packages/*/{src,cases}/**/*.test.{ts,tsx}', 'apps/*/src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
    environment: 'node',
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
}));
