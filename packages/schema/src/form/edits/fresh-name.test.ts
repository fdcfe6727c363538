import { expect, it } from 'vitest';
import { dataNameAllowed } from '../../shared/ids';
import { freshName } from './fresh-name';

it.each([
  ['Tổ chức đảng nơi đến', 'toChucDangNoiDen'],
  ['Số định danh cá nhân (12 số)', 'soDinhDanhCaNhan12So'],
  ['2 ảnh 3×4', 'truong2Anh34'],
  ['', 'truong'],
  ['漢字', 'truong'],
  ['Constructor', 'constructor2'],
])('“%s” → %s', (label, name) => {
  expect(freshName(label, new Set())).toBe(name);
  expect(dataNameAllowed(name)).toBe(true);
});

it('numbers a name that is taken, and keeps long labels short', () => {
  expect(freshName('Họ tên', new Set(['hoTen', 'hoTen2']))).toBe('hoTen3');
  const long = freshName('Ý kiến nhận xét của chi uỷ, chi bộ nơi cư trú về đảng viên đang công tác', new Set());
  expect(long).toBe('yKienNhanXetCuaChiUyChiBoNoiCuTruVeDang');
  expect(dataNameAllowed(freshName('a'.repeat(500), new Set()))).toBe(true);
});
