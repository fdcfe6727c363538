import { explainTyped } from '../explain';
import { defineFieldType } from '../field-type';

/** Cam đoan: a tick that is either made or absent. The label is the whole sentence that the person declares. */
export const declarationField = defineFieldType({
  type: 'declaration',
  label: 'Cam đoan',
  hint: 'Đánh dấu để cam đoan hoặc cam kết',
  group: 'declaration',
  keywords: ['cam kết', 'đồng ý', 'xác nhận'],
  makes: 'field',
  newSchema: () => ({ type: 'boolean', const: true, title: 'Tôi cam đoan nội dung khai trên là đúng sự thật.' }),
  newSettings: () => ({ required: true }),
  constraints: [],
  explain: {
    ...explainTyped,
    required: 'Đọc và đánh dấu: “{label}”',
    const: 'Đọc và đánh dấu: “{label}”',
  },
  toText: (value) => (value === true ? 'Đã cam đoan' : ''),
});
