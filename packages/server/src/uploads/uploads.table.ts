import type { UploadedFile } from '../contract';
import { index, integer, table, text } from '../platform/db/table';

/** Tệp tải lên: whose it is, what it proved to be, and the dossier that it went into. */
export const uploads = table(
  'uploads',
  {
    id: text().primaryKey(),
    ownerId: text().notNull(),
    name: text().notNull(),
    size: integer().notNull(),
    mediaType: text().notNull(),
    status: text().$type<UploadedFile['status']>().notNull(),
    reason: text(),
    sha256: text(),
    createdAt: text().notNull(),
    dossierCode: text(),
    authorityId: text(),
  },
  (t) => [index('uploads_owner').on(t.ownerId), index('uploads_status').on(t.status, t.createdAt)],
);
