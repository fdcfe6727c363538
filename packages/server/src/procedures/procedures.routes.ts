import { Hono } from 'hono';
import { z } from 'zod';
import type { ProcedureDraft } from '../contract';
import { type AppContext, type AppEnv, actorOf } from '../platform/http/env';
import { type Refusals, refused } from '../platform/http/refusals';
import {
  describe,
  ifMatch,
  jsonBody,
  paging,
  query,
  searchText,
  versionIn,
  withRevision,
} from '../platform/http/requests';
import { allow } from '../platform/http/rules';
import { decisionShape, pagedShape, reasonShape } from '../platform/http/shapes';
import type { NewProcedureRefusal, ProcedureDraftService, SaveProcedureRefusal } from './procedure-drafts.service';
import type { ProcedureService, ProcedureVersionMissing, PublishProcedureRefusal } from './procedures.service';
import {
  procedureDraftShape,
  procedureDraftSummaryShape,
  procedureSummaryShape,
  procedureVersionShape,
} from './procedures.shapes';

const drafting = 'Thủ tục: bản thảo';
const tag = 'Thủ tục đã công bố';

/** Thủ tục hành chính: what the public reads, and the drafts that staff write. Mounted at `/procedures`. */
export function procedureRoutes(procedures: ProcedureService, drafts: ProcedureDraftService) {
  return new Hono<AppEnv>()
    .get(
      '/',
      allow('published.read'),
      describe({ tag, summary: 'Tìm thủ tục (không cần dấu)', returns: pagedShape(procedureSummaryShape) }),
      query(z.object({ search: searchText, field: z.string().max(300).optional(), ...paging })),
      async (c) => c.json(await procedures.search(c.req.valid('query'))),
    )
    .post(
      '/',
      allow('drafts.edit'),
      describe({
        tag: drafting,
        summary: 'Tạo thủ tục; không có mã thì nhận mã tạm',
        returns: procedureDraftShape,
        status: 201,
      }),
      jsonBody(
        z.strictObject({
          code: z.string().trim().min(1).max(40).optional(),
          name: z.string().trim().min(1).max(500),
          field: z.string().trim().min(1).max(300),
        }),
      ),
      async (c) => {
        const outcome = await drafts.create(actorOf(c), c.req.valid('json'));
        return outcome.ok ? given(c, outcome.value, 201) : refused(c, outcome.error, newProcedureRefusals);
      },
    )
    .get(
      '/fields',
      allow('published.read'),
      describe({ tag, summary: 'Các lĩnh vực có thủ tục', returns: z.object({ items: z.array(z.string()) }) }),
      async (c) => c.json({ items: await procedures.publishedFields() }),
    )
    .get(
      '/drafts',
      allow('drafts.read'),
      describe({
        tag: drafting,
        summary: 'Danh sách thủ tục của cán bộ',
        returns: pagedShape(procedureDraftSummaryShape),
      }),
      query(z.object({ search: searchText, ...paging })),
      async (c) => c.json(await drafts.search(c.req.valid('query'))),
    )
    .get(
      '/:code',
      allow('published.read'),
      describe({ tag, summary: 'Phiên bản đang có hiệu lực', returns: procedureVersionShape }),
      async (c) => {
        const outcome = await procedures.inForce(c.req.param('code'));
        return outcome.ok ? c.json(outcome.value) : refused(c, outcome.error, versionRefusals);
      },
    )
    .get(
      '/:code/versions/:n',
      allow('published.read'),
      describe({ tag, summary: 'Một phiên bản', returns: procedureVersionShape }),
      async (c) => {
        const version = versionIn(c.req.param('n'));
        if (!version) return refused(c, { code: 'procedure-not-found' as const }, versionRefusals);
        const outcome = await procedures.version(c.req.param('code'), version);
        return outcome.ok ? c.json(outcome.value) : refused(c, outcome.error, versionRefusals);
      },
    )
    .post(
      '/:code/versions',
      allow('versions.publish'),
      ifMatch(),
      describe({ tag, summary: 'Công bố bản thảo đã gửi', returns: procedureVersionShape, status: 201 }),
      jsonBody(z.strictObject({ notes: z.string().trim().max(4000), decision: decisionShape.optional() })),
      async (c) => {
        const act = c.req.valid('json');
        const outcome = await procedures.publish(actorOf(c), c.req.param('code'), c.var.revision, act);
        return outcome.ok ? c.json(outcome.value, 201) : refused(c, outcome.error, publishRefusals);
      },
    )
    .get(
      '/:code/draft',
      allow('drafts.read'),
      describe({ tag: drafting, summary: 'Bản thảo; ETag là số bản đang sửa', returns: procedureDraftShape }),
      async (c) => {
        const outcome = await drafts.get(c.req.param('code'));
        return outcome.ok ? given(c, outcome.value) : refused(c, outcome.error, draftRefusals);
      },
    )
    .put(
      '/:code/draft',
      allow('drafts.edit'),
      ifMatch(),
      describe({ tag: drafting, summary: 'Lưu bản thảo (If-Match là số bản đã đọc)', returns: procedureDraftShape }),
      jsonBody(z.strictObject({ definition: z.unknown() })),
      async (c) => {
        const { definition } = c.req.valid('json');
        const outcome = await drafts.save(actorOf(c), c.req.param('code'), c.var.revision, definition);
        return outcome.ok ? given(c, outcome.value) : refused(c, outcome.error, draftRefusals);
      },
    )
    .post(
      '/:code/draft/hand-over',
      allow('drafts.edit'),
      ifMatch(),
      describe({ tag: drafting, summary: 'Gửi bản thảo để công bố', returns: procedureDraftShape }),
      async (c) => {
        const outcome = await drafts.handOver(actorOf(c), c.req.param('code'), c.var.revision);
        return outcome.ok ? given(c, outcome.value) : refused(c, outcome.error, draftRefusals);
      },
    )
    .post(
      '/:code/draft/return',
      allow('drafts.return'),
      ifMatch(),
      describe({ tag: drafting, summary: 'Trả lại bản thảo kèm lý do', returns: procedureDraftShape }),
      jsonBody(reasonShape),
      async (c) => {
        const { reason } = c.req.valid('json');
        const outcome = await drafts.giveBack(actorOf(c), c.req.param('code'), c.var.revision, reason);
        return outcome.ok ? given(c, outcome.value) : refused(c, outcome.error, draftRefusals);
      },
    );
}

