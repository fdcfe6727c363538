/** Commands over an installation: its database, its trail, its content, its copies. */

import { existsSync } from 'node:fs';
import { cp, mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { verifyAudit } from '../audit/verify-audit';
import type { Config } from '../platform/config';
import { type Db, migrate, openDatabase } from '../platform/db';
import type { AuditHeadPort } from '../ports/audit-head';
import type { Services } from '../services';
import { refusedCommand, type Told } from './command';

export async function migrateDatabase(config: Config): Promise<Told> {
  return withDatabase(config, async (db) => {
    await migrate(db, config.root);
    return { exit: 0, value: { migrated: true, engine: db.dialect }, words: 'Cơ sở dữ liệu đã ở cấu trúc mới nhất.' };
  });
}

export async function verifyTrail(config: Config, head: AuditHeadPort): Promise<Told> {
  if (!isServer(config) && !existsSync(config.database)) {
    return refusedCommand({ code: 'no-database', detail: `Không có cơ sở dữ liệu ở ${config.database}.` });
  }
  return withDatabase(config, async (db) => {
    const verdict = await verifyAudit(db, head);
    const words = verdict.valid
      ? `Nhật ký nguyên vẹn, ${verdict.entries} mục.`
      : verdict.firstBad === undefined
        ? 'Không có bằng chứng hợp lệ ngoài cơ sở dữ liệu về đầu chuỗi nhật ký.'
        : `Nhật ký đã bị sửa, sớm nhất từ mục ${verdict.firstBad}.`;
    return { exit: verdict.valid ? 0 : 1, value: verdict, words };
  });
}

export async function loadContent(
  config: Config,
  wire: (db: Db) => Services,
  folder: string | undefined,
  withAccounts: boolean,
): Promise<Told> {
  if (folder && !existsSync(folder)) {
    return refusedCommand({ code: 'unreadable-folder', detail: `Không có thư mục ${folder}.` });
  }
  return withDatabase(config, async (db) => {
    await migrate(db, config.root);
    const demo = withAccounts || config.mode === 'demo';
    const loaded = await wire(db).content.load(folder ? resolve(folder) : join(config.root, 'content'), { demo });
    if (!loaded.ok) return refusedCommand({ ...loaded.error, detail: `${loaded.error.file}: ${loaded.error.detail}` });
    const { forms, procedures, codeLists } = loaded.value;
    return {
      exit: 0,
      value: loaded.value,
      words: `Đã nạp ${procedures} thủ tục, ${forms} biểu mẫu, ${codeLists} danh mục.`,
    };
  });
}

/** Copies the database (while it runs), the blobs, and what vouches for the trail. */
export async function backup(config: Config, to: string | undefined): Promise<Told> {
  if (!to) return refusedCommand({ code: 'argument-missing', detail: 'Thiếu thư mục sẽ chứa bản sao.' });
  const folder = resolve(to);
  if (existsSync(folder)) {
    return refusedCommand({ code: 'already-exists', detail: `Đã có ${folder}; hãy chọn một thư mục mới.` });
  }
  return withDatabase(config, async (db) => {
    await mkdir(folder, { recursive: true });
    const database = await db.backup(join(folder, 'motcua.sqlite'));
    for (const name of ['blobs', 'uploads', 'keys', 'audit-head.log']) {
      const from = join(config.data, name);
      if (existsSync(from)) await cp(from, join(folder, name), { recursive: true });
    }
    const words =
      database === 'copied'
        ? `Đã sao lưu vào ${folder}.`
        : `Đã sao tệp vào ${folder}. Cơ sở dữ liệu PostgreSQL thì sao bằng: pg_dump --format=custom --file=${join(folder, 'motcua.dump')} "$DATABASE_URL"`;
    return { exit: 0, value: { folder, database }, words };
  });
}

async function withDatabase(config: Config, work: (db: Db) => Promise<Told>): Promise<Told> {
  const db = openDatabase(config.database);
  try {
    return await work(db);
  } finally {
    await db.close();
  }
}

const isServer = ({ database }: Config): boolean => /^postgres(ql)?:/.test(database);
