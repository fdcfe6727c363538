import { defineFieldType } from '../field-type';

/** Nội dung: words between fields. Plain text; it holds no answer. */
export const contentField = defineFieldType({
  type: 'content',
  label: 'Nội dung',
  hint: 'Lời dẫn, chú thích, lời cảnh báo giữa các câu hỏi',
  group: 'content',
  keywords: ['đoạn chữ', 'hướng dẫn', 'ghi chú'],
  makes: 'content',
  newSchema: () => ({}),
  constraints: [],
  explain: {},
  toText: () => '',
});
