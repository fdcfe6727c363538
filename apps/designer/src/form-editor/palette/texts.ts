import type { FieldGroup } from '@motcua/fields';

export const paletteTexts = {
  title: 'Thêm',
  search: 'Tìm trường, khối…',
  slash: 'Nhấn / để tìm',
  nothing: 'Không có trường nào khớp. Thử từ khác, không cần gõ dấu.',
  hint: 'Kéo vào trang, hoặc nhấn Enter để thêm dưới mục đang chọn.',
  touchHint: 'Chạm để cầm lên, rồi chạm chỗ cần đặt trên trang.',
  section: 'Phần',
  sectionHint: 'Một khối có tên trên trang, chứa các trường',
  layout: 'Bố cục',
  added: (label: string, where: string) => `Đã thêm “${label}”. ${where}`,
  groups: {
    text: 'Chữ',
    'number-and-time': 'Số và thời gian',
    choice: 'Lựa chọn',
    identity: 'Nhân thân',
    place: 'Nơi chốn',
    party: 'Tổ chức, đảng viên',
    table: 'Nhóm và bảng',
    file: 'Tệp',
    declaration: 'Cam đoan, xác nhận',
    content: 'Nội dung',
  } satisfies { readonly [group in FieldGroup]: string },
} as const;
