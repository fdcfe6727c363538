import { explainChosen, explainParts } from '../explain';
import { defineFieldType } from '../field-type';
import { objectOf, textOf } from '../read-value';

/** Đơn vị hành chính: present (two levels since 01/7/2025) or former. `options.level` is `province` or `commune`. */
export const administrativeUnitField = defineFieldType({
  type: 'administrative-unit',
  label: 'Đơn vị hành chính',
  hint: 'Tỉnh, thành phố hoặc xã, phường, đặc khu; hiện nay hay trước đây',
  group: 'place',
  keywords: ['tỉnh', 'thành phố', 'xã', 'phường', 'đặc khu'],
  makes: 'field',
  newSchema: () => ({
    type: 'object',
    properties: {
      system: { enum: ['present', 'former'] },
      code: { type: 'string', minLength: 1, maxLength: 16 },
      name: { type: 'string', minLength: 1, maxLength: 200 },
    },
    required: ['system', 'code', 'name'],
    additionalProperties: false,
  }),
  newSettings: () => ({ width: 6, options: { level: 'commune' } }),
  constraints: ['properties'],
  explain: {
    ...explainChosen,
    ...explainParts,
    enum: 'Chọn lại “{label}” trong danh sách đơn vị hành chính.',
    minLength: explainChosen.required,
    maxLength: explainChosen.type,
  },
  toText: (value) => {
    const unit = objectOf(value);
    if (!unit) return '';
    return unit.system === 'former' ? `${textOf(unit.name)} (đơn vị cũ)` : textOf(unit.name);
  },
});
