/** What submissions are measured beside: a bare endpoint that judges nothing and commits each by itself, as durably. */

import { serve } from '@hono/node-server';
import Database from 'better-sqlite3';
import { Hono } from 'hono';

const db = new Database(process.env.PEER_DATABASE);
for (const pragma of ['journal_mode = WAL', 'synchronous = FULL']) db.pragma(pragma);
db.exec('CREATE TABLE submissions (key TEXT PRIMARY KEY, body TEXT NOT NULL)');
const insert = db.prepare('INSERT INTO submissions VALUES (?, ?)');

const app = new Hono()
  .get('/', (c) => c.text('up'))
  .post('/', async (c) => {
    const sent = await c.req.json();
    insert.run(c.req.header('idempotency-key'), JSON.stringify(sent));
    return c.json({ ok: true }, 201);
  });
serve({ fetch: app.fetch, hostname: '127.0.0.1', port: Number(process.env.PORT) });
