export const outlineTexts = {
  title: 'Cấu trúc',
  search: 'Tìm trong biểu mẫu',
  found: (count: number) => (count === 0 ? 'Không có mục nào khớp.' : `${count} mục khớp.`),
  hint: 'Mũi tên để đi và mở; Shift và mũi tên để chọn nhiều mục; Alt và mũi tên để chuyển chỗ; gõ chữ để nhảy đến.',
  commands: 'Lệnh',
  noneChosen: 'Chưa chọn mục nào',
  pageAt: (at: number) => `Trang ${at}`,
  required: 'bắt buộc',
  conditional: 'có điều kiện',
  conditions: (names: readonly string[]) => `Điều kiện: ${names.join(', ')}`,
  into: (label: string) => `Thả vào “${label}”`,
} as const;
