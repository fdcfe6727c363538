import type { FormDefinition } from '@motcua/schema';

/** A small draft: two pages, a section with two fields, one with a list inside. */
export const aDraft = (): FormDefinition => ({
  formatVersion: 1,
  code: '2.002768.1-SHĐ',
  title: 'Đề nghị chuyển sinh hoạt đảng',
  pages: [
    {
      id: 'p_trang001',
      title: 'Thông tin',
      items: [
        {
          id: 's_phan0001',
          kind: 'section',
          title: 'Người đề nghị',
          items: [
            {
              id: 'f_hoTen',
              kind: 'field',
              type: 'text',
              name: 'hoTen',
              schema: { type: 'string', title: 'Họ và tên' },
            },
            {
              id: 'f_soDinhDanh',
              kind: 'field',
              type: 'personal-id',
              name: 'soDinhDanh',
              schema: { type: 'string', title: 'Số định danh', pattern: '^\\d{12}$' },
            },
          ],
        },
      ],
    },
    {
      id: 'p_trang002',
      title: 'Quá trình',
      items: [
        {
          id: 's_phan0002',
          kind: 'section',
          title: 'Công tác',
          items: [
            {
              id: 'l_congTac',
              kind: 'list',
              name: 'congTac',
              title: 'Quá trình công tác',
              display: 'table',
              items: [
                {
                  id: 'f_chucVu',
                  kind: 'field',
                  type: 'text',
                  name: 'chucVu',
                  schema: { type: 'string', title: 'Chức vụ' },
                },
              ],
            },
          ],
        },
      ],
    },
  ],
  conditions: [],
  checks: [],
});
