/** Fails when a table changed and its migration was not made: generates into a copy and sees whether anything comes. */
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { dialects, generate, root } from './drizzle-kit.mjs';

const behind = [];
for (const dialect of dialects) {
  const folder = join(root, 'packages/server/drizzle', dialect);
  const copy = mkdtempSync(join(root, 'node_modules/.migrations-'));
  try {
    cpSync(folder, copy, { recursive: true });
    generate(dialect, `./${relative(root, copy)}`, '--name', 'behind');
    const added = readdirSync(copy).filter((file) => !readdirSync(folder).includes(file));
    if (added.length > 0) behind.push(dialect);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
if (behind.length > 0) {
  console.error(`Migrations lag behind the tables (${behind.join(', ')}): node scripts/make-migrations.mjs <name>`);
  process.exit(1);
}
