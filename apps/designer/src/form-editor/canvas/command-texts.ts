export const commandTexts = {
  wrap: 'Vào nhóm',
  newGroup: 'Nhóm mới',
  more: 'Lệnh khác',
  chosen: (count: number) => `Đã chọn ${count} mục`,
} as const;
