/** `npm test`: check, unit and store tests (SQLite and PostgreSQL), browser journeys, from a fresh clone. */
import { ensureBuilt, ensureDependencies, run, runBin } from './ensure.mjs';

ensureDependencies();
const { findBrowser } = await import('./browser.mjs');

run(process.execPath, ['scripts/check.mjs']);
ensureBuilt();
runBin('vitest', ['run']);
const browser = await findBrowser();
runBin('playwright', ['test'], { env: { ...process.env, ...browser.env } });
