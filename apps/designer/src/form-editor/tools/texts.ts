export const toolTexts = {
  menu: 'Công cụ',
  translations: 'Bản tiếng Anh',
  relations: 'Sơ đồ quan hệ',
  rules: 'Phép tính và kiểm tra',
} as const;
