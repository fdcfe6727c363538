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

/** A file of the command line, within limits. */
export async function readBytes(file: string | undefined, what: string): Promise<Outcome<Buffer, CommandRefused>> {
  if (!file) return refuse({ code: 'argument-missing', detail: `Thiếu tên tệp ${what}.` });
  const bytes = await readWhole(file).catch(() => undefined);
  if (!bytes) return refuse({ code: 'unreadable-file', detail: `Không đọc được tệp ${file}.` });
  if (bytes !== 'too-large') return ok(bytes);
  const most = LARGEST_FILE / 1024 / 1024;
  return refuse({ code: 'too-large', detail: `Tệp ${file} lớn hơn ${most} MB.` });
}

/** Well-formed UTF-8 or nothing: what is put in place of a broken byte would be judged as if it had been written. */
export async function readJson(file: string | undefined, what: string): Promise<Outcome<unknown, CommandRefused>> {
  const bytes = await readBytes(file, what);
  if (!bytes.ok) return bytes;
  try {
    return ok(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes.value)));
  } catch {
    return refuse({ code: 'malformed-json', detail: `Tệp ${file} không phải JSON viết bằng UTF-8.` });
  }
}

/** Options that take a value, `--from x` or `--from=x`, apart from everything else. */
export function takeOptions(given: readonly string[], names: readonly string[]) {
  const options = new Map<string, string>();
  const rest: string[] = [];
  for (let at = 0; at < given.length; at++) {
    const [name = '', ...value] = (given[at] ?? '').split('=');
    if (!names.includes(name)) rest.push(given[at] ?? '');
    else options.set(name, value.length > 0 ? value.join('=') : (given[++at] ?? ''));
  }
  return { options, rest };
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
