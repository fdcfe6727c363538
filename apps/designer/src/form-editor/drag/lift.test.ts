import { expect, it } from 'vitest';
import { aDraft } from '../form-editor.fixtures';
import { sectionCargo } from '../palette/new-item';
import { aimAt, spotByKey, spotsFor, startOf } from './lift';

const carried = (...ids: string[]) => ({ from: 'form' as const, ids, label: ids.join() });

it('goes through every place in reading order, inside lists too, the own place once', () => {
  expect(spotsFor(aDraft(), carried('f_hoTen'))).toEqual([
    { parent: 's_phan0001', index: 0 },
    { parent: 's_phan0001', index: 2 },
    { parent: 's_phan0002', index: 0 },
    { parent: 'l_congTac', index: 0 },
    { parent: 'l_congTac', index: 1 },
    { parent: 's_phan0002', index: 1 },
  ]);
});

it('takes a section only among sections', () => {
  expect(spotsFor(aDraft(), sectionCargo).map(({ parent }) => parent)).toEqual([
    'p_trang001',
    'p_trang001',
    'p_trang002',
    'p_trang002',
  ]);
});

it('begins where the thing stands and stops at the ends of the form', () => {
  const cargo = carried('f_hoTen');
  const start = startOf(aDraft(), cargo, null);
  expect(start).toEqual({ parent: 's_phan0001', index: 0 });
  expect(start && spotByKey(aDraft(), cargo, start, 'ArrowUp')).toBeNull();
  expect(start && spotByKey(aDraft(), cargo, start, 'PageUp')).toBeNull();
});

it('goes to the next page, and to the ends of the page it is on', () => {
  const cargo = carried('f_hoTen');
  const next = spotByKey(aDraft(), cargo, { parent: 's_phan0001', index: 2 }, 'PageDown');
  expect(next).toEqual({ parent: 's_phan0002', index: 0 });
  expect(next && spotByKey(aDraft(), cargo, next, 'End')).toEqual({ parent: 's_phan0002', index: 1 });
});

it('counts places without what is carried', () => {
  const { text } = aimAt(aDraft(), carried('f_hoTen'), { parent: 's_phan0001', index: 2 });
  expect(text).toBe('Vị trí 2 trên 2: dưới “Số định danh”, trong phần “Người đề nghị”.');
});

it('gives the reason with a place that is refused', () => {
  const { landing, text } = aimAt(aDraft(), carried('l_congTac'), { parent: 'l_congTac', index: 0 });
  expect(landing.allowed).toBe(false);
  expect(text).toContain('trong danh sách “Quá trình công tác”. Không thả được vào đây.');
});
