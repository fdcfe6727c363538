import { Hono } from 'hono';
import { z } from 'zod';
import type { PublishedFormService } from '../forms/published-forms.service';
import { type AppEnv, actorOf } from '../platform/http/env';
import { type Refusals, refused } from '../platform/http/refusals';
import { describe, versionIn } from '../platform/http/requests';
import { allow } from '../platform/http/rules';
import type { PrefillService } from './prefill.service';

export const prefilledShape = z.record(
  z.string(),
  z.object({
    value: z.unknown(),
    source: z.string(),
    sourceName: z.string(),
    at: z.string(),
    locked: z.boolean(),
  }),
);

/** Giá trị điền sẵn of the signed-in person. Mounted at `/prefill`. */
export function prefillRoutes(prefill: PrefillService, forms: PublishedFormService) {
  return new Hono<AppEnv>().get(
    '/:code/:version',
    allow('forms.fill'),
    describe({
      tag: 'Điền sẵn',
      summary: 'Giá trị điền sẵn cho người đang đăng nhập, theo mã trường',
      returns: prefilledShape,
    }),
    async (c) => {
      const code = await forms.resolve(c.req.param('code'));
      const version = versionIn(c.req.param('version'));
      if (!version) return refused(c, { code: 'form-version-not-found' as const }, refusals);
      const outcome = await prefill.forForm(code, version, actorOf(c));
      if (!outcome.ok) return refused(c, outcome.error, refusals);
      c.header('cache-control', 'no-store');
      return c.json(outcome.value);
    },
  );
}

const refusals: Refusals<{ code: 'form-version-not-found' }> = {
  'form-version-not-found': [404, 'Không có phiên bản này của biểu mẫu.'],
};
