/** `npm run check`: types, lint and format, import rules, dead code, migrations; all run, all failures told. */
import { spawn } from 'node:child_process';
import { ensureDependencies, root } from './ensure.mjs';

ensureDependencies();

const checks = [
  ['types', process.execPath, ['node_modules/typescript-native/lib/tsc.js', '--noEmit', '-p', '.']],
  ['lint and format', 'npx', ['biome', 'check', '--error-on-warnings', '.']],
  ['import rules', 'npx', ['depcruise', '--config', '.dependency-cruiser.cjs', 'packages', 'apps']],
  ['dead code', 'npx', ['knip', '--no-progress']],
  ['migrations', process.execPath, ['scripts/check-migrations.mjs']],
  ['file length', process.execPath, ['scripts/check-file-length.mjs']],
];

const runCheck = ([name, command, args]) =>
  new Promise((resolve) => {
    const started = Date.now();
    const child = spawn(command, args, { cwd: root, env: { ...process.env, FORCE_COLOR: '0' } });
    let output = '';
    child.stdout.on('data', (data) => (output += data));
    child.stderr.on('data', (data) => (output += data));
    child.on('close', (code) => {
      const seconds = ((Date.now() - started) / 1000).toFixed(1);
      console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)`);
      if (code !== 0) console.log(output.trimEnd());
      resolve(code === 0);
    });
  });

// Two at a time: the machines that run this have two cores.
const queue = [...checks];
const verdicts = [];
const worker = async () => {
  for (let check = queue.shift(); check; check = queue.shift()) verdicts.push(await runCheck(check));
};
await Promise.all([worker(), worker()]);
process.exit(verdicts.every(Boolean) ? 0 : 1);
