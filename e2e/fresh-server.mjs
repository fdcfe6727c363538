/** The built product over an empty database, for one run of the journeys. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const data = mkdtempSync(join(tmpdir(), 'motcua-e2e-'));
process.env.MOTCUA_DATA = data;
process.env.MOTCUA_MODE = 'demo';
process.on('exit', () => rmSync(data, { recursive: true, force: true }));
await import('../dist/server/main.js');
