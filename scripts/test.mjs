/** `npm test`: check, unit and store tests (SQLite and PostgreSQL), browser journeys, from a fresh clone. */
import { ensureBuilt, ensureDependencies, run, runBin } from './ensure.mjs';

ensureDependencies();
const { findBrowser } = await import('./browser.mjs');

run(process.execPath, ['scripts/check.mjs']);
ensureBuilt();
// A run that hangs is a failed run, and says so in bounded time.
runBin('vitest', ['run'], { timeout: 30 * 60_000, killSignal: 'SIGKILL' });
const browser = await findBrowser();
runBin('playwright', ['test'], {
  env: { ...process.env, ...browser.env },
  timeout: 30 * 60_000,
  killSignal: 'SIGKILL',
});
