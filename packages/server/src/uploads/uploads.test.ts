import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { fileSystemBlobStore } from '../adapters/blob-store/file-system';
import { embeddedScanner } from '../adapters/malware-scan/embedded';
import type { AuditService } from '../audit/audit.service';
import { describeOnBothEngines } from '../platform/db/test-databases';
import type { Actor } from '../platform/permissions';
import { createUploadService } from './uploads.service';
import { createUploadStore } from './uploads.store';

const someone = (id: string): Actor => ({
  id,
  login: id,
  name: id,
  kind: 'person',
  organisationId: 'o1',
  roles: [],
  memberId: null,
});
const an = someone('an');
const mai = someone('mai');

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const pdf = (inner: string) => Buffer.from(`%PDF-1.7\n1 0 obj\n<< ${inner} >>\nendobj\n%%EOF`, 'latin1');

describeOnBothEngines('uploads', (open) => {
  async function aService() {
    const folder = await mkdtemp(join(tmpdir(), 'motcua-uploads-'));
    const db = await open();
    const failures: unknown[] = [];
    const acts: string[] = [];
    const audit = { append: async (_tx: unknown, act: { action: string }) => void acts.push(act.action) };
    const service = createUploadService({
      db,
      store: createUploadStore(db),
      audit: audit as unknown as AuditService,
      blobs: fileSystemBlobStore(join(folder, 'blobs')),
      scanner: embeddedScanner(),
      quarantined: (id) => join(folder, id),
      mayReadDossiersOf: async (actor, authorityId) => actor.id === 'officer' && authorityId === 'ba-dinh',
      now: () => new Date(),
      failed: (error) => failures.push(error),
    });
    const send = async (actor: Actor, id: string, name: string, bytes: Buffer) => {
      await service.begin(actor, { id, name, size: bytes.length });
      await writeFile(join(folder, id), bytes);
      await service.finish(id);
      for (;;) {
        const status = await service.status(actor, id);
        if (!status.ok) throw new Error(status.error.code);
        if (status.value.status === 'clean' || status.value.status === 'refused') return status.value;
        if (failures.length > 0) throw failures[0];
        await new Promise((done) => setTimeout(done, 5));
      }
    };
    return { db, service, send, acts };
  }

  it('takes a picture by what it is, whatever its name says, and gives it back whole', async () => {
    const { service, send, acts } = await aService();
    const file = await send(an, 'u1', '../../anh the.exe', png);
    expect(file).toMatchObject({ status: 'clean', mediaType: 'image/png', name: 'anh the.exe' });
    const content = await service.content(an, 'u1');
    if (!content.ok) throw new Error(content.error.code);
    expect(Buffer.from(await new Response(content.value.bytes).arrayBuffer())).toEqual(png);
    expect(acts).toEqual(['upload.begin', 'upload.take']);
  });

  it.each([
    ['the EICAR file', Buffer.from('X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*')],
    ['a PDF with a script', pdf('/OpenAction << /S /JavaScript /JS (app.alert(1)) >>')],
    ['a PDF with an escaped script name', pdf('/OpenAction << /S /J#61vaScript >>')],
    [
      'a PDF with a script in an object stream',
      Buffer.concat([
        Buffer.from('%PDF-1.7\n1 0 obj << /Type /ObjStm /Filter /FlateDecode >>\nstream\n', 'latin1'),
        deflateSync(Buffer.from('2 0 << /S /JavaScript >>')),
        Buffer.from('\nendstream\n%%EOF', 'latin1'),
      ]),
    ],
    ['an HTML page', Buffer.from('<!doctype html><script>1</script>')],
    ['nothing', Buffer.alloc(0)],
  ])('refuses %s in words', async (_, bytes) => {
    const { service, send } = await aService();
    const file = await send(an, 'u1', 'giay-to.pdf', bytes);
    expect(file.status).toBe('refused');
    expect(file.reason).toMatch(/\p{L}/u);
    expect(await service.content(an, 'u1')).toMatchObject({ ok: false, error: { code: 'upload-not-clean' } });
  });

  it('shows a file to its owner, and to officers of the authority once it is in a dossier there', async () => {
    const { db, service, send } = await aService();
    await send(an, 'u1', 'quyet-dinh.pdf', pdf('/Type /Catalog'));
    expect((await service.content(mai, 'u1')).ok).toBe(false);
    expect((await service.content(someone('officer'), 'u1')).ok).toBe(false);
    const tied = await db.write((tx) => service.attach(tx, 'an', ['u1'], { code: 'HS-1', authorityId: 'ba-dinh' }));
    expect(tied).toBe(true);
    expect((await service.content(someone('officer'), 'u1')).ok).toBe(true);
    expect((await service.content(mai, 'u1')).ok).toBe(false);
  });

  it('lets a file into one dossier only', async () => {
    const { db, service, send } = await aService();
    await send(an, 'u1', 'a.png', png);
    expect(await service.usable('an', ['u1'])).toHaveLength(1);
    expect(await service.usable('mai', ['u1'])).toHaveLength(0);
    await db.write((tx) => service.attach(tx, 'an', ['u1'], { code: 'HS-1', authorityId: 'ba-dinh' }));
    expect(await service.usable('an', ['u1'])).toHaveLength(0);
    expect(await db.write((tx) => service.attach(tx, 'an', ['u1'], { code: 'HS-2', authorityId: 'ba-dinh' }))).toBe(
      false,
    );
  });
});
