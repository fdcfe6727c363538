/** `npm run dev`: the server rebuilt and restarted on change, the apps with hot reload through it on PORT + 1. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt, ensureDependencies, root } from './ensure.mjs';

ensureDependencies();
ensureBuilt();
const port = Number(process.env.PORT ?? 3000);
// People open the hot-reloading page; the server must know that as its own address.
const page = `http://127.0.0.1:${port + 1}`;
const node = process.execPath;
const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
const start = (args, env = {}) => spawn(node, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });

const children = [
  start([vite, 'build', '--mode', 'server', '--watch', '--logLevel', 'error']),
  start(['--watch-path', join('dist', 'server'), join('dist', 'server', 'main.js')], {
    PORT: String(port),
    MOTCUA_ORIGIN: page,
  }),
  start([vite, '--host', '127.0.0.1', '--port', String(port + 1), '--strictPort'], {
    MOTCUA_API: `http://127.0.0.1:${port}`,
  }),
];
console.log(`Máy chủ: http://127.0.0.1:${port} · Giao diện sửa nóng: ${page}`);
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    for (const child of children) child.kill(signal);
    process.exit(0);
  });
