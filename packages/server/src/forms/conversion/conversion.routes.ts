import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import { type AppContext, type AppEnv, allow, describe, problem, query } from '../../platform/http';
import { definitionShape } from '../forms.shapes';
import { type ConversionRefusal, type ConvertForm, TEMPORARY_CODE } from './convert-form';

const LARGEST = 5 * 1024 * 1024;

const convertedShape = z.object({
  from: z.enum(['definition', 'json-schema', 'formio', 'surveyjs', 'xlsform']),
  definition: definitionShape,
  losses: z.array(z.object({ path: z.string(), keyword: z.string(), text: z.string() })),
});

/** Nhập biểu mẫu: what a file would become, without keeping any of it. Mounted at `/forms`. */
export function conversionRoutes(convert: ConvertForm) {
  return new Hono<AppEnv>().post(
    '/conversions',
    allow('drafts.edit'),
    describe({
      tag: 'Biểu mẫu: bản thảo',
      summary: 'Đọc một biểu mẫu từ nơi khác (JSON hoặc xlsx, tối đa 5 MB); không lưu gì',
      returns: convertedShape,
    }),
    query(
      z.object({
        from: z.enum(['definition', 'json-schema', 'formio', 'surveyjs', 'xlsform']).optional(),
        code: z.string().trim().min(1).max(100).default(TEMPORARY_CODE),
      }),
    ),
    bodyLimit({ maxSize: LARGEST, onError: (c) => problem(c as AppContext, { code: 'too-large' }, 413) }),
    async (c) => {
      const { from, code } = c.req.valid('query');
      const bytes = new Uint8Array(await c.req.arrayBuffer());
      const outcome = await convert({ from, code: code.normalize('NFC'), bytes });
      return outcome.ok ? c.json(outcome.value) : refusedInItsWords(c, outcome.error);
    },
  );
}

/** The readers say themselves what is wrong, in words for people. */
const refusedInItsWords = (c: AppContext, { text, ...refusal }: ConversionRefusal): Response =>
  problem(c, refusal, refusal.code === 'too-large' ? 413 : refusal.code === 'busy' ? 503 : 422, text);
