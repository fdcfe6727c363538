/** Loaded into a measured process before its own code: counts its commits, tells its figures when asked, ends with us. */
import { createRequire } from 'node:module';

const Database = createRequire(import.meta.url)('better-sqlite3');
const { exec } = Database.prototype;
let commits = 0;
let commitMs = 0;

Database.prototype.exec = function (sql) {
  if (sql !== 'COMMIT') return exec.call(this, sql);
  const from = performance.now();
  const done = exec.call(this, sql);
  commits += 1;
  commitMs += performance.now() - from;
  return done;
};

process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send({ commits, commitMs, cpuMs: (user + system) / 1000, rss: process.memoryUsage.rss() });
});
process.on('disconnect', () => process.exit());
