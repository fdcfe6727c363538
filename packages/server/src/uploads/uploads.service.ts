import { readFile, rm } from 'node:fs/promises';
import { type Outcome, ok, refuse } from '@motcua/schema';
import { type AuditService, systemActor } from '../audit/audit.service';
import type { UploadedFile } from '../contract';
import type { Db, Tx } from '../platform/db';
import type { Actor } from '../platform/permissions';
import type { BlobStorePort } from '../ports/blob-store';
import type { MalwareScanPort } from '../ports/malware-scan';
import { takenMediaType } from './media-type';
import type { UploadRow, UploadStore } from './uploads.store';

export const LARGEST_UPLOAD = 20 * 1024 * 1024;
const nameLimit = 200;
const unfinishedHours = 48;

export type UploadRefusal = { readonly code: 'upload-not-found' } | { readonly code: 'upload-not-clean' };

type Deps = {
  readonly db: Db;
  readonly store: UploadStore;
  readonly audit: AuditService;
  readonly blobs: BlobStorePort;
  readonly scanner: MalwareScanPort;
  /** Where the bytes of an upload stand until they are judged. */
  readonly quarantined: (id: string) => string;
  /** May this person read dossiers that this authority received? */
  readonly mayReadDossiersOf: (actor: Actor, authorityId: string) => Promise<boolean>;
  readonly now: () => Date;
  readonly failed: (error: unknown) => void;
};
export type UploadService = ReturnType<typeof createUploadService>;

