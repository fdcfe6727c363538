import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { AuditHeadPort } from '../../ports/audit-head';

type Head = { seq: number; hash: string; at: string };
type Line = Head & { signature: string };

/** Signed heads in `audit-head.log`, one JSON line each; the Ed25519 key is made at the first start. */
export function auditHeadInFile(data: string): AuditHeadPort {
  const file = join(data, 'audit-head.log');
  let made: KeyObject | undefined;
  const key = (): KeyObject => {
    made ??= keyIn(join(data, 'keys', 'audit-ed25519.pem'));
    return made;
  };
  let waiting: Head | undefined;
  let written = 0;
  let writing: Promise<void> = Promise.resolve();

  async function writeWaiting(): Promise<void> {
    const head = waiting;
    waiting = undefined;
    if (!head || head.seq <= written) return;
    written = head.seq;
    const signature = sign(null, signedBytes(head), key()).toString('base64');
    await appendFile(file, `${JSON.stringify({ ...head, signature })}\n`, { mode: 0o600 });
  }

  return {
    record(head) {
      const idle = waiting === undefined;
      if (!waiting || head.seq > waiting.seq) waiting = head;
      if (idle) writing = writing.then(writeWaiting, writeWaiting);
    },
    flush: () => writing,
    async *stated() {
      if (!existsSync(file)) return;
      for await (const text of createInterface({ input: createReadStream(file, 'utf8') })) {
        const line = parse(text);
        if (!line) continue;
        const genuine = () =>
          verify(null, signedBytes(line), createPublicKey(key()), Buffer.from(line.signature, 'base64'));
        yield { seq: line.seq, hash: line.hash, at: line.at, genuine };
      }
    },
  };
}

const signedBytes = ({ seq, hash, at }: Head): Buffer => Buffer.from(`motcua-audit-head:${seq}:${hash}:${at}`);

/** A line torn by a crash says nothing. */
function parse(text: string): Line | undefined {
  try {
    const line: unknown = JSON.parse(text);
    return isLine(line) ? line : undefined;
  } catch {
    return undefined;
  }
}

const isLine = (value: unknown): value is Line =>
  typeof value === 'object' &&
  value !== null &&
  'seq' in value &&
  typeof value.seq === 'number' &&
  'hash' in value &&
  typeof value.hash === 'string' &&
  'at' in value &&
  typeof value.at === 'string' &&
  'signature' in value &&
  typeof value.signature === 'string';

function keyIn(file: string): KeyObject {
  if (existsSync(file)) return createPrivateKey(readFileSync(file));
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const { privateKey } = generateKeyPairSync('ed25519');
  writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
  return privateKey;
}
