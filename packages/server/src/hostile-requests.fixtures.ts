/** For tests: requests that nobody of good will sends, from a seed. */
import type { FormDefinition } from '@motcua/schema';
import { aForm } from './forms/forms.fixtures';

export type Operation = { readonly method: string; readonly path: string };
export type Hostile = {
  readonly method: string;
  readonly target: string;
  readonly headers: Record<string, string>;
  readonly body?: Buffer;
};

export type Random = () => number;

/** The same sequence for the same seed, on every machine. */
export function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function pick<T>(random: Random, from: readonly T[]): T {
  const found = from[Math.floor(random() * from.length)];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
}

const parts = [
  '2.002768',
  '2.002768.1-SHD',
  '2.002768.1-SH%C4%90',
  'trung-uong',
  'ba-dinh',
  '1',
  '2',
  '%2e%2e',
  '%2e%2e%2f%2e%2e%2fetc%2fpasswd',
  '..',
  '~',
  '%7e',
  '%00',
  'a%00b',
  '%ff',
  '%ed%a0%80',
  '%',
  '%zz',
  '%25%30%30',
  '%0d%0aset-cookie:x=1',
  '__proto__',
  'constructor',
  '-1',
  '0',
  '1.5',
  '1e3',
  '1e400',
  'NaN',
  'Infinity',
  '9007199254740993',
  '99999999999999999999',
  "'%20or%201=1--",
  '%F0%9F%98%80',
  '%E2%80%AE',
  'x'.repeat(4000),
  '*',
  ':code',
  '%3Cscript%3E',
];

const names = ['page', 'pageSize', 'search', 'scope', 'sort', 'status', 'parent', 'level', 'at', 'field', 'revision'];
const filters = ['entity', 'actor', 'from', 'to', '__proto__', 'page[]', 'page%00'];
const given = [
  ...parts,
  '',
  'mine',
  'authority',
  'due',
  'present',
  'former',
  'root',
  'published',
  'handed-over',
  '2026-02-30',
  '2026-01-01',
  '-000001-01-01',
  '+275761-01-01T00:00:00Z',
  '0000-01-01T00:00:00Z',
  'dossier:x',
  '%25%5F%5C',
  '\\',
  'nguyen+van',
];

const ifMatches = ['"1"', '"2"', 'W/"1"', '1', '"-1"', '"999999999999999"', '*', '""', '"1", "2"', '"\u00ff"'];
const types = [
  'application/json',
  'application/json',
  'application/json',
  'application/json; charset=utf-16',
  'text/plain',
  'multipart/form-data; boundary=x',
  'application/x-www-form-urlencoded',
  '',
  'application/offset+octet-stream',
];

const deep = (open: string, close: string, levels: number) => open.repeat(levels) + close.repeat(levels);

const aDefinition = (changes: Partial<FormDefinition>) =>
  JSON.stringify({ definition: aForm('2.002768.9-X', changes) });

