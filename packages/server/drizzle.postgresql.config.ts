import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  schema: './packages/server/src/platform/db/schema.postgresql.ts',
  out: process.env.MOTCUA_MIGRATIONS_OUT ?? './packages/server/drizzle/postgresql',
});
