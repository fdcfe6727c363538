import { Hono } from 'hono';
import { z } from 'zod';
import { type AppEnv, actorOf, allow, describe, paging, query } from '../platform/http';
import { grantedAt } from '../platform/permissions';
import type { AuditService } from './audit.service';

const entryShape = z.object({
  seq: z.number(),
  at: z.string(),
  actor: z.object({ id: z.string(), name: z.string() }),
  action: z.string(),
  entity: z.object({ type: z.string(), id: z.string() }),
  sentence: z.string(),
  detail: z.record(z.string(), z.unknown()),
  hash: z.string(),
});

const filters = z.object({
  entity: z.string().max(200).optional(),
  actor: z.string().max(200).optional(),
  from: z.iso.datetime({ offset: true }).or(z.iso.date()).optional(),
  to: z.iso.datetime({ offset: true }).or(z.iso.date()).optional(),
  ...paging,
});

/** `idsWithin` gives the organisations at and below those where a role was granted. */
export function auditRoutes(
  audit: AuditService,
  organisations: {
    readonly idsWithin: (ids: readonly string[]) => Promise<readonly string[]>;
    readonly centre: () => Promise<readonly string[]>;
  },
): Hono<AppEnv> {
  return new Hono<AppEnv>().get(
    '/',
    allow('audit.read'),
    describe({
      tag: 'Nhật ký',
      summary:
        'Nhật ký, mới nhất trước; kiểm tra đọc tất cả, cán bộ đọc của cơ quan mình, người khác đọc việc của mình',
      returns: z.object({ items: z.array(entryShape), total: z.number(), page: z.number(), pageSize: z.number() }),
    }),
    query(filters),
    async (c) => {
      const reader = actorOf(c);
      const granted = grantedAt(reader, 'audit.read-authority');
      const authorityIds = granted.length > 0 ? await organisations.idsWithin(granted) : [];
      const centre = await organisations.centre();
      return c.json(await audit.search(reader, { ...c.req.valid('query'), authorityIds, centre }));
    },
  );
}
