import { explainChosen, explainParts } from '../explain';
import { defineFieldType } from '../field-type';
import { explainPaper, formatSize, paperOf, paperSchema } from '../paper';

const papersOf = (value: unknown) => (Array.isArray(value) ? value.map(paperOf).filter((paper) => paper !== null) : []);

/** Giấy tờ đính kèm: one or more files. */
export const attachmentField = defineFieldType({
  type: 'attachment',
  label: 'Tệp đính kèm',
  hint: 'Giấy tờ kèm theo: quyết định, bản tự kiểm điểm',
  group: 'file',
  keywords: ['giấy tờ', 'file', 'tài liệu', 'pdf', 'scan'],
  makes: 'field',
  newSchema: () => ({
    type: 'array',
    items: paperSchema(['application/pdf', 'image/jpeg', 'image/png']),
    minItems: 1,
    maxItems: 5,
  }),
  constraints: ['items', 'minItems', 'maxItems'],
  explain: {
    ...explainChosen,
    ...explainParts,
    ...explainPaper,
    required: 'Đính kèm tệp cho “{label}”.',
    items: explainParts.properties,
    minItems: 'Đính kèm đủ {limit} tệp cho “{label}”.',
    maxItems: '“{label}” chỉ nhận tối đa {limit} tệp. Bỏ bớt tệp.',
  },
  papersOf,
  toText: (value) =>
    papersOf(value)
      .map(({ name, size }) => `${name} (${formatSize(size)})`)
      .join('; '),
});
