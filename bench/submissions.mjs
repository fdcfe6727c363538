/** Submissions as durable as the product makes them, from 50 clients and from one, beside a bare endpoint. */

import { closeSync, fdatasyncSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { postAll } from './clients.mjs';
import { median, pairs, ratioOf } from './figures.mjs';
import { freshFolder, loadForms, publish, signIn, startProcess, startProduct } from './product.mjs';

const clients = 50;
const peerScript = fileURLToPath(new URL('peer.mjs', import.meta.url));

/** A submission of the procedure, as the filler of a signed-in member sends it. */
export async function preparedSubmission(product, fields) {
  const { formOf, answersOf } = await loadForms();
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
    const alone = { clients: 1, count: count / 10 };
    const lone = await pairs(
      rounds,
      () => postAll({ ...ours, ...alone }),
      () => postAll({ ...theirs, ...alone }),
    );
    const commits = after.commits - before.commits;
    return {
      'sync of this disk, ms': { ours: syncMs(folder).toFixed(2) },
      'bytes of a submission': { ours: ours.body.length },
      'acknowledged a second, 50 clients, beside a bare endpoint': ratioOf(many, (run) => run.perSecond),
      'acknowledged a commit, 50 clients': { ours: ((count * rounds) / commits).toFixed(1) },
      'a commit, ms': { ours: ((after.commitMs - before.commitMs) / commits).toFixed(2) },
      'one client: ms to its receipt, beside a bare endpoint': ratioOf(lone, (run) => median(run.taken)),
    };
  } finally {
    await Promise.all([product.stop(), peer.stop()]);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Median time that the disk takes to keep one page, as a commit's write to the log does. */
function syncMs(folder) {
  mkdirSync(folder, { recursive: true });
  const file = openSync(join(folder, 'sync'), 'w');
  const page = Buffer.alloc(4096, 1);
  const times = Array.from({ length: 101 }, () => {
    writeSync(file, page);
    const from = performance.now();
    fdatasyncSync(file);
    return performance.now() - from;
  });
  closeSync(file);
  return median(times);
}
