/** Writes the migration that the tables' change asks for, into both folders: `node scripts/make-migrations.mjs name`. */
import { dialects, generate } from './drizzle-kit.mjs';

const name = process.argv[2];
if (!name) throw new Error('A name for the migration, please: node scripts/make-migrations.mjs <name>');
for (const dialect of dialects) {
  console.log(generate(dialect, `./packages/server/drizzle/${dialect}`, '--name', name).trim());
}
