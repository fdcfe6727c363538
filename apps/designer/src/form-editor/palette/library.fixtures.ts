import type { Library } from '@motcua/server';

/** One standard element that a register fills, and one block of two fields with a condition. */
export const aLibrary = (): Library => ({
  elements: [
    {
      id: 'ho-ten',
      version: 2,
      title: 'Họ và tên',
      group: 'Nhân thân',
      name: 'hoTen',
      keywords: ['tên đang dùng'],
      forms: 3,
      field: {
        type: 'text',
        schema: { type: 'string', title: 'Họ và tên', maxLength: 100 },
        prefill: { source: 'population-register', attribute: 'fullName', lock: 'verified' },
        legalBasis: [{ document: 'Quy định 338-QĐ/TW', article: 'Điều 28, khoản 3, điểm a' }],
        purpose: 'Xác định người khai.',
      },
    },
  ],
  blocks: [
    {
      id: 'xac-nhan',
      version: 1,
      title: 'Xác nhận',
      description: 'Khi cần cơ quan xác nhận.',
      forms: 0,
      savedBy: 'Nội dung kèm theo',
      part: {
        items: [
          {
            id: 'f_can00001',
            kind: 'field',
            type: 'yes-no',
            name: 'can',
            schema: { type: 'boolean', title: 'Cần xác nhận' },
          },
          {
            id: 'f_nd000001',
            kind: 'field',
            type: 'text',
            name: 'noiDung',
            schema: { type: 'string', title: 'Nội dung xác nhận' },
            showWhen: 'c_can00001',
          },
        ],
        conditions: [
          { id: 'c_can00001', name: 'Cần xác nhận', test: { field: 'f_can00001', is: 'equal', value: true } },
        ],
        checks: [],
      },
    },
  ],
});
