import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { auditHeadInFile } from '../adapters/audit-head/file';
import { createAuditService } from '../audit/audit.service';
import { createAuditStore } from '../audit/audit.store';
import { readConfig } from '../platform/config';
import { openDatabase } from '../platform/db';
import { compile, validate } from './definitions';
import { backup, migrateDatabase, verifyTrail } from './installation';

const folder = mkdtempSync(join(tmpdir(), 'motcua-commands-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

function anInstallation(name: string) {
  const read = readConfig({ MOTCUA_DATA: join(folder, name) });
  if (!read.ok) throw new Error(read.error.detail);
  return read.value;
}

const schema = { type: 'object', required: ['age'], properties: { age: { type: 'integer', minimum: 18 } } };

it('validate says yes, no, or why it cannot tell', async () => {
  const rules = file('schema.json', schema);
  expect(await validate(rules, file('good.json', { age: 20 }))).toMatchObject({
    exit: 0,
    value: { valid: true, errors: [] },
  });
  const wrong = await validate(rules, file('bad.json', { age: 3 }));
  expect(wrong).toMatchObject({ exit: 1, value: { valid: false, errors: [{ path: '/age' }] } });
  const broken = await validate(rules, file('broken.json', '{'));
  expect(broken).toMatchObject({ exit: 2, value: { code: 'malformed-json' } });
  expect(await validate(rules, join(folder, 'nowhere.json'))).toMatchObject({
    exit: 2,
    value: { code: 'unreadable-file' },
  });
  const remote = file('remote.json', { $ref: 'https://example.org/schema.json' });
  expect(await validate(remote, file('any.json', {}))).toMatchObject({ exit: 2, value: { code: 'remote-ref' } });
});

it('validate takes a byte order mark, and no bytes that are no text, no end and no bottom', async () => {
  const rules = file('any.json', { additionalProperties: { $ref: '#' } });
  expect(await validate(rules, file('marked.json', '\ufeff{"a":{}}'))).toMatchObject({ exit: 0 });
  const broken = join(folder, 'not-utf8.json');
  writeFileSync(broken, Buffer.from([0x22, 0xff, 0xfe, 0x22]));
  expect(await validate(rules, broken)).toMatchObject({ exit: 2, value: { code: 'malformed-json' } });
  const bottomless = file('deep.json', `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`);
  expect(await validate(rules, bottomless)).toMatchObject({ exit: 2, value: { code: 'too-deep' } });
});

it.runIf(existsSync('/dev/zero'))('validate stops reading a file that has no end', async () => {
  const rules = file('rules.json', {});
  expect(await validate(rules, '/dev/zero')).toMatchObject({ exit: 2, value: { code: 'too-large' } });
});

it('compile refuses what is no form, in words', async () => {
  const told = await compile(file('no-form.json', { title: 'x' }));
  expect(told).toMatchObject({ exit: 2, value: { code: 'invalid-definition' } });
  expect(told.words.length).toBeGreaterThan(10);
});

it('verify-audit says yes to a whole trail, no to a tampered one, and refuses where nothing is', async () => {
  const config = anInstallation('trail');
  const head = auditHeadInFile(config.data);
  expect(await verifyTrail(config, head)).toMatchObject({ exit: 2, value: { code: 'no-database' } });
  expect(await migrateDatabase(config)).toMatchObject({ exit: 0 });
  const db = openDatabase(config.database);
  const audit = createAuditService({ store: createAuditStore(db), head, now: () => '2026-11-23T09:00:00+07:00' });
  const act = {
    actor: { id: 'a', name: 'A' },
    action: 'a.b',
    entity: { type: 't', id: '1' },
    sentence: 'Thử.',
    detail: {},
  };
  for (let n = 0; n < 3; n += 1) await db.write((tx) => audit.append(tx, act));
  await head.flush();
  await db.close();
  expect(await verifyTrail(config, head)).toMatchObject({ exit: 0, value: { valid: true, entries: 3 } });
  rmSync(join(config.data, 'audit-head.log'));
  expect(await verifyTrail(config, head)).toMatchObject({ exit: 1, value: { valid: false } });
});

it('backup copies the database and the blobs into a new folder, and touches no old one', async () => {
  const config = anInstallation('copied');
  await migrateDatabase(config);
  const to = join(folder, 'copy');
  expect(await backup(config, to)).toMatchObject({ exit: 0, value: { database: 'copied' } });
  expect(existsSync(join(to, 'motcua.sqlite'))).toBe(true);
  expect(await backup(config, to)).toMatchObject({ exit: 2, value: { code: 'already-exists' } });
});

it.each([
  [{ MOTCUA_MODE: 'production', MOTCUA_ORIGIN: 'https://motcua.example.vn' }, 'MOTCUA_ISSUER'],
  [{ MOTCUA_ORIGIN: 'http://motcua.example.vn' }, 'MOTCUA_ORIGIN'],
  [{ MOTCUA_MODE: 'test' }, 'MOTCUA_MODE'],
  [{ PORT: 'cổng' }, 'PORT'],
  [{ MOTCUA_HOST: '0.0.0.0' }, 'demo'],
  [{ DATABASE_URL: 'mysql://localhost/motcua' }, 'DATABASE_URL'],
])('does not start with %j', (env, named) => {
  const read = readConfig(env);
  expect(!read.ok && read.error.detail).toContain(named);
});

it('binds to this machine alone in demo mode', () => {
  expect(anInstallation('x')).toMatchObject({ mode: 'demo', host: '127.0.0.1', origin: 'http://127.0.0.1:3000' });
});