export const bodies: readonly string[] = [
  '',
  ' ',
  '{',
  'null',
  'true',
  '1e999',
  '"text"',
  '[]',
  '{}',
  '\ufeff{}',
  '{"__proto__":{"role":"administrator"}}',
  '{"constructor":{"prototype":{"x":1}}}',
  '{"definition":null}',
  '{"definition":{}}',
  '{"definition":{"formatVersion":1,"code":"2.002768.1-SHĐ","title":"x","pages":[],"conditions":[],"checks":[]}}',
  '{"definition":{"formatVersion":999999999999999999999}}',
  '{"definition":{"__proto__":{"formatVersion":1}}}',
  aDefinition({}),
  aDefinition({ title: '\u0000' }),
  aDefinition({ title: '\ud800' }),
  aDefinition({ title: 'x'.repeat(100_000) }),
  `{"definition":${deep('[', ']', 20_000)}}`,
  `{"definition":${deep('{"a":', '}', 20_000).replace(/:\}/, ':1}')}}`,
  `{"definition":{"formatVersion":1,"pages":${deep('[', ']', 3_000)}}}`,
  deep('[', ']', 500_000),
  '{"reason":"\\u0000"}',
  '{"reason":"\\udc00"}',
  '{"reason":""}',
  '{"reason":{"length":5}}',
  '{"notes":"","procedures":["2.002768","__proto__"]}',
  '{"notes":"","procedures":[],"decision":{"number":"1","date":"2026-02-30","authority":"x","signer":"y"}}',
  '{"code":"0.000009.TĐ1","title":"x"}',
  '{"code":"..","title":"x"}',
  '{"name":"x","field":"y","code":"2.9"}',
  '{"name":"a\\u0000","field":"y"}',
  '{"code":"A00.001","name":"x","level":"commune","parentId":"trung-uong"}',
  '{"code":"A00","name":"x","level":"central","parentId":null}',
  '{"code":"x","name":"x","level":"central","parentId":"__proto__","active":"no"}',
  '{"login":"quan-tri","name":"x","kind":"person","organisationId":"trung-uong"}',
  '{"login":"../x","name":"x","kind":"person","organisationId":"trung-uong"}',
  '{"role":"administrator","organisationId":"trung-uong"}',
  '{"role":"__proto__","organisationId":"trung-uong"}',
  '{"code":"x","name":"y","facts":{"__proto__":{"a":1}}}',
  `{"code":"x","name":"y","facts":{"a":${deep('[', ']', 5_000)}}}`,
  '{"code":"x","name":"y","validFrom":"2026-12-31","validTo":"2026-01-01","parent":"x"}',
  `{"procedure":{"code":"2.002768","version":1},"forms":[{"componentId":"tp1","code":"2.002768.1-SHĐ","version":1,"hash":"x","answers":{"a":${deep('[', ']', 10_000)}}}],"papers":[],"declaration":{"accepted":true,"text":"x"}}`,
  '{"procedure":{"code":"2.002768","version":1e15},"forms":[],"papers":[],"declaration":{"accepted":true,"text":"x"}}',
  '{"procedure":{"code":"2.002768","version":1},"forms":[],"papers":[{"componentId":"tp2","uploadIds":["\\u0000"]}],"declaration":{"accepted":true,"text":"x"}}',
  '{"procedure":{"code":"2.002768","version":1},"forms":[{"componentId":"__proto__","code":"constructor","version":1,"hash":"","answers":{"__proto__":1}}],"papers":[],"declaration":{"accepted":false,"text":"x"}}',
];

const largest = 5_000_000;

export function aHostileRequest(random: Random, { method, path }: Operation, dossier: string): Hostile {
  const known = path.startsWith('/api/v1/dossiers') ? [dossier, dossier, ...parts] : parts;
  const filled = path.replace(/\{\w+\}/g, () => pick(random, known));
  const questions = random() < 0.6 ? Math.floor(random() * 4) : 0;
  const query = Array.from(
    { length: questions },
    () => `${pick(random, random() < 0.3 ? filters : names)}=${pick(random, given)}`,
  );
  const used =
    random() < 0.9 ? method : pick(random, ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD', 'TRACE']);
  const headers: Record<string, string> = {};
  if (random() < 0.7) headers['if-match'] = pick(random, ifMatches);
  if (random() < 0.5) headers['idempotency-key'] = pick(random, ['khoa-nop-0001', 'a', '../../x', 'k'.repeat(101)]);
  if (path.startsWith('/api/v1/uploads')) Object.assign(headers, someTusHeaders(random));
  const target = `${filled}${query.length > 0 ? `?${query.join('&')}` : ''}`;
  if (used === 'GET' || used === 'HEAD') return { method: used, target, headers };
  headers['content-type'] = pick(random, types);
  return { method: used, target, headers, body: aBody(random) };
}

function aBody(random: Random): Buffer {
  if (random() < 0.01) return Buffer.alloc(largest, '[');
  if (random() < 0.05) return Buffer.from([0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00]);
  return Buffer.from(pick(random, bodies), 'utf8');
}

function someTusHeaders(random: Random): Record<string, string> {
  const some: Record<string, readonly string[]> = {
    'tus-resumable': ['1.0.0', '9.9.9'],
    'upload-length': ['0', '-1', '1e3', '99999999999999', 'NaN', '10'],
    'upload-offset': ['0', '-1', 'x', '999999999'],
    'upload-metadata': ['filename', 'filename !!!', 'filename Li4vLi4vZXRj', `filename ${'QQ=='.repeat(500)}`, ','],
    'upload-defer-length': ['1', '2'],
    'upload-concat': ['partial', 'final;/api/v1/uploads/x /api/v1/uploads/y'],
    'x-http-method-override': ['DELETE', 'GET', 'PATCH', 'x'],
  };
  const chosen = Object.entries(some).filter(([name]) => name === 'tus-resumable' || random() < 0.4);
  return Object.fromEntries(chosen.map(([name, values]) => [name, pick(random, values)]));
}
