// @vitest-environment happy-dom
import type { JsonObject } from '@motcua/schema';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { fieldDomId } from '../dom-id';
import { aField, FilledSection } from './section-form.fixtures';

afterEach(cleanup);

const married = { id: 'c1', name: 'Đã kết hôn', test: { field: 'f_hoTen', is: 'equal', value: 'An' } } as const;

describe('a section of a form', () => {
  it('writes what is typed to its place and takes an emptied answer away', () => {
    let answers: JsonObject = {};
    render(<FilledSection items={[aField('hoTen')]} seen={(next) => (answers = next)} />);
    const box = screen.getByLabelText('hoTen');
    expect(box.id).toBe(fieldDomId('f_hoTen'));
    fireEvent.input(box, { target: { value: 'An' } });
    expect(answers).toEqual({ hoTen: 'An' });
    fireEvent.input(box, { target: { value: '' } });
    expect(answers).toEqual({});
  });

  it('reports nothing while an input method composes', () => {
    const seen: JsonObject[] = [];
    render(<FilledSection items={[aField('hoTen')]} seen={(next) => seen.push(next)} />);
    const box = screen.getByLabelText<HTMLInputElement>('hoTen');
    fireEvent.compositionStart(box);
    fireEvent.input(box, { target: { value: 'Tha' } });
    expect(seen).toEqual([]);
    expect(box.value).toBe('Tha');
    fireEvent.input(box, { target: { value: 'Thà' } });
    fireEvent.compositionEnd(box);
    expect(seen).toEqual([{ hoTen: 'Thà' }]);
  });

  it('shows and hides by the rules, and marks what is required', () => {
    render(
      <FilledSection
        conditions={[married]}
        items={[aField('hoTen', { required: true }), aField('voChong', { showWhen: 'c1', required: { when: 'c1' } })]}
      />,
    );
    expect(screen.queryByLabelText(/voChong/)).toBeNull();
    fireEvent.input(screen.getByLabelText(/hoTen.*bắt buộc/), { target: { value: 'An' } });
    expect(screen.getByLabelText(/voChong.*bắt buộc/)).toBeTruthy();
  });

  it('ties hint and message to the control and says where a value came from', () => {
    render(
      <FilledSection
        items={[
          aField('so', {
            type: 'personal-id',
            schema: { type: 'string', title: 'Số', pattern: '^\\d{12}$' },
            help: 'Trên thẻ',
          }),
        ]}
        errors={[{ path: '/so', fieldId: 'f_so', rule: 'pattern', severity: 'error', text: 'khác' }]}
        provenance={{ f_so: { sourceName: 'Cơ sở dữ liệu đảng viên', at: '2026-11-23T08:15:00+07:00', locked: true } }}
      />,
    );
    const box = screen.getByLabelText<HTMLInputElement>('Số');
    expect(box.getAttribute('aria-invalid')).toBe('true');
    const described = (box.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent);
    expect(described.join(' ')).toMatch(/“Số” gồm đúng 12 chữ số.*Trên thẻ/);
    expect(box.readOnly).toBe(true);
    expect(screen.getByText(/Từ Cơ sở dữ liệu đảng viên, 08:15 ngày 23\/11\/2026/)).toBeTruthy();
  });

  it('keeps items, words between them and the designer’s frame in the section’s order', () => {
    render(
      <FilledSection
        items={[
          aField('a'),
          { id: 'n_1', kind: 'content', text: 'Lời dẫn\n\nĐoạn hai' },
          aField('b', { showWhen: 'c1' }),
        ]}
        conditions={[married]}
        decorate={(item, drawn, parentId, index) => (
          <div data-testid="frame" data-where={`${parentId}:${index}:${item.id}`}>
            {drawn}
          </div>
        )}
        containerEnd={(parentId, count) => <p>{`Cuối ${parentId}: ${count}`}</p>}
      />,
    );
    expect(screen.getAllByTestId('frame').map((frame) => frame.dataset.where)).toEqual([
      's_1:0:f_a',
      's_1:1:n_1',
      's_1:2:f_b',
    ]);
    expect(screen.getByText('Đoạn hai').tagName).toBe('P');
    expect(screen.getByText('Cuối s_1: 3')).toBeTruthy();
  });

  it('follows the section while staff edit it', () => {
    const { rerender } = render(<FilledSection items={[aField('a'), aField('b')]} initial={{ a: '1' }} />);
    const renamed = aField('a', { schema: { type: 'string', title: 'Tên mới' }, width: 6 });
    rerender(<FilledSection items={[aField('c'), renamed, { id: 'n_1', kind: 'content', text: 'Lời' }]} />);
    expect(screen.getAllByRole('textbox').map((box) => box.id)).toEqual([fieldDomId('f_c'), fieldDomId('f_a')]);
    expect(screen.getByLabelText<HTMLInputElement>('Tên mới').value).toBe('1');
    expect(screen.getByLabelText('Tên mới').closest('.mc-cell')?.className).toContain('mc-span-6');
    expect(screen.getByText('Lời')).toBeTruthy();
  });

  it('draws again only the field that changed', () => {
    const drawn: string[] = [];
    // A field's help is read whenever its box is drawn, and at no other time.
    const items = Array.from({ length: 40 }, (_, index) =>
      Object.defineProperty(aField(`o${index}`), 'help', { get: () => void drawn.push(`o${index}`), enumerable: true }),
    );
    render(<FilledSection items={items} />);
    expect(new Set(drawn).size).toBe(40);
    drawn.length = 0;
    fireEvent.input(screen.getByLabelText('o0'), { target: { value: 'x' } });
    expect([...new Set(drawn)]).toEqual(['o0']);
  });

  it('keeps groups nested in the answers', () => {
    let answers: JsonObject = {};
    render(
      <FilledSection
        items={[{ id: 'g_qd', kind: 'group', name: 'quyetDinh', title: 'Quyết định', items: [aField('so')] }]}
        seen={(next) => (answers = next)}
      />,
    );
    const group = screen.getByRole('group', { name: 'Quyết định' });
    fireEvent.input(within(group).getByLabelText('so'), { target: { value: '12-QĐ/ĐU' } });
    expect(answers).toEqual({ quyetDinh: { so: '12-QĐ/ĐU' } });
  });
});
