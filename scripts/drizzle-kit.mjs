/** drizzle-kit, told where drizzle-orm is: the workspace that uses it keeps it in its own node_modules. */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const dialects = ['sqlite', 'postgresql'];

const server = join(root, 'packages/server');
const fromServer = createRequire(join(server, 'package.json'));
const kit = join(dirname(createRequire(join(root, 'package.json')).resolve('drizzle-kit')), 'bin.cjs');

const hooks = `export async function resolve(name, context, next) {
  return name.startsWith('drizzle-orm') ? next(name, { ...context, parentURL: ${JSON.stringify(pathToFileURL(join(server, 'package.json')).href)} }) : next(name, context);
}`;
const preload = `import { register } from 'node:module'; register(${JSON.stringify(asModule(hooks))});`;

/** Runs `drizzle-kit generate` for one dialect; the migrations go to `out`. Offline. */
export function generate(dialect, out, ...more) {
  const done = spawnSync(
    process.execPath,
    [
      '--import',
      asModule(preload),
      kit,
      'generate',
      '--config',
      `packages/server/drizzle.${dialect}.config.ts`,
      ...more,
    ],
    {
      cwd: root,
      encoding: 'utf8',
      env: {
        ...process.env,
        MOTCUA_MIGRATIONS_OUT: out,
        NODE_PATH: dirname(dirname(fromServer.resolve('drizzle-orm'))),
      },
    },
  );
  const output = `${done.stdout}${done.stderr}`;
  if (done.status !== 0 || /error/i.test(output)) throw new Error(output);
  return output;
}

function asModule(source) {
  return `data:text/javascript,${encodeURIComponent(source)}`;
}
