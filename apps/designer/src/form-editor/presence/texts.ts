export const presenceTexts = {
  here: 'Cùng mở biểu mẫu này:',
  self: 'Đồng chí, ở cửa sổ khác',
} as const;
