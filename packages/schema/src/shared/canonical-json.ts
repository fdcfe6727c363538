import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import serialize from 'canonicalize';
import type { Json } from './json';
import { type Outcome, ok, refuse } from './outcome';

export type CanonicalRefusal = {
  readonly code: 'not-json' | 'lone-surrogate' | 'number-out-of-range' | 'key-collision' | 'too-deep';
  /** JSON pointer to the place. */
  readonly path: string;
};

const DEPTH = 200;
const loneSurrogate = /\p{Surrogate}/u;

/**
 * Canonical bytes (RFC 8785) as text, with every string and key in NFC first, so that one text typed by two
 * keyboards has one hash. Refuses what JSON cannot carry rather than dropping it.
 */
export function canonicalJson(value: unknown): Outcome<string, CanonicalRefusal> {
  const clean = normalise(value, '', 0);
  if (!clean.ok) return clean;
  return ok(serialize(clean.value) ?? 'null');
}

/** SHA-256 of the text's UTF-8 bytes, 64 lower-case hex digits. */
export const sha256Hex = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

function normalise(value: unknown, path: string, depth: number): Outcome<Json, CanonicalRefusal> {
  if (depth > DEPTH) return refuse({ code: 'too-deep', path });
  if (value === null || typeof value === 'boolean') return ok(value);
  if (typeof value === 'number')
    return Number.isFinite(value) ? ok(value) : refuse({ code: 'number-out-of-range', path });
  if (typeof value === 'string') return normaliseText(value, path);
  if (Array.isArray(value)) return normaliseRow(value, path, depth);
  if (typeof value === 'object' && isPlain(value)) return normaliseObject(value, path, depth);
  return refuse({ code: 'not-json', path });
}

function normaliseText(text: string, path: string): Outcome<string, CanonicalRefusal> {
  return loneSurrogate.test(text) ? refuse({ code: 'lone-surrogate', path }) : ok(text.normalize('NFC'));
}

function normaliseRow(row: readonly unknown[], path: string, depth: number): Outcome<Json, CanonicalRefusal> {
  const clean: Json[] = [];
  for (let index = 0; index < row.length; index++) {
    const item = normalise(row[index], `${path}/${index}`, depth + 1);
    if (!item.ok) return item;
    clean.push(item.value);
  }
  return ok(clean);
}

function normaliseObject(value: object, path: string, depth: number): Outcome<Json, CanonicalRefusal> {
  // Without a prototype `__proto__` is a key like any other.
  const clean: { [key: string]: Json } = Object.create(null);
  for (const [key, item] of Object.entries(value)) {
    const at = `${path}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const name = normaliseText(key, at);
    if (!name.ok) return name;
    if (Object.hasOwn(clean, name.value)) return refuse({ code: 'key-collision', path: at });
    const inner = normalise(item, at, depth + 1);
    if (!inner.ok) return inner;
    clean[name.value] = inner.value;
  }
  return ok(clean);
}

function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}
