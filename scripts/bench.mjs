/** `npm run bench [name …]`: the figures, each a median of interleaved runs with its spread. Report them; nothing asserts them. */
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt, ensureDependencies, root, run } from './ensure.mjs';

ensureDependencies();
ensureBuilt();
run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: join(root, 'bench') });
const { findBrowser } = await import('./browser.mjs');
Object.assign(process.env, (await findBrowser()).env);

const benches = {
  'first-load': async () => (await import('../bench/first-load.mjs')).benchFirstLoad(),
  'fill-form': async () => (await import('../bench/fill-form.mjs')).benchFillForm(),
  'edit-form': async () => (await import('../bench/edit-form.mjs')).benchEditForm(),
  validate: async () => (await import('../bench/validate.bench.mjs')).benchValidate(),
  submissions: async () => (await import('../bench/submissions.mjs')).benchSubmissions(),
  memory: async () => (await import('../bench/memory.mjs')).benchMemory(),
};

const wanted = process.argv.slice(2);
console.log(`${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`);
for (const [name, bench] of Object.entries(benches)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n${name}`);
  console.table(await bench());
}
process.exit(0);
