import type { FormPart, StandardElement } from '@motcua/schema';

export const anElement = (version = 1, field: Partial<StandardElement['field']> = {}): StandardElement => ({
  id: 'ho-ten',
  version,
  title: 'Họ và tên',
  group: 'Nhân thân',
  name: 'hoTen',
  field: {
    type: 'text',
    schema: { type: 'string', title: 'Họ và tên', maxLength: 100 },
    legalBasis: [{ document: 'Quy định 338-QĐ/TW', article: 'Điều 28, khoản 3, điểm a' }],
    purpose: 'Xác định người khai.',
    ...field,
  },
});

/** A group with a switch and a field that hangs on it. */
export const aPart = (more: FormPart['items'] = []): FormPart => ({
  items: [
    {
      id: 'g_giayto01',
      kind: 'group',
      name: 'giayTo',
      title: 'Giấy tờ',
      items: [
        {
          id: 'f_co000001',
          kind: 'field',
          type: 'yes-no',
          name: 'co',
          schema: { type: 'boolean', title: 'Có giấy tờ' },
          legalBasis: [{ document: 'Quy định 338-QĐ/TW' }],
          purpose: 'Thử.',
        },
        {
          id: 'f_so000001',
          kind: 'field',
          type: 'text',
          name: 'so',
          schema: { type: 'string', title: 'Số giấy tờ', maxLength: 50 },
          showWhen: 'c_co000001',
          legalBasis: [{ document: 'Quy định 338-QĐ/TW' }],
          purpose: 'Thử.',
        },
      ],
    },
    ...more,
  ],
  conditions: [{ id: 'c_co000001', name: 'Có giấy tờ', test: { field: 'f_co000001', is: 'equal', value: true } }],
  checks: [],
});
