import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { refuse } from '@motcua/schema';
import { sql } from 'drizzle-orm';
import { afterAll, expect, it } from 'vitest';
import { auditHeadInFile } from '../adapters/audit-head/file';
import type { Role } from '../contract';
import type { Db } from '../platform/db';
import { describeOnBothEngines } from '../platform/db/test-databases';
import type { Actor } from '../platform/permissions';
import { createAuditService } from './audit.service';
import { createAuditStore } from './audit.store';
import { hashOf } from './audit-chain';
import { verifyAudit } from './verify-audit';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const actor = (id: string, role?: Role): Actor => ({
  id,
  login: id,
  name: `Người ${id}`,
  kind: 'person',
  organisationId: 'o1',
  roles: role ? [{ role, organisationId: 'o1' }] : [],
  memberId: null,
});

describeOnBothEngines('the audit trail', (open) => {
  async function aTrail(entries = 6) {
    const db = await open();
    const data = mkdtempSync(join(tmpdir(), 'motcua-audit-'));
    folders.push(data);
    const head = auditHeadInFile(data);
    const store = createAuditStore(db);
    const now = () => '2026-11-23T09:00:00+07:00';
    const audit = createAuditService({ store, head, now });
    const act = (who: string, n: number, action = 'form.save', authorityId?: string) =>
      db.write((tx) =>
        audit.append(tx, {
          actor: actor(who),
          action,
          authorityId,
          entity: { type: 'form', id: `F${n}` },
          sentence: `Sửa biểu mẫu F${n}.`,
          detail: { n, tên: 'Đảng uỷ' },
        }),
      );
    for (let n = 1; n <= entries; n += 1) {
      await act(n % 2 ? 'lẻ' : 'chẵn', n);
      await head.flush();
    }
    await head.flush();
    return { db, data, head, store, audit, act, verify: () => verifyAudit(db, head) };
  }

  const run = (db: Db, statement: string) => db.write((tx) => tx.run(sql.raw(statement)));

  /** Somebody with the database's own rights takes the triggers away first. */
  async function withoutTriggers(db: Db, statements: readonly string[]) {
    const triggers = {
      sqlite: ['audit_entries_no_update', 'audit_entries_no_delete'].map((name) => `drop trigger ${name}`),
      postgresql: ['drop trigger audit_entries_unchanged on audit_entries'],
    };
    for (const statement of [...triggers[db.dialect], ...statements]) await run(db, statement);
  }

  it('is whole after many appended at once', async () => {
    const { act, head, verify } = await aTrail(0);
    await Promise.all(Array.from({ length: 40 }, (_, n) => act('ai', n)));
    await head.flush();
    expect(await verify()).toEqual({ valid: true, entries: 40 });
  });

  it('writes nothing of an act that was refused', async () => {
    const { db, audit, verify } = await aTrail(2);
    await db.write(async (tx) => {
      await audit.append(tx, {
        actor: actor('x'),
        action: 'a.b',
        entity: { type: 't', id: '1' },
        sentence: '',
        detail: {},
      });
      return refuse({ code: 'no' });
    });
    expect(await verify()).toEqual({ valid: true, entries: 2 });
  });

  it('lets nobody change or remove an entry while the triggers stand', async () => {
    const { db, verify } = await aTrail();
    await expect(run(db, "update audit_entries set sentence = 'khác' where seq = 3")).rejects.toThrow();
    await expect(run(db, 'delete from audit_entries where seq = 6')).rejects.toThrow();
    await expect(run(db, 'delete from audit_head')).rejects.toThrow();
    expect(await verify()).toEqual({ valid: true, entries: 6 });
  });

  it.each([
    ['a changed sentence', ["update audit_entries set sentence = 'khác' where seq = 3"], 3],
    ['a changed detail', [`update audit_entries set detail = '{"n":9}' where seq = 2`], 2],
    ['a detail that is no JSON any more', ["update audit_entries set detail = '{' where seq = 2"], 2],
    ['a changed actor', ["update audit_entries set actor_name = 'Ai đó' where seq = 1"], 1],
    ['a removed entry', ['delete from audit_entries where seq = 4'], 4],
    ['a removed first entry', ['delete from audit_entries where seq = 1'], 1],
    ['an entry inserted before all others', [copyOf(3, -4)], 1],
    ['an inserted entry', [copyOf(3, 7), 'update audit_head set seq = 7'], 7],
    ['a cut tail', ['delete from audit_entries where seq > 4', headAt(4)], 5],
    ['everything cut', ['delete from audit_entries', `update audit_head set seq = 0, hash = '${'0'.repeat(64)}'`], 1],
    ['a head that points elsewhere', ["update audit_head set hash = 'x'"], 6],
  ])('finds %s', async (_, statements, firstBad) => {
    const { db, verify } = await aTrail();
    await withoutTriggers(db, statements);
    expect(await verify()).toMatchObject({ valid: false, firstBad });
  });

  it('finds a chain that was written anew, hashes and all', async () => {
    const { db, store, verify } = await aTrail();
    const rows = await store.after(0, 100);
    const statements: string[] = [];
    let previousHash = rows[2]?.previousHash ?? '';
    for (const row of rows.slice(2)) {
      const sentence = row.seq === 3 ? 'Không có gì.' : row.sentence;
      const { actorId, actorName, entityType, entityId } = row;
      const said = {
        seq: row.seq,
        at: row.at,
        action: row.action,
        sentence,
        detail: JSON.parse(row.detail),
        previousHash,
      };
      const hash = hashOf({
        ...said,
        authorityId: row.authorityId,
        actor: { id: actorId, name: actorName },
        entity: { type: entityType, id: entityId },
      });
      statements.push(
        `update audit_entries set sentence = '${sentence}', previous_hash = '${previousHash}', hash = '${hash}' where seq = ${row.seq}`,
      );
      previousHash = hash;
    }
    await withoutTriggers(db, [...statements, `update audit_head set hash = '${previousHash}'`]);
    expect(await verify()).toMatchObject({ valid: false, firstBad: 3 });
  });

  it('does not trust a head that was not signed here, and misses one that is gone', async () => {
    const { data, verify } = await aTrail();
    const file = join(data, 'audit-head.log');
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    const last = JSON.parse(lines.at(-1) ?? '');
    writeFileSync(file, `${[...lines.slice(0, -1), JSON.stringify({ ...last, at: 'later' })].join('\n')}\n`);
    expect(await verify()).toMatchObject({ valid: false, head: 'forged' });
    rmSync(file);
    expect(await verify()).toMatchObject({ valid: false, head: 'missing' });
  });

  it('says how many entries no outside head covers yet, and bears a torn last line', async () => {
    const { data, verify } = await aTrail();
    const file = join(data, 'audit-head.log');
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    writeFileSync(file, `${lines.slice(0, -2).join('\n')}\n{"seq":6,"ha`);
    expect(await verify()).toEqual({ valid: true, entries: 6, uncovered: 2 });
  });

  it('shows the auditor all, the administrator the security log, officers that of their authority, anybody their own acts', async () => {
    const { audit, act } = await aTrail(4);
    await act('chẵn', 9, 'session.sign-in');
    const seen = async (reader: Actor, more = {}) =>
      (await audit.search(reader, { page: 1, pageSize: 50, ...more })).items.map(({ seq }) => seq);
    expect(await seen(actor('kt', 'auditor'))).toEqual([5, 4, 3, 2, 1]);
    expect(await seen(actor('lẻ', 'designer'))).toEqual([3, 1]);
    expect(await seen(actor('qt', 'administrator'), { centre: ['o1'] })).toEqual([5]);
    expect(await seen(actor('qt', 'administrator'), { centre: ['tw'] })).toEqual([]);
    await act('ai', 9, 'dossier.submit', 'ba-dinh');
    expect(await seen(actor('tn', 'receiver'), { authorityIds: ['ba-dinh'] })).toEqual([6]);
    expect(await seen(actor('tn', 'receiver'), { authorityIds: ['hoan-kiem'] })).toEqual([]);
    expect(await seen(actor('kt', 'auditor'), { entity: 'form:F2' })).toEqual([2]);
    expect(await seen(actor('kt', 'auditor'), { actor: 'lẻ' })).toEqual([3, 1]);
    expect(await seen(actor('kt', 'auditor'), { to: '2026-11-22' })).toEqual([]);
    expect(await seen(actor('kt', 'auditor'), { from: '2026-11-23', to: '2026-11-23' })).toHaveLength(6);
  });
});

const columns =
  'at, actor_id, actor_name, action, entity_type, entity_id, authority_id, sentence, detail, previous_hash, hash';
const copyOf = (seq: number, as: number) =>
  `insert into audit_entries (seq, ${columns}) select ${as}, ${columns} from audit_entries where seq = ${seq}`;
const headAt = (seq: number) =>
  `update audit_head set seq = ${seq}, hash = (select hash from audit_entries where seq = ${seq})`;