function given(c: AppContext, draft: ProcedureDraft, status: 200 | 201 = 200): Response {
  withRevision(c, draft.revision);
  return c.json(draft, status);
}

const versionRefusals: Refusals<ProcedureVersionMissing> = {
  'procedure-not-found': [404, 'Không có thủ tục hoặc phiên bản này trong danh mục đã công bố.'],
};

const newProcedureRefusals: Refusals<NewProcedureRefusal> = {
  'invalid-procedure': [422, 'Thủ tục có chỗ chưa hợp lệ; xem từng chỗ ở danh sách kèm theo.'],
  'code-taken': [409, 'Đã có thủ tục mang mã này.'],
  'temporary-codes-exhausted': [409, 'Đã dùng hết mã tạm.'],
};

const draftRefusals: Refusals<SaveProcedureRefusal> = {
  'procedure-not-found': [404, 'Không có thủ tục mang mã này.'],
  'changed-meanwhile': [412, 'Đã có người lưu thay đổi trước. Hãy xem bản mới rồi sửa lại.'],
  'invalid-procedure': [422, 'Thủ tục có chỗ chưa hợp lệ nên chưa lưu; xem từng chỗ ở danh sách kèm theo.'],
  'code-mismatch': [422, 'Mã trong định nghĩa khác mã của thủ tục đang sửa.'],
  'draft-handed-over': [409, 'Bản thảo đã gửi để công bố. Muốn sửa tiếp, hãy đề nghị trả lại.'],
  'draft-not-handed-over': [409, 'Bản thảo chưa được gửi.'],
};

const publishRefusals: Refusals<PublishProcedureRefusal> = {
  'procedure-not-found': [404, 'Không có thủ tục mang mã này.'],
  'changed-meanwhile': [412, 'Bản thảo đã thay đổi sau khi anh/chị mở. Hãy xem lại rồi công bố.'],
  'draft-not-handed-over': [409, 'Bản thảo chưa được gửi để công bố.'],
  'same-person': [403, 'Người sửa bản thảo lần cuối không được tự công bố (Điều 6).'],
  'invalid-procedure': [422, 'Thủ tục còn phần chưa đủ nên chưa công bố được.'],
  'form-not-published': [422, 'Thủ tục dùng biểu mẫu chưa công bố.'],
};
