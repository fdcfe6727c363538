import { Hono } from 'hono';
import { z } from 'zod';
import { type AppEnv, actorOf } from '../platform/http/env';
import { type Refusals, refused } from '../platform/http/refusals';
import { describe, jsonBody } from '../platform/http/requests';
import { allow } from '../platform/http/rules';
import type { DraftDesks } from './draft-desks';
import type { FormDraftService, FormNotFound } from './form-drafts.service';

const shape = z.object({
  revision: z.number().int(),
  others: z.array(z.object({ id: z.string(), accountId: z.string(), name: z.string() })),
});

/** Who else has a draft open, and which revision is stored by now. Mounted at `/forms`. */
export function draftDeskRoutes(desks: DraftDesks, drafts: FormDraftService) {
  return new Hono<AppEnv>().post(
    '/:code/draft/desks',
    allow('drafts.read'),
    describe({
      tag: 'Biểu mẫu: bản thảo',
      summary: 'Báo một bàn soạn còn mở hoặc đã đóng; trả về các bàn khác cùng mở bản thảo này',
      returns: shape,
    }),
    jsonBody(z.strictObject({ desk: z.string().regex(/^[\w-]{8,40}$/), open: z.boolean() })),
    async (c) => {
      const code = await drafts.resolve(c.req.param('code') ?? '');
      const revision = await drafts.revisionOf(code);
      if (revision === null) return refused(c, { code: 'form-not-found' } as const, refusals);
      const { id: accountId, name } = actorOf(c);
      const { desk: id, open } = c.req.valid('json');
      const desk = { id, accountId, name };
      if (open) return c.json({ revision, others: desks.seen(code, desk) });
      desks.left(code, desk);
      return c.json({ revision, others: [] });
    },
  );
}

const refusals: Refusals<FormNotFound> = { 'form-not-found': [404, 'Không có biểu mẫu mang mã này.'] };
