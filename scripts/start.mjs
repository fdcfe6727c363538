/** `npm start`: whatever is missing or stale is made, then one process serves everything. */
import { join } from 'node:path';
import { ensureBuilt, ensureDependencies, root } from './ensure.mjs';

ensureDependencies();
ensureBuilt();
process.chdir(root);
await import(`file://${join(root, 'dist', 'server', 'main.js')}`);
