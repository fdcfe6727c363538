/** Submissions as durable as the product makes them from 50 clients, beside a bare endpoint; and a lone writer. */

import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { postAll } from './clients.mjs';
import { median, pairs, ratioOf } from './figures.mjs';
import { freshFolder, loadSource, publish, signIn, startProcess, startProduct } from './product.mjs';

const clients = 50;
const peerScript = fileURLToPath(new URL('peer.mjs', import.meta.url));

/** A submission of the procedure, as the filler of a signed-in member sends it. */
export async function preparedSubmission(product, fields) {
  const { formOf, answersOf } = await loadSource('forms');
  const { code, version, form } = await publish(product.origin, formOf(fields));
  const { componentId, code: formCode, version: formVersion, hash } = form;
  const body = JSON.stringify({
    procedure: { code, version },
    forms: [{ componentId, code: formCode, version: formVersion, hash, answers: answersOf(fields) }],
    papers: [],
    declaration: { accepted: true, text: 'Tôi cam đoan những thông tin đã khai là đúng sự thật.' },
  });
  const headers = await signIn(product.origin, 'dang-vien');
  return { address: `${product.origin}/api/v1/dossiers`, headers, body };
}

export async function benchSubmissions({ fields = 20, rounds = 5, count = 2000 } = {}) {
  const folder = freshFolder();
  const product = await startProduct();
  const env = { PEER_DATABASE: join(folder, 'peer.sqlite') };
  const peer = await startProcess(peerScript, { env, ready: '/' });
  try {
    const ours = await preparedSubmission(product, fields);
    const theirs = { address: `${peer.origin}/`, headers: {}, body: ours.body };
    await postAll({ ...ours, clients, count });
    await postAll({ ...theirs, clients, count });

    const before = await product.figures();
    const many = await pairs(
      rounds,
      () => postAll({ ...ours, clients, count }),
      () => postAll({ ...theirs, clients, count }),
    );
    const after = await product.figures();
    const commits = after.commits - before.commits;
    const { syncMs, lone } = await loneWrites(folder, rounds);
    return {
      'sync of a commit on this disk, ms': { ours: syncMs.toFixed(2) },
      'bytes of a submission': { ours: ours.body.length },
      'of the server’s time, ms a submission': { ours: ((after.cpuMs - before.cpuMs) / (count * rounds)).toFixed(2) },
      'acknowledged a second, 50 clients, beside a bare endpoint': ratioOf(many, (run) => run.perSecond),
      'acknowledged a commit, 50 clients': { ours: ((count * rounds) / commits).toFixed(1) },
      'a commit, ms': { ours: ((after.commitMs - before.commitMs) / commits).toFixed(2) },
      'a lone write, ms, beside a commit of its own': ratioOf(lone, (ms) => ms, 3),
    };
  } finally {
    await Promise.all([product.stop(), peer.stop()]);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What sharing commits costs who writes alone, and what of a commit is the disk's time. */
async function loneWrites(folder, rounds) {
  const { loneWriters } = await loadSource('lone-write');
  const { close, grouped, own, unsynced } = loneWriters(folder);
  const timed = (write) => async () => {
    const times = [];
    for (let i = 0; i < 500; i += 1) {
      const from = performance.now();
      await write(randomUUID(), 'Tôi cam đoan những thông tin đã khai là đúng sự thật.');
      times.push(performance.now() - from);
    }
    return median(times);
  };
  for (const write of [grouped, own, unsynced]) await timed(write)();
  const lone = await pairs(rounds, timed(grouped), timed(own));
  const syncMs = median(lone.map(([, alone]) => alone)) - (await timed(unsynced)());
  await close();
  return { syncMs, lone };
}
