/**
 * An operator's command: one JSON value, an exit code, and words for people. 0 yes, 1 no, 2 refused or unreadable,
 * 3 unknown.
 */
import { createReadStream } from 'node:fs';
import { type Outcome, ok, refuse } from '@motcua/schema';

export type Told = { readonly exit: 0 | 1 | 2 | 3; readonly value: unknown; readonly words: string };

export type CommandRefused = { readonly code: string; readonly detail: string };

export const refusedCommand = (refusal: CommandRefused): Told => ({ exit: 2, value: refusal, words: refusal.detail });

const LARGEST_FILE = 128 * 1024 * 1024;

/** Well-formed UTF-8 or nothing: what is put in place of a broken byte would be judged as if it had been written. */
export async function readJson(file: string | undefined, what: string): Promise<Outcome<unknown, CommandRefused>> {
  if (!file) return refuse({ code: 'argument-missing', detail: `Thiếu tên tệp ${what}.` });
  const bytes = await readWhole(file).catch(() => undefined);
  if (!bytes) return refuse({ code: 'unreadable-file', detail: `Không đọc được tệp ${file}.` });
  if (bytes === 'too-large') {
    const most = LARGEST_FILE / 1024 / 1024;
    return refuse({ code: 'too-large', detail: `Tệp ${file} lớn hơn ${most} MB.` });
  }
  try {
    return ok(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    return refuse({ code: 'malformed-json', detail: `Tệp ${file} không phải JSON viết bằng UTF-8.` });
  }
}

async function readWhole(file: string): Promise<Buffer | 'too-large'> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of createReadStream(file)) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > LARGEST_FILE) return 'too-large';
  }
  return Buffer.concat(chunks);
}
