import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { emitModuleInWorker } from './emit-module';

const folder = mkdtempSync(join(tmpdir(), 'motcua-worker-'));
afterAll(() => rmSync(folder, { recursive: true }));

const worker = (name: string, source: string): URL => {
  const file = join(folder, `${name}.mjs`);
  writeFileSync(file, `import { parentPort, workerData } from 'node:worker_threads';\n${source}`);
  return pathToFileURL(file);
};

it('answers with what the thread sent', async () => {
  const emit = emitModuleInWorker(
    worker('good', 'parentPort.postMessage({ ok: true, value: JSON.stringify(workerData) });'),
  );
  expect(await emit({ type: 'object' })).toEqual({ ok: true, value: '{"type":"object"}' });
});

it.each([
  ['that never ends', 'for (;;);'],
  ['that takes all the memory', 'const all = []; for (;;) all.push(new Array(100_000).fill("x".repeat(10)));'],
  ['that breaks', 'throw new Error("x");'],
  ['that ends without an answer', 'process.exit(0);'],
])('refuses a compilation %s, and goes on', async (name, source) => {
  const emit = emitModuleInWorker(worker(name.replaceAll(' ', '-'), source), { timeLimitMs: 1_500, memoryLimitMb: 32 });
  expect(await emit({ type: 'object' })).toEqual({ ok: false, error: { code: 'validator-too-large' } });
});
