export const toolTexts = {
  menu: 'Công cụ',
  relations: 'Sơ đồ quan hệ',
} as const;
