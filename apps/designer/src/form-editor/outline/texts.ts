export const outlineTexts = {
  title: 'Cấu trúc',
  hint: 'Chọn một mục để đến chỗ của nó. Alt và mũi tên để chuyển chỗ.',
} as const;
