import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'sqlite',
  schema: './packages/server/src/platform/db/schema.sqlite.ts',
  out: process.env.MOTCUA_MIGRATIONS_OUT ?? './packages/server/drizzle/sqlite',
});
