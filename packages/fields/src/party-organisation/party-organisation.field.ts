import { explainChosen, explainParts, explainText } from '../explain';
import { defineFieldType } from '../field-type';
import { objectOf, textOf } from '../read-value';

/** Tổ chức đảng: an organisation of the tree (`id` and `name`), or its name alone when the system lacks it. */
export const partyOrganisationField = defineFieldType({
  type: 'party-organisation',
  label: 'Tổ chức đảng',
  hint: 'Tìm chi bộ, đảng bộ trong cây tổ chức',
  group: 'party',
  keywords: ['chi bộ', 'đảng bộ', 'đảng uỷ', 'nơi sinh hoạt'],
  makes: 'field',
  newSchema: () => ({
    type: 'object',
    properties: {
      id: { type: 'string', minLength: 1, maxLength: 64 },
      name: { type: 'string', minLength: 1, maxLength: 300 },
    },
    required: ['name'],
    additionalProperties: false,
  }),
  constraints: ['required'],
  explain: {
    ...explainChosen,
    ...explainParts,
    minLength: explainChosen.required,
    maxLength: explainText.maxLength,
    required: 'Chọn “{label}” trong danh sách, hoặc chọn “Chưa có trên hệ thống” và ghi tên.',
  },
  toText: (value) => textOf(objectOf(value)?.name),
  fromText: (text) => (text.trim() ? { name: text.normalize('NFC').trim() } : undefined),
});
