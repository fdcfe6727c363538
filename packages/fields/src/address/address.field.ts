import { explainChosen, explainParts, explainText } from '../explain';
import { defineFieldType } from '../field-type';
import { objectOf, textOf } from '../read-value';

/** Địa chỉ: a commune of today or of before, a detail, and the words of the original paper where they differ. */
export const addressField = defineFieldType({
  type: 'address',
  label: 'Địa chỉ',
  hint: 'Xã, phường và số nhà, thôn; nhận cả tên đơn vị cũ',
  group: 'place',
  keywords: ['quê quán', 'nơi sinh', 'thường trú', 'nơi ở', 'tạm trú'],
  makes: 'field',
  newSchema: () => ({
    type: 'object',
    properties: {
      system: { enum: ['present', 'former'] },
      unitCode: { type: 'string', minLength: 1, maxLength: 16 },
      unitName: { type: 'string', minLength: 1, maxLength: 200 },
      detail: { type: 'string', minLength: 1, maxLength: 300 },
      original: { type: 'string', minLength: 1, maxLength: 500 },
    },
    required: ['system'],
    minProperties: 2,
    additionalProperties: false,
  }),
  constraints: ['required'],
  explain: {
    ...explainChosen,
    ...explainParts,
    required: 'Chọn xã, phường và ghi đủ phần chi tiết của “{label}”.',
    minProperties: 'Chọn xã, phường hoặc ghi địa chỉ cho “{label}”.',
    enum: 'Chọn lại “{label}” trong danh sách đơn vị hành chính.',
    minLength: 'Ghi đủ các phần của “{label}”.',
    maxLength: explainText.maxLength,
  },
  toText: (value) => {
    const address = objectOf(value);
    if (!address) return '';
    const unit = textOf(address.unitName);
    const place = [textOf(address.detail), address.system === 'former' && unit ? `${unit} (đơn vị cũ)` : unit]
      .filter(Boolean)
      .join(', ');
    const original = textOf(address.original);
    if (!original) return place;
    return place ? `${place} (theo giấy tờ gốc: ${original})` : original;
  },
  fromText: (text) => (text.trim() ? { system: 'present', original: text.normalize('NFC').trim() } : undefined),
});
