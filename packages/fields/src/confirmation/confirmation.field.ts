import { DATE_PATTERN, formatDate, isLocalDate } from '@motcua/schema';
import { explainParts, explainText, explainTyped } from '../explain';
import { defineFieldType } from '../field-type';
import { objectOf, textOf } from '../read-value';

/** Khối xác nhận (Đ27.1c): which authority and person confirm, what, and when. */
export const confirmationField = defineFieldType({
  type: 'confirmation',
  label: 'Khối xác nhận',
  hint: 'Nội dung xác nhận của cơ quan, người có thẩm quyền',
  group: 'declaration',
  keywords: ['nhận xét', 'chi uỷ', 'chứng nhận', 'thẩm quyền'],
  makes: 'field',
  newSchema: () => ({
    type: 'object',
    properties: {
      authority: { type: 'string', minLength: 1, maxLength: 300 },
      person: { type: 'string', minLength: 1, maxLength: 100 },
      content: { type: 'string', minLength: 1, maxLength: 5000 },
      at: { type: 'string', format: 'date', pattern: DATE_PATTERN },
    },
    required: ['authority', 'person', 'content', 'at'],
    additionalProperties: false,
  }),
  constraints: ['properties'],
  explain: {
    ...explainTyped,
    ...explainParts,
    required: 'Ghi đủ cơ quan, người xác nhận, nội dung và ngày của “{label}”.',
    minLength: 'Ghi đủ cơ quan, người xác nhận và nội dung của “{label}”.',
    maxLength: explainText.maxLength,
    format: 'Ngày xác nhận của “{label}” không phải là ngày có thật.',
    pattern: 'Ngày xác nhận của “{label}” không phải là ngày có thật.',
  },
  toText: (value) => {
    const block = objectOf(value);
    if (!block) return '';
    const by = [
      textOf(block.authority),
      textOf(block.person),
      isLocalDate(block.at) ? `ngày ${formatDate(block.at)}` : '',
    ]
      .filter(Boolean)
      .join(', ');
    return [textOf(block.content), by].filter(Boolean).join(' – ');
  },
});
