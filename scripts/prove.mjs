/** `npm run prove`: the long proofs whole; the seed that a failing one prints repeats it. */
import { ensureBuilt, ensureDependencies, runBin } from './ensure.mjs';

ensureDependencies();
ensureBuilt();
runBin('vitest', ['run', '--testTimeout=1800000', ...process.argv.slice(2)], {
  env: { ...process.env, MOTCUA_PROVE: '1' },
});
