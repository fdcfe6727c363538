export const previewTexts = {
  title: 'Xem thử',
  open: 'Xem thử',
  screen: 'Cỡ màn hình',
  screens: { desktop: 'Máy tính', tablet: 'Máy tính bảng', phone: 'Điện thoại' },
  hint: 'Điền thử như người khai: điều kiện và công thức hoạt động thật, không có gì được gửi đi.',
  again: 'Điền lại từ đầu',
  check: 'Kiểm tra câu trả lời',
  checking: 'Đang kiểm tra…',
  right: 'Các câu trả lời đều hợp lệ.',
  wrong: (count: number) => `Còn ${count} chỗ chưa hợp lệ`,
  unsaved: 'Bản nháp chưa lưu được nên chưa kiểm tra toàn bộ được. Hãy lưu xong rồi thử lại.',
  unreachable:
    'Chưa tải được bộ kiểm tra của bản nháp này. Bản nháp còn vấn đề hoặc mất mạng; xem danh sách vấn đề rồi thử lại.',
  page: (at: number, count: number) => `Trang ${at} trên ${count}`,
  previous: 'Trang trước',
  next: 'Trang sau',
  noPages: 'Với các câu trả lời này, không có trang nào hiện ra.',
} as const;
