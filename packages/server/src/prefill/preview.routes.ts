import { Hono } from 'hono';
import { z } from 'zod';
import { type AppEnv, actorOf } from '../platform/http/env';
import { type Refusals, refused } from '../platform/http/refusals';
import { describe, jsonBody } from '../platform/http/requests';
import { allow } from '../platform/http/rules';
import { prefilledShape } from './prefill.routes';
import type { PreviewRefusal, PreviewService } from './preview.service';

const tag = 'Xem thử';
const peopleShape = z.object({ items: z.array(z.object({ id: z.string(), name: z.string(), about: z.string() })) });

/** Xem thử bản thảo như một người trình diễn, for those who edit drafts. Mounted at `/preview`. */
export function previewRoutes(preview: PreviewService) {
  return new Hono<AppEnv>()
    .get(
      '/people',
      allow('drafts.edit'),
      describe({
        tag,
        summary: 'Những người trình diễn có thể xem thử như họ; trống ở chế độ chính thức',
        returns: peopleShape,
      }),
      async (c) => c.json({ items: await preview.people() }),
    )
    .post(
      '/prefill',
      allow('drafts.edit'),
      describe({ tag, summary: 'Giá trị điền sẵn của một bản thảo cho một người trình diễn', returns: prefilledShape }),
      jsonBody(z.strictObject({ form: z.string().min(1).max(100), person: z.string().min(1).max(128) })),
      async (c) => {
        const outcome = await preview.prefill(actorOf(c), c.req.valid('json'));
        if (!outcome.ok) return refused(c, outcome.error, refusals);
        c.header('cache-control', 'no-store');
        return c.json(outcome.value);
      },
    );
}

const refusals: Refusals<PreviewRefusal> = {
  'form-not-found': [404, 'Không có biểu mẫu mang mã này.'],
  'person-not-found': [404, 'Không có người trình diễn này.'],
};
