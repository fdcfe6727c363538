// @vitest-environment happy-dom
import type { JsonObject, List } from '@motcua/schema';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fieldDomId } from '../dom-id';
import { aField, aForm, FilledSection } from '../section/section-form.fixtures';
import { ListInspector } from './Inspector';

afterEach(cleanup);

const aList = (changes: Partial<List> = {}): List => ({
  id: 'l_qt',
  kind: 'list',
  name: 'quaTrinh',
  title: 'Quá trình',
  display: 'cards',
  rowTitle: 'Giai đoạn',
  items: [aField('lam'), aField('noi')],
  ...changes,
});
const initial = { quaTrinh: [{ lam: 'a' }, { lam: 'b' }] };

describe.each(['cards', 'table'] as const)('rows as %s', (display) => {
  it('adds a row, puts the focus into it, and writes to it', async () => {
    let answers: JsonObject = {};
    render(<FilledSection items={[aList({ display })]} initial={initial} seen={(next) => (answers = next)} />);
    fireEvent.click(await screen.findByRole('button', { name: 'Thêm giai đoạn' }));
    const box = document.getElementById(fieldDomId('f_lam', [2]));
    expect(document.activeElement).toBe(box);
    if (box) fireEvent.input(box, { target: { value: 'c' } });
    expect(answers).toEqual({ quaTrinh: [{ lam: 'a' }, { lam: 'b' }, { lam: 'c' }] });
  });

  it('moves, copies and removes rows, and brings a removed one back', async () => {
    let answers: JsonObject = {};
    render(<FilledSection items={[aList({ display })]} initial={initial} seen={(next) => (answers = next)} />);
    fireEvent.click(await screen.findByRole('button', { name: 'Chuyển Giai đoạn 2 lên' }));
    expect(answers).toEqual({ quaTrinh: [{ lam: 'b' }, { lam: 'a' }] });
    expect(screen.getByText('Giai đoạn 2 đã chuyển đến vị trí 1.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Sao chép Giai đoạn 1' }));
    expect(answers).toEqual({ quaTrinh: [{ lam: 'b' }, { lam: 'b' }, { lam: 'a' }] });
    fireEvent.click(screen.getByRole('button', { name: 'Xoá Giai đoạn 3' }));
    expect(answers).toEqual({ quaTrinh: [{ lam: 'b' }, { lam: 'b' }] });
    fireEvent.click(screen.getByRole('button', { name: 'Hoàn tác' }));
    expect(answers).toEqual({ quaTrinh: [{ lam: 'b' }, { lam: 'b' }, { lam: 'a' }] });
  });

  it('says at the row what is wrong in that row alone', async () => {
    render(
      <FilledSection
        items={[aList({ display })]}
        initial={initial}
        errors={[{ path: '/quaTrinh/1/noi', fieldId: 'f_noi', rule: 'required', severity: 'error', text: 'x' }]}
      />,
    );
    await screen.findByRole('button', { name: 'Thêm giai đoạn' });
    expect(document.getElementById(fieldDomId('f_noi', [0]))?.getAttribute('aria-invalid')).toBeNull();
    expect(document.getElementById(fieldDomId('f_noi', [1]))?.getAttribute('aria-invalid')).toBe('true');
  });
});

it('makes an emptied list absent and stops at its limit', async () => {
  let answers: JsonObject = { quaTrinh: [] };
  render(
    <FilledSection
      items={[aList({ maxRows: 1 })]}
      initial={{ quaTrinh: [{ lam: 'a' }] }}
      seen={(next) => (answers = next)}
    />,
  );
  expect(await screen.findByText('Đã đủ 1 dòng.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Thêm giai đoạn' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Xoá Giai đoạn 1' }));
  expect(answers).toEqual({});
  expect(screen.getByText('Chưa có dòng nào.')).toBeTruthy();
});

it('shows by the rules of its own row', async () => {
  render(
    <FilledSection
      conditions={[{ id: 'c1', name: 'Khác', test: { field: 'f_lam', is: 'equal', value: 'khác' } }]}
      items={[aList({ items: [aField('lam'), aField('noi', { showWhen: 'c1' })] })]}
      initial={{ quaTrinh: [{ lam: 'a' }, { lam: 'khác' }] }}
    />,
  );
  await screen.findByRole('button', { name: 'Thêm giai đoạn' });
  expect(document.getElementById(fieldDomId('f_noi', [0]))).toBeNull();
  expect(document.getElementById(fieldDomId('f_noi', [1]))).not.toBeNull();
});

it('holds lists inside lists, as cards', async () => {
  let answers: JsonObject = {};
  const inner = aList({ id: 'l_trong', name: 'trong', title: 'Bên trong', rowTitle: 'Mục', items: [aField('so')] });
  render(
    <FilledSection
      items={[aList({ display: 'table', items: [inner] })]}
      initial={{ quaTrinh: [{}] }}
      seen={(next) => (answers = next)}
    />,
  );
  const inside = await screen.findByRole('group', { name: 'Bên trong' });
  fireEvent.click(within(inside).getByRole('button', { name: 'Thêm mục' }));
  expect(answers).toEqual({ quaTrinh: [{ trong: [{}] }] });
  expect(document.getElementById(fieldDomId('f_so', [0, 0]))).not.toBeNull();
});

it('lets staff name the rows and limit them', () => {
  const onChange = vi.fn();
  const list = aList();
  render(<ListInspector field={list} onChange={onChange} definition={aForm([list])} />);
  fireEvent.input(screen.getByLabelText('Nhiều nhất bao nhiêu dòng'), { target: { value: '5' } });
  expect(onChange).toHaveBeenLastCalledWith({ maxRows: 5 });
  fireEvent.input(screen.getByLabelText('Gọi mỗi dòng là'), { target: { value: '' } });
  expect(onChange).toHaveBeenLastCalledWith({ rowTitle: null });
});
