/** A file past 320 lines is usually two things; tests, data and generated migrations are not counted. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './ensure.mjs';

const limit = 320;
const files = execFileSync('git', ['ls-files', '*.ts', '*.tsx', '*.mjs', '*.css'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((file) => file && !/\.test\.tsx?$|^e2e\/|\/cases\/|\/drizzle\//.test(file));
const long = files
  .map((file) => {
    try {
      return [file, readFileSync(join(root, file), 'utf8').split('\n').length - 1];
    } catch {
      return [file, 0]; // removed but not yet committed
    }
  })
  .filter(([, lines]) => lines > limit);
for (const [file, lines] of long) console.log(`${file}: ${lines} lines`);
process.exit(long.length === 0 ? 0 : 1);
