import { join } from 'node:path';
import Database from 'better-sqlite3';
import { openDatabase, rowInto } from '../packages/server/src/platform/db';
import { table, text } from '../packages/server/src/platform/db/table';

const notes = table('notes', { id: text().primaryKey(), words: text().notNull() });
const noteInto = rowInto(notes);
const made = 'CREATE TABLE notes (id TEXT PRIMARY KEY, words TEXT NOT NULL)';

/** One row written when nobody else writes: through the queue whose jobs share commits, and in a commit of its own. */
export function loneWriters(folder: string) {
  const open = (name: string, synchronous: 'FULL' | 'OFF') => {
    const database = new Database(join(folder, name));
    database.pragma('journal_mode = WAL');
    database.pragma(`synchronous = ${synchronous}`);
    database.exec(made);
    return database;
  };
  open('grouped.sqlite', 'FULL').close();
  const shared = openDatabase(join(folder, 'grouped.sqlite'));
  const own = open('own.sqlite', 'FULL');
  const unsynced = open('unsynced.sqlite', 'OFF');
  const alone = (database: Database.Database) => {
    const insert = database.prepare('INSERT INTO notes VALUES (?, ?)');
    return async (id: string, words: string) => {
      database.exec('BEGIN IMMEDIATE');
      insert.run(id, words);
      database.exec('COMMIT');
    };
  };
  return {
    grouped: (id: string, words: string) =>
      shared.write(async (tx) => void (await tx.prepared(noteInto, { id, words }))),
    own: alone(own),
    unsynced: alone(unsynced),
    async close() {
      own.close();
      unsynced.close();
      await shared.close();
    },
  };
}
