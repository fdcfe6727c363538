/**
 * Refusals as RFC 9457 problems, in one place: `problem(c, refusal, status, detail?)`. Everything else the refusal
 * carries travels as members of its own (`errors`, `problems`, `stored`, …). `detail` is a sentence for people; without
 * one, the code's own sentence here or the status's is used.
 */
import type { Refusal } from '@motcua/schema';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { AppContext } from './env';

export type ProblemStatus = Extract<
  ContentfulStatusCode,
  400 | 401 | 403 | 404 | 405 | 406 | 409 | 410 | 412 | 413 | 415 | 422 | 423 | 428 | 429 | 500 | 502 | 503
>;

export function problem(c: AppContext, refusal: Refusal, status: ProblemStatus, detail?: string): Response {
  const body = {
    ...refusal,
    type: `/api/docs#${refusal.code}`,
    title: titles[status],
    status,
    code: refusal.code,
    detail: detail ?? details[refusal.code] ?? `${titles[status]}.`,
    requestId: c.var.requestId,
  };
  return c.body(JSON.stringify(body), status, {
    'content-type': 'application/problem+json; charset=utf-8',
    'cache-control': 'no-store',
  });
}

const titles: { readonly [status in ProblemStatus]: string } = {
  400: 'Yêu cầu không đọc được',
  401: 'Chưa đăng nhập',
  403: 'Không có quyền',
  404: 'Không tìm thấy',
  405: 'Không hỗ trợ thao tác này',
  406: 'Không có định dạng được yêu cầu',
  409: 'Trái với trạng thái hiện tại',
  410: 'Không còn nữa',
  412: 'Đã có người thay đổi trước',
  413: 'Dữ liệu quá lớn',
  415: 'Không nhận loại dữ liệu này',
  422: 'Dữ liệu chưa hợp lệ',
  423: 'Đang bị khoá',
  428: 'Thiếu số bản đang sửa',
  429: 'Thử lại sau',
  500: 'Lỗi của hệ thống',
  502: 'Hệ thống liên quan không trả lời',
  503: 'Hệ thống tạm ngừng',
};

const details: { readonly [code: string]: string } = {
  'not-found': 'Địa chỉ này không có trong hệ thống.',
  'method-not-allowed': 'Địa chỉ này không nhận phương thức đã dùng.',
  'malformed-address': 'Địa chỉ có ký tự không dùng được.',
  'malformed-json': 'Nội dung gửi lên không đọc được. Hãy kiểm tra và gửi lại.',
  'too-deep': 'Nội dung gửi lên có quá nhiều tầng lồng nhau.',
  'unsupported-media-type': 'Nội dung gửi lên phải là application/json.',
  'too-large': 'Nội dung gửi lên quá lớn.',
  'invalid-request': 'Yêu cầu có chỗ chưa hợp lệ.',
  'revision-required': 'Cần cho biết số bản đang sửa (If-Match).',
  'not-signed-in': 'Mời đăng nhập để tiếp tục.',
  forbidden: 'Tài khoản này không có quyền làm việc đó.',
  'foreign-origin': 'Yêu cầu đến từ một trang khác nên không được nhận.',
  'internal-error': 'Hệ thống gặp lỗi. Hãy thử lại; nếu vẫn gặp, báo quản trị kèm mã yêu cầu.',
  'changed-meanwhile': 'Đã có người lưu thay đổi trước. Hãy xem bản mới rồi sửa lại.',
  busy: 'Hệ thống đang bận. Hãy thử lại sau ít phút.',
};
