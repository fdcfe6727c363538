import type { RelationKind, RelationNode } from '@motcua/schema';

export const relationTexts = {
  title: 'Sơ đồ quan hệ',
  hint: 'Bên trái là cái được dựa vào, bên phải là cái phụ thuộc. Chọn một ô để chỉ xem những gì liên quan.',
  none: 'Chưa có quan hệ nào: chưa có điều kiện, phép tính, quy tắc kiểm tra hay dữ liệu lấy sẵn.',
  drawing: 'Hình vẽ quan hệ',
  table: 'Bảng quan hệ',
  view: 'Cách xem',
  withPrefill: 'Hiện cơ sở dữ liệu',
  all: 'Xem tất cả',
  show: 'Đến chỗ này',
  saveDrawing: 'Tải hình (SVG)',
  saveTable: 'Tải bảng (CSV)',
  columns: { from: 'Dựa vào', kind: 'Quan hệ', to: 'Mục phụ thuộc' },
  count: (nodes: number, relations: number) => `${nodes} mục, ${relations} quan hệ`,
  kinds: {
    tests: 'được hỏi trong điều kiện',
    showWhen: 'quyết định hiện',
    required: 'quyết định bắt buộc',
    readOnly: 'quyết định khoá',
    optionWhen: 'quyết định lựa chọn',
    calculate: 'dùng để tính',
    check: 'được kiểm tra cùng',
    prefill: 'cho sẵn dữ liệu',
  } satisfies { readonly [kind in RelationKind]: string },
  nodeKinds: {
    item: 'Mục',
    condition: 'Điều kiện',
    check: 'Quy tắc kiểm tra',
    register: 'Cơ sở dữ liệu',
  } satisfies { readonly [kind in RelationNode['kind']]: string },
} as const;
