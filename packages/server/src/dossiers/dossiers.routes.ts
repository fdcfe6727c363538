import { Hono } from 'hono';
import { z } from 'zod';
import { type AppEnv, actorOf } from '../platform/http/env';
import { type Refusals, refused } from '../platform/http/refusals';
import { describe, jsonBody, paging, query, searchText, withRevision } from '../platform/http/requests';
import { allow } from '../platform/http/rules';
import { pagedShape } from '../platform/http/shapes';
import type { DossierNotFound, DossierService } from './dossiers.service';
import { dossierShape, dossierSummaryShape, submissionKey, submitShape } from './dossiers.shapes';
import type { SubmitDossierService, SubmitRefusal } from './submit-dossier.service';

const tag = 'Hồ sơ';

/** Nộp và tra cứu hồ sơ. Mounted at `/dossiers`. */
export function dossierRoutes(dossiers: DossierService, submission: SubmitDossierService) {
  return new Hono<AppEnv>()
    .post(
      '/',
      allow('dossiers.submit'),
      describe({
        tag,
        summary:
          'Nộp hồ sơ. Tiêu đề Idempotency-Key bắt buộc; gửi lại cùng khoá, cùng nội dung thì nhận lại đúng biên nhận (200)',
        returns: dossierShape,
        status: 201,
      }),
      jsonBody(submitShape),
      async (c) => {
        const key = c.req.header('idempotency-key')?.trim() ?? '';
        if (!submissionKey.test(key)) return refused(c, { code: 'key-missing' as const }, refusals);
        const { declaration, ...sent } = c.req.valid('json');
        if (!declaration.accepted) return refused(c, { code: 'declaration-missing' as const }, refusals);
        const whole = { ...sent, declaration: { ...declaration, accepted: true as const } };
        const outcome = await submission.submit(actorOf(c), key, whole);
        if (!outcome.ok) return refused(c, outcome.error, refusals);
        withRevision(c, outcome.value.receipt.revision);
        return c.json(outcome.value.receipt, outcome.value.created ? 201 : 200);
      },
    )
    .get(
      '/',
      allow('dossiers.read'),
      describe({
        tag,
        summary: 'Hồ sơ của tôi (mine) hoặc hộp hồ sơ đến của cơ quan (authority)',
        returns: pagedShape(dossierSummaryShape),
      }),
      query(
        z.object({
          scope: z.enum(['mine', 'authority']).default('mine'),
          search: searchText,
          sort: z.enum(['due', 'submitted']).default('due'),
          ...paging,
        }),
      ),
      async (c) => c.json(await dossiers.list(actorOf(c), c.req.valid('query'))),
    )
    .get(
      '/:code',
      allow('dossiers.read'),
      describe({ tag, summary: 'Một hồ sơ', returns: dossierShape }),
      async (c) => {
        const outcome = await dossiers.get(actorOf(c), c.req.param('code'));
        if (!outcome.ok) return refused(c, outcome.error, missing);
        withRevision(c, outcome.value.revision);
        return c.json(outcome.value);
      },
    );
}

const missing: Refusals<DossierNotFound> = {
  'dossier-not-found': [404, 'Không có hồ sơ này, hoặc hồ sơ không thuộc phạm vi của anh/chị.'],
};

const refusals: Refusals<SubmitRefusal | { code: 'key-missing' | 'declaration-missing' }> = {
  'key-missing': [400, 'Thiếu khoá của lần nộp (Idempotency-Key).'],
  'key-reused': [422, 'Khoá của lần nộp đã dùng cho một nội dung khác.'],
  'content-not-json': [422, 'Hồ sơ có ký tự hoặc giá trị không lưu được.'],
  'procedure-not-found': [422, 'Không có phiên bản thủ tục này trong danh mục đã công bố.'],
  'version-expired': [
    409,
    'Thủ tục đã có phiên bản mới và phiên bản này không còn được nhận. Câu trả lời vẫn còn; hãy mở phiên bản mới để nộp.',
  ],
  'subject-not-allowed': [403, 'Tài khoản này không thuộc đối tượng thực hiện của thủ tục.'],
  'declaration-missing': [422, 'Cần cam đoan nội dung khai là đúng trước khi nộp.'],
  'components-wrong': [422, 'Thành phần hồ sơ chưa đúng: có thành phần còn thiếu, thừa hoặc không đúng loại.'],
  'form-version-mismatch': [409, 'Biểu mẫu gửi lên không phải phiên bản mà thủ tục này dùng.'],
  'hash-differs': [409, 'Biểu mẫu trên máy khác với biểu mẫu đã công bố. Hãy tải lại trang rồi nộp.'],
  'answers-invalid': [422, 'Có câu trả lời chưa hợp lệ; xem từng chỗ ở danh sách kèm theo.'],
  'uploads-unusable': [
    422,
    'Có tệp chưa kiểm tra xong, không được nhận hoặc không phải của anh/chị. Hãy đính kèm lại.',
  ],
  'no-authority': [422, 'Không tìm thấy cơ quan tiếp nhận trong cây tổ chức của anh/chị.'],
  'calendar-unknown': [503, 'Lịch làm việc chưa có cho thời gian này. Hãy báo quản trị rồi nộp lại.'],
  'organisation-code-unusable': [
    503,
    'Mã định danh của cơ quan tiếp nhận chưa dùng được để cấp mã hồ sơ. Hãy báo quản trị.',
  ],
};
