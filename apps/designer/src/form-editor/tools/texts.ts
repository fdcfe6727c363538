export const toolTexts = {
  menu: 'Công cụ',
  relations: 'Sơ đồ quan hệ',
  rules: 'Phép tính và kiểm tra',
} as const;
