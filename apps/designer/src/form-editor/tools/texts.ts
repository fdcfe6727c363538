export const toolTexts = {
  menu: 'Công cụ',
} as const;
