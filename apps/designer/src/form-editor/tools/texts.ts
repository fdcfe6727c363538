export const toolTexts = {
  menu: 'Công cụ',
  translations: 'Bản tiếng Anh',
  expert: 'Dạng văn bản (chuyên sâu)',
  relations: 'Sơ đồ quan hệ',
  rules: 'Phép tính và kiểm tra',
  export: 'Xuất',
} as const;
