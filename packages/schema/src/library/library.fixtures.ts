import type { StandardElement } from './library';

export const anElement = (changes: Partial<StandardElement> = {}): StandardElement => ({
  id: 'ho-ten',
  version: 1,
  title: 'Họ và tên',
  group: 'Nhân thân',
  name: 'hoTen',
  field: {
    type: 'text',
    schema: { type: 'string', title: 'Họ và tên', maxLength: 100 },
    prefill: { source: 'population-register', attribute: 'fullName', lock: 'verified' },
    legalBasis: [{ document: 'Quy định 338-QĐ/TW', article: 'Điều 28, khoản 3, điểm a' }],
    purpose: 'Xác định người khai.',
  },
  ...changes,
});
