/** Vietnamese sentence per refusal code that the staff tools can meet; the server's own detail comes next. */
const sentences: { readonly [code: string]: string } = {
  offline: 'Mất kết nối với máy chủ. Nội dung trên màn hình vẫn còn; hãy thử lại khi có mạng.',
  aborted: 'Đã dừng yêu cầu.',
  'not-signed-in': 'Phiên làm việc đã hết. Đồng chí hãy đăng nhập lại.',
  'changed-meanwhile': 'Nội dung này vừa được người khác sửa. Hãy tải lại rồi sửa tiếp.',
  'same-person':
    'Người thực hiện bước này phải khác người đã thực hiện bước trước (người đề xuất hoặc người sửa sau cùng).',
  'unreadable-answer': 'Máy chủ trả lời không đọc được. Hãy thử lại; nếu vẫn lỗi, báo quản trị.',
};

const byStatus: { readonly [status: number]: string } = {
  401: 'Phiên làm việc đã hết. Đồng chí hãy đăng nhập lại.',
  403: 'Tài khoản này chưa được giao quyền làm việc đó.',
  404: 'Không tìm thấy nội dung cần mở.',
  409: 'Trạng thái hiện tại chưa cho phép thực hiện việc này.',
  412: 'Nội dung này vừa được người khác sửa. Hãy tải lại rồi sửa tiếp.',
  413: 'Nội dung gửi lên quá lớn.',
  422: 'Nội dung gửi lên chưa hợp lệ.',
  429: 'Gửi quá nhiều yêu cầu trong thời gian ngắn. Hãy chờ một phút rồi thử lại.',
};

export function refusalText(code: string, status: number, detail?: string): string {
  return (
    detail?.trim() ||
    sentences[code] ||
    byStatus[status] ||
    'Máy chủ chưa xử lý được yêu cầu. Hãy thử lại; nếu vẫn lỗi, báo quản trị.'
  );
}
