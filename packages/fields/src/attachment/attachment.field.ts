import { explainChosen, explainParts } from '../explain';
import { defineFieldType } from '../field-type';
import { explainPaper, formatSize, paperOf, paperSchema } from '../paper';

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
  toText: (value) =>
    Array.isArray(value)
      ? value
          .flatMap((entry) => {
            const paper = paperOf(entry);
            return paper ? [`${paper.name} (${formatSize(paper.size)})`] : [];
          })
          .join('; ')
      : '',
});
