import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { auditHeadInFile } from '../adapters/audit-head/file';
import { describeOnBothEngines } from '../platform/db/test-databases';
import { createAuditService, systemActor } from './audit.service';
import { createAuditStore } from './audit.store';
import { verifyAudit } from './verify-audit';

describeOnBothEngines('a trail that is written on while it is verified', (open) => {
  it('is not taken for one whose tail was cut', async () => {
    const db = await open();
    const data = mkdtempSync(join(tmpdir(), 'motcua-audit-'));
    const head = auditHeadInFile(data);
    const store = createAuditStore(db);
    const audit = createAuditService({ store, head, now: () => '2026-11-23T09:00:00+07:00' });
    const entity = { type: 'form', id: 'F1' };
    const act = { actor: systemActor, action: 'form.save', entity, sentence: 'Sửa.', detail: {} };
    const entries = 300;
    let written = 0;
    const writing = (async () => {
      for (; written < entries; written += 1) await db.write((tx) => audit.append(tx, act));
    })();
    const verdicts: unknown[] = [];
    while (written < entries) {
      verdicts.push(await verifyAudit(db, head));
      await turn();
    }
    await writing;
    await head.flush();
    expect(verdicts.filter((each) => !isWhole(each))).toEqual([]);
    expect(verdicts.length).toBeGreaterThan(3);
    expect(await verifyAudit(db, head)).toEqual({ valid: true, entries });
    rmSync(data, { recursive: true, force: true });
  });
});

/** Before the first head is stated outside there is nothing yet to hold the trail against. */
const isWhole = (verdict: unknown): boolean => {
  const { valid, head } = verdict as { valid: boolean; head?: string };
  return valid || head === 'missing';
};
