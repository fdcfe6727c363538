import { Hono } from 'hono';
import { z } from 'zod';
import type { SavedBlock } from '../contract';
import { type AppContext, type AppEnv, actorOf } from '../platform/http/env';
import { type Refusals, refused } from '../platform/http/refusals';
import { describe, ifMatch, jsonBody, withRevision } from '../platform/http/requests';
import { allow } from '../platform/http/rules';
import type { BlockRefusal, LibraryService } from './library.service';
import type { LibraryUpdates } from './library-updates.service';
import type { LibraryUsage } from './library-usage.service';

const tag = 'Kho dùng chung';

const entryShape = { id: z.string(), version: z.number().int(), title: z.string() };
const libraryShape = z.object({
  elements: z.array(z.looseObject({ ...entryShape, group: z.string(), name: z.string(), forms: z.number().int() })),
  blocks: z.array(
    z.looseObject({ ...entryShape, description: z.string(), forms: z.number().int(), savedBy: z.string() }),
  ),
});

/** The part is taken as it comes: the core judges it and names the places. */
const blockShape = z.strictObject({
  title: z.string().trim().min(1).max(500),
  description: z.string().trim().max(4000),
  part: z.unknown(),
});

const usesShape = z.object({
  ...entryShape,
  kind: z.enum(['element', 'block']),
  forms: z.array(
    z.object({
      code: z.string(),
      title: z.string(),
      draft: z.object({ version: z.number().int(), count: z.number().int(), status: z.string() }).nullable(),
      published: z
        .object({ formVersion: z.number().int(), version: z.number().int(), count: z.number().int() })
        .nullable(),
    }),
  ),
});

const resultsShape = z.object({
  results: z.array(
    z.object({
      code: z.string(),
      title: z.string(),
      outcome: z.enum(['updated', 'unchanged', 'refused']),
      done: z.array(z.string()),
      left: z.array(z.string()),
      reason: z.string().nullable(),
    }),
  ),
});

/** Kho dùng chung: standard elements and blocks, where they are used, and bringing forms up to date. Mounted at `/library`. */
export function libraryRoutes(library: LibraryService, usage: LibraryUsage, updates: LibraryUpdates) {
  return new Hono<AppEnv>()
    .get(
      '/',
      allow('library.read'),
      describe({ tag, summary: 'Dữ liệu chuẩn và khối dùng chung, bản mới nhất', returns: libraryShape }),
      async (c) => c.json(await library.library()),
    )
    .post(
      '/blocks',
      allow('library.edit'),
      describe({
        tag,
        summary: 'Lưu một phần biểu mẫu thành khối dùng chung',
        returns: z.object(entryShape),
        status: 201,
      }),
      jsonBody(blockShape),
      async (c) => {
        const outcome = await library.addBlock(actorOf(c), withPart(c.req.valid('json')));
        return outcome.ok ? given(c, outcome.value) : refused(c, outcome.error, refusals);
      },
    )
    .put(
      '/blocks/:id',
      allow('library.edit'),
      ifMatch(),
      describe({
        tag,
        summary: 'Lưu bản mới của một khối (If-Match là số bản đã đọc)',
        returns: z.object(entryShape),
        status: 201,
      }),
      jsonBody(blockShape),
      async (c) => {
        const input = withPart(c.req.valid('json'));
        const outcome = await library.changeBlock(actorOf(c), c.req.param('id'), c.var.revision, input);
        return outcome.ok ? given(c, outcome.value) : refused(c, outcome.error, refusals);
      },
    )
    .get(
      '/:id/uses',
      allow('library.read'),
      describe({ tag, summary: 'Các biểu mẫu dùng một dữ liệu chuẩn hoặc một khối', returns: usesShape }),
      async (c) => {
        const outcome = await usage.usesOf(c.req.param('id'));
        return outcome.ok ? c.json(outcome.value) : refused(c, outcome.error, missing);
      },
    )
    .post(
      '/:id/updates',
      allow('library.edit'),
      describe({ tag, summary: 'Đưa bản mới nhất vào bản thảo của các biểu mẫu đã chọn', returns: resultsShape }),
      jsonBody(z.strictObject({ forms: z.array(z.string().min(1).max(100)).min(1).max(500) })),
      async (c) => {
        const outcome = await updates.update(actorOf(c), c.req.param('id'), c.req.valid('json').forms);
        return outcome.ok ? c.json(outcome.value) : refused(c, outcome.error, missing);
      },
    );
}

const withPart = ({ title, description, part }: z.output<typeof blockShape>) => ({ title, description, part });

function given(c: AppContext, block: SavedBlock): Response {
  withRevision(c, block.version);
  return c.json(block, 201);
}

const missing: Refusals<{ readonly code: 'entry-not-found' }> = {
  'entry-not-found': [404, 'Kho dùng chung không có mục này.'],
};

const refusals: Refusals<BlockRefusal> = {
  'invalid-block': [422, 'Phần đã chọn chưa lưu thành khối được; xem từng chỗ ở danh sách kèm theo.'],
  'block-not-found': [404, 'Kho dùng chung không có khối này.'],
  'changed-meanwhile': [412, 'Đã có người lưu bản mới của khối này. Hãy tải lại kho rồi lưu lại.'],
};
