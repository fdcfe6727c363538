/** `npm run cli -- …`: the operator's commands. */
import { join } from 'node:path';
import { ensureDependencies, ensureServerBuilt, root } from './ensure.mjs';

ensureDependencies();
ensureServerBuilt();
await import(`file://${join(root, 'dist', 'server', 'cli.js')}`);
