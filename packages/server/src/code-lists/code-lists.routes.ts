import { Hono } from 'hono';
import { z } from 'zod';
import type { CodeListEntry } from '../contract';
import { type AppContext, type AppEnv, actorOf } from '../platform/http/env';
import { type Refusals, refused } from '../platform/http/refusals';
import { describe, ifMatch, jsonBody, paging, query, searchText, withRevision } from '../platform/http/requests';
import { allow } from '../platform/http/rules';
import { anyJsonObject, pagedShape } from '../platform/http/shapes';
import type { CodeListService, EntryRefusal } from './code-lists.service';

const tag = 'Danh mục dùng chung';

const contentShape = {
  name: z.string().trim().min(1).max(300),
  aliases: z.array(z.string().trim().min(1).max(300)).max(100).default([]),
  parent: z.string().max(64).nullable().default(null),
  validFrom: z.iso.date().nullable().default(null),
  validTo: z.iso.date().nullable().default(null),
  facts: anyJsonObject.default({}),
};
const code = z.string().trim().min(1).max(64);

const entryShape = z.object({
  code: z.string(),
  name: z.string(),
  aliases: z.array(z.string()),
  parent: z.string().nullable(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  facts: z.looseObject({}),
  ancestors: z.array(z.string()),
  revision: z.number().int(),
});

const summaryShape = z.object({
  id: z.string(),
  title: z.string(),
  source: z.string(),
  entries: z.number().int(),
  revision: z.number().int(),
});

/** Danh mục dùng chung: read by everybody, edited by administrators. Mounted at `/code-lists`. */
export function codeListRoutes(lists: CodeListService) {
  return new Hono<AppEnv>()
    .get(
      '/',
      allow('code-lists.read'),
      describe({ tag, summary: 'Các danh mục', returns: z.object({ items: z.array(summaryShape) }) }),
      async (c) => c.json({ items: await lists.lists() }),
    )
    .get(
      '/:id/entries',
      allow('code-lists.read'),
      describe({ tag, summary: 'Tìm trong một danh mục (không cần dấu)', returns: pagedShape(entryShape) }),
      query(
        z.object({
          search: searchText,
          parent: z.string().max(64).optional(),
          level: z.string().max(64).optional(),
          at: z.iso.date().optional(),
          status: z.enum(['present', 'former']).optional(),
          ...paging,
        }),
      ),
      async (c) => {
        const outcome = await lists.search(c.req.param('id'), c.req.valid('query'));
        return outcome.ok ? c.json(outcome.value) : refused(c, outcome.error, refusals);
      },
    )
    .get(
      '/:id/entries/:code',
      allow('code-lists.read'),
      describe({ tag, summary: 'Một mục; ETag là số bản đang sửa', returns: entryShape }),
      async (c) => {
        const outcome = await lists.entry(c.req.param('id'), c.req.param('code'));
        return outcome.ok ? given(c, outcome.value) : refused(c, outcome.error, refusals);
      },
    )
    .post(
      '/:id/entries',
      allow('code-lists.edit'),
      describe({ tag, summary: 'Thêm một mục', returns: entryShape, status: 201 }),
      jsonBody(z.strictObject({ code, ...contentShape })),
      async (c) => {
        const outcome = await lists.addEntry(actorOf(c), c.req.param('id'), c.req.valid('json'));
        return outcome.ok ? given(c, outcome.value, 201) : refused(c, outcome.error, refusals);
      },
    )
    .put(
      '/:id/entries/:code',
      allow('code-lists.edit'),
      ifMatch(),
      describe({ tag, summary: 'Sửa một mục (If-Match là số bản đã đọc)', returns: entryShape }),
      jsonBody(z.strictObject({ code: code.optional(), ...contentShape })),
      async (c) => {
        const input = { ...c.req.valid('json'), code: c.req.param('code') };
        const outcome = await lists.changeEntry(actorOf(c), c.req.param('id'), input, c.var.revision);
        return outcome.ok ? given(c, outcome.value) : refused(c, outcome.error, refusals);
      },
    );
}

function given(c: AppContext, entry: CodeListEntry, status: 200 | 201 = 200): Response {
  withRevision(c, entry.revision);
  return c.json(entry, status);
}

const refusals: Refusals<EntryRefusal> = {
  'code-list-not-found': [404, 'Không có danh mục này.'],
  'entry-not-found': [404, 'Danh mục không có mục này.'],
  'central-list': [403, 'Danh mục dùng chung do quản trị ở cấp cao nhất sửa (Điều 30 khoản 4).'],
  'entry-exists': [409, 'Danh mục đã có mục mang mã này.'],
  'parent-not-found': [422, 'Không có mục cấp trên đã chọn.'],
  'parent-cycle': [422, 'Mục cấp trên nằm bên dưới chính mục này.'],
  'dates-reversed': [422, 'Ngày hết hiệu lực phải từ ngày có hiệu lực trở đi.'],
  'changed-meanwhile': [412, 'Đã có người lưu thay đổi trước. Hãy xem bản mới rồi sửa lại.'],
};