/** Tải tệp lên (Đ13.2): kept apart until it is known what they are and that nothing in them acts by itself. */
export function createUploadService(deps: Deps) {
  const { db, store, audit } = deps;

  /** Judges one finished upload; the files it refuses are gone, the ones it takes move to the blob store. */
  async function judge(id: string): Promise<void> {
    const file = deps.quarantined(id);
    const bytes = await readFile(file);
    const verdict = await verdictOn(bytes);
    const kept = verdict.ok ? await deps.blobs.keep(file) : undefined;
    await db.write(async (tx) => {
      const to = verdict.ok
        ? { status: 'clean' as const, mediaType: verdict.value, sha256: kept?.sha256 ?? null, size: bytes.length }
        : { status: 'refused' as const, reason: verdict.error.text };
      if (!(await store.change(tx, id, 'quarantined', to))) return;
      await audit.append(tx, {
        actor: systemActor,
        action: verdict.ok ? 'upload.take' : 'upload.refuse',
        entity: { type: 'upload', id },
        sentence: verdict.ok
          ? 'Hệ thống nhận một tệp sau khi kiểm tra.'
          : `Hệ thống từ chối một tệp: ${verdict.error.text}`,
        detail: { sha256: kept?.sha256 ?? null, size: bytes.length },
      });
    });
    await rm(file, { force: true });
  }

  async function verdictOn(bytes: Buffer): Promise<Outcome<string, { code: 'refused'; text: string }>> {
    const refused = (text: string) => refuse({ code: 'refused' as const, text });
    // The scanner looks first: it names what an unknown type hides.
    const scanned = await deps.scanner.scan(bytes);
    if (scanned !== 'clean') return refused(scanned.found);
    const mediaType = await takenMediaType(bytes);
    return mediaType
      ? ok(mediaType)
      : refused(
          'Không nhận loại tệp này. Hãy gửi PDF, ảnh JPEG hoặc PNG, văn bản Word, Excel hoặc ODT không có macro.',
        );
  }

  async function mayRead(actor: Actor, row: UploadRow): Promise<boolean> {
    if (row.ownerId === actor.id) return true;
    return row.authorityId !== null && deps.mayReadDossiersOf(actor, row.authorityId);
  }

  const recordReading = (actor: Actor, row: UploadRow) =>
    db.write((tx) =>
      audit.append(tx, {
        actor,
        action: 'upload.read',
        entity: { type: 'upload', id: row.id },
        authorityId: row.authorityId ?? undefined,
        sentence: `${actor.name} tải về một tệp của hồ sơ ${row.dossierCode}.`,
        detail: { dossier: row.dossierCode },
      }),
    );

  const judgeLater = (id: string) => void judge(id).catch(deps.failed);

  return {
    /** A person begins to send a file; its row is there before its first byte. */
    begin: (actor: Actor, file: { id: string; name: string; size: number }): Promise<void> =>
      db.write(async (tx) => {
        await store.add(tx, {
          id: file.id,
          ownerId: actor.id,
          name: safeName(file.name),
          size: file.size,
          mediaType: 'application/octet-stream',
          status: 'receiving',
          reason: null,
          sha256: null,
          createdAt: deps.now().toISOString(),
          dossierCode: null,
          authorityId: null,
        });
        await audit.append(tx, {
          actor,
          action: 'upload.begin',
          entity: { type: 'upload', id: file.id },
          sentence: `${actor.name} gửi tệp lên hệ thống.`,
          detail: { size: file.size },
        });
      }),

    /** The last byte came: kept apart, and judged in the background. */
    async finish(id: string): Promise<void> {
      const moved = await db.write((tx) => store.change(tx, id, 'receiving', { status: 'quarantined' }));
      if (moved) judgeLater(id);
    },

    /** After a restart: what was waiting for its verdict gets it; what was never finished goes. */
    async resume(): Promise<void> {
      for (const { id } of await store.inStatus('quarantined')) judgeLater(id);
      const before = new Date(deps.now().getTime() - unfinishedHours * 3_600_000).toISOString();
      for (const { id } of await store.abandoned(before)) {
        await db.write((tx) => store.remove(tx, id));
        await rm(deps.quarantined(id), { force: true });
        await rm(`${deps.quarantined(id)}.json`, { force: true });
      }
    },

    /** Only the person who sends a file may go on sending it. */
    async mayContinue(actor: Actor, id: string): Promise<boolean> {
      const row = await store.find(id);
      return row?.ownerId === actor.id && row.status === 'receiving';
    },

    async status(actor: Actor, id: string): Promise<Outcome<UploadedFile, UploadRefusal>> {
      const row = await store.find(id);
      return row && (await mayRead(actor, row)) ? ok(toFile(row)) : refuse({ code: 'upload-not-found' });
    },

    /** The bytes of a clean file, for its owner and for those who may read the dossier that it is in. */
    async content(
      actor: Actor,
      id: string,
    ): Promise<Outcome<{ file: UploadedFile; bytes: ReadableStream<Uint8Array> }, UploadRefusal>> {
      const row = await store.find(id);
      if (!row || !(await mayRead(actor, row))) return refuse({ code: 'upload-not-found' });
      const bytes = row.status === 'clean' && row.sha256 ? await deps.blobs.open(row.sha256) : undefined;
      if (!bytes) return refuse({ code: 'upload-not-clean' });
      if (row.ownerId !== actor.id) await recordReading(actor, row);
      return ok({ file: toFile(row), bytes });
    },

    usable: async (ownerId: string, ids: readonly string[]): Promise<readonly UploadedFile[]> =>
      (await store.usable(ownerId, ids)).map(toFile),

    attach: async (tx: Tx, ownerId: string, ids: readonly string[], dossier: { code: string; authorityId: string }) =>
      (await store.attach(tx, ownerId, ids, dossier)) === new Set(ids).size,
  };
}

const toFile = ({ id, name, size, mediaType, status, reason }: UploadRow): UploadedFile => ({
  id,
  name,
  size,
  mediaType,
  status,
  reason,
});

/** A name that is only a name: no folders, no control characters, of a bounded length. */
function safeName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).pop() ?? '';
  const plain = last.replace(/[\p{C}"<>|:*?]/gu, '').trim();
  return [...plain].slice(-nameLimit).join('') || 'tep';
}
