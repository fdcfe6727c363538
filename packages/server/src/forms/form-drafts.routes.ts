import { Hono } from 'hono';
import { z } from 'zod';
import type { FormDraft } from '../contract';
import { type AppContext, type AppEnv, actorOf } from '../platform/http/env';
import { type Refusals, refused } from '../platform/http/refusals';
import { describe, ifMatch, jsonBody, paging, query, searchText, withRevision } from '../platform/http/requests';
import { allow } from '../platform/http/rules';
import { pagedShape, reasonShape } from '../platform/http/shapes';
import type { FormDraftService, NewFormRefusal, SaveDraftRefusal } from './form-drafts.service';
import { anyDefinition, formDraftShape, formSummaryShape } from './forms.shapes';

const tag = 'Biểu mẫu: bản thảo';

/** Bản thảo biểu mẫu: listing, making, saving, handing over. Mounted at `/forms`. */
export function formDraftRoutes(drafts: FormDraftService) {
  const codeOf = (c: AppContext) => drafts.resolve(c.req.param('code') ?? '');

  return new Hono<AppEnv>()
    .get(
      '/',
      allow('drafts.read'),
      describe({ tag, summary: 'Danh sách biểu mẫu', returns: pagedShape(formSummaryShape) }),
      query(
        z.object({ search: searchText, status: z.enum(['editing', 'handed-over', 'published']).optional(), ...paging }),
      ),
      async (c) => c.json(await drafts.search(c.req.valid('query'))),
    )
    .post(
      '/',
      allow('drafts.edit'),
      describe({ tag, summary: 'Tạo biểu mẫu mới', returns: formDraftShape, status: 201 }),
      jsonBody(z.strictObject({ code: z.string().trim().min(1).max(100), title: z.string().trim().min(1).max(500) })),
      async (c) => {
        const outcome = await drafts.create(actorOf(c), c.req.valid('json'));
        return outcome.ok ? given(c, outcome.value, 201) : refused(c, outcome.error, newFormRefusals);
      },
    )
    .post(
      '/import',
      allow('drafts.edit'),
      describe({ tag, summary: 'Tạo biểu mẫu từ một định nghĩa có sẵn', returns: formDraftShape, status: 201 }),
      jsonBody(anyDefinition),
      async (c) => {
        const outcome = await drafts.import(actorOf(c), c.req.valid('json').definition);
        return outcome.ok ? given(c, outcome.value, 201) : refused(c, outcome.error, newFormRefusals);
      },
    )
    .get(
      '/:code/draft',
      allow('drafts.read'),
      describe({ tag, summary: 'Bản thảo của một biểu mẫu; ETag là số bản đang sửa', returns: formDraftShape }),
      async (c) => {
        const outcome = await drafts.get(await codeOf(c));
        return outcome.ok ? given(c, outcome.value) : refused(c, outcome.error, draftRefusals);
      },
    )
    .put(
      '/:code/draft',
      allow('drafts.edit'),
      ifMatch(),
      describe({ tag, summary: 'Lưu bản thảo (If-Match là số bản đã đọc)', returns: formDraftShape }),
      jsonBody(anyDefinition),
      async (c) => {
        const outcome = await drafts.save(actorOf(c), await codeOf(c), c.var.revision, c.req.valid('json').definition);
        return outcome.ok ? given(c, outcome.value) : refused(c, outcome.error, draftRefusals);
      },
    )
    .post(
      '/:code/draft/hand-over',
      allow('drafts.edit'),
      ifMatch(),
      describe({ tag, summary: 'Gửi bản thảo để công bố', returns: formDraftShape }),
      async (c) => {
        const outcome = await drafts.handOver(actorOf(c), await codeOf(c), c.var.revision);
        return outcome.ok ? given(c, outcome.value) : refused(c, outcome.error, draftRefusals);
      },
    )
    .post(
      '/:code/draft/return',
      allow('drafts.return'),
      ifMatch(),
      describe({ tag, summary: 'Trả lại bản thảo kèm lý do', returns: formDraftShape }),
      jsonBody(reasonShape),
      async (c) => {
        const { reason } = c.req.valid('json');
        const outcome = await drafts.giveBack(actorOf(c), await codeOf(c), c.var.revision, reason);
        return outcome.ok ? given(c, outcome.value) : refused(c, outcome.error, draftRefusals);
      },
    )
    .get(
      '/:code/draft/validator.js',
      allow('drafts.read'),
      describe({ tag, summary: 'Mô-đun kiểm tra dữ liệu của một bản thảo, dùng để xem thử' }),
      query(z.object({ revision: z.coerce.number().int().min(1) })),
      async (c) => {
        const outcome = await drafts.validatorModule(await codeOf(c), c.req.valid('query').revision);
        if (!outcome.ok) return refused(c, outcome.error, moduleRefusals);
        return c.body(outcome.value, 200, {
          'content-type': 'text/javascript; charset=utf-8',
          'cache-control': 'private, max-age=3600',
        });
      },
    );
}

function given(c: AppContext, draft: FormDraft, status: 200 | 201 = 200): Response {
  withRevision(c, draft.revision);
  return c.json(draft, status);
}

const newFormRefusals: Refusals<NewFormRefusal> = {
  'invalid-definition': [422, 'Biểu mẫu có chỗ chưa hợp lệ; xem từng chỗ ở danh sách kèm theo.'],
  'invalid-form-code': [422, 'Mã biểu mẫu phải có dạng <mã thủ tục>.<ký hiệu>, ví dụ 2.002768.1-SHĐ.'],
  'look-alike-letters': [422, 'Mã biểu mẫu có chữ của bảng chữ cái khác trông giống chữ Việt. Hãy gõ lại.'],
  'code-taken': [409, 'Đã có biểu mẫu mang mã này, hoặc mã trùng khi viết trong địa chỉ.'],
};

const draftRefusals: Refusals<SaveDraftRefusal> = {
  'form-not-found': [404, 'Không có biểu mẫu mang mã này.'],
  'changed-meanwhile': [412, 'Đã có người lưu thay đổi trước. Hãy xem bản mới rồi sửa lại.'],
  'invalid-definition': [422, 'Biểu mẫu có chỗ chưa hợp lệ nên chưa lưu; xem từng chỗ ở danh sách kèm theo.'],
  'code-mismatch': [422, 'Mã trong định nghĩa khác mã của biểu mẫu đang sửa.'],
  'draft-handed-over': [409, 'Bản thảo đã gửi để công bố. Muốn sửa tiếp, hãy đề nghị trả lại.'],
  'draft-not-handed-over': [409, 'Bản thảo chưa được gửi.'],
};

const moduleRefusals: Refusals<
  Extract<Awaited<ReturnType<FormDraftService['validatorModule']>>, { ok: false }>['error']
> = {
  'form-not-found': [404, 'Không có biểu mẫu mang mã này.'],
  'revision-not-found': [404, 'Bản thảo đã sang số bản khác. Hãy tải lại.'],
  'invalid-definition': [422, 'Bản thảo còn chỗ chưa hợp lệ nên chưa xem thử được.'],
  'validator-too-large': [422, 'Biểu mẫu quá lớn hoặc quá phức tạp để kiểm tra trong thời gian cho phép.'],
};
