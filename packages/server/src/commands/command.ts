/**
 * An operator's command: one JSON value, an exit code, and words for people. 0 yes, 1 no, 2 refused or unreadable,
 * 3 unknown.
 */
import { readFile } from 'node:fs/promises';
import { type Outcome, ok, refuse } from '@motcua/schema';

export type Told = { readonly exit: 0 | 1 | 2 | 3; readonly value: unknown; readonly words: string };

export type CommandRefused = { readonly code: string; readonly detail: string };

export const refusedCommand = (refusal: CommandRefused): Told => ({ exit: 2, value: refusal, words: refusal.detail });

export async function readJson(file: string | undefined, what: string): Promise<Outcome<unknown, CommandRefused>> {
  if (!file) return refuse({ code: 'argument-missing', detail: `Thiếu tên tệp ${what}.` });
  try {
    return ok(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    const detail = error instanceof SyntaxError ? `Tệp ${file} không phải JSON.` : `Không đọc được tệp ${file}.`;
    return refuse({ code: error instanceof SyntaxError ? 'malformed-json' : 'unreadable-file', detail });
  }
}
