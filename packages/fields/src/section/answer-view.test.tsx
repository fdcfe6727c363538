// @vitest-environment happy-dom
import { compileRules, createFormRules, type JsonObject, type SectionItem } from '@motcua/schema';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { AnswerView } from '../render';
import { aField, aForm, theServices } from './section-form.fixtures';
import { FieldServicesProvider } from './services-context';

afterEach(cleanup);

const married = { id: 'c1', name: 'Đã kết hôn', test: { field: 'f_kethon', is: 'equal', value: true } } as const;
const items: readonly SectionItem[] = [
  aField('ngay', { type: 'date', schema: { type: 'string', title: 'Ngày sinh' } }),
  aField('kethon', { type: 'yes-no', schema: { type: 'boolean', title: 'Đã kết hôn' } }),
  aField('vochong', { showWhen: 'c1' }),
  { id: 'n_1', kind: 'content', text: 'Lời dẫn' },
  {
    id: 'l_1',
    kind: 'list',
    name: 'quaTrinh',
    title: 'Quá trình',
    display: 'cards',
    items: [aField('tu', { type: 'partial-date', schema: { type: 'string', title: 'Từ' } })],
  },
];

function show(answers: JsonObject, onEdit?: (fieldId: string, rows: readonly number[]) => void) {
  const definition = aForm(items, [married]);
  const rules = createFormRules(compileRules(definition));
  render(<AnswerView definition={definition} rules={rules} answers={answers} onEdit={onEdit} />);
}

it('reads every shown answer as a person does, and says what was not answered', () => {
  show({ ngay: '1980-02-03', kethon: false, quaTrinh: [{ tu: '1962-05' }, { tu: '1970' }] });
  const answerOf = (label: string) => screen.getByText(label).parentElement?.querySelector('dd')?.textContent;
  expect(answerOf('Ngày sinh')).toBe('03/02/1980');
  expect(answerOf('Đã kết hôn')).toBe('Không');
  expect(screen.queryByText('vochong')).toBeNull();
  expect(screen.queryByText('Lời dẫn')).toBeNull();
  expect(screen.getByText('tháng 5/1962')).toBeTruthy();
  cleanup();
  show({});
  expect(screen.getAllByText('Chưa trả lời')).toHaveLength(3);
});

it('leads back to each answer, with its rows', () => {
  const onEdit = vi.fn();
  show({ quaTrinh: [{ tu: '1962' }, { tu: '1970' }] }, onEdit);
  fireEvent.click(screen.getByRole('button', { name: 'Sửa Ngày sinh' }));
  expect(onEdit).toHaveBeenLastCalledWith('f_ngay', []);
  const [, second] = screen.getAllByRole('button', { name: 'Sửa Từ' });
  if (second) fireEvent.click(second);
  expect(onEdit).toHaveBeenLastCalledWith('f_tu', [1]);
});

it('leads to stored files where services say where they are', () => {
  const paper = { uploadId: 'u1', name: 'a.pdf', size: 10, mediaType: 'application/pdf' };
  const definition = aForm([aField('tep', { type: 'attachment', schema: { type: 'array', title: 'Tệp' } })]);
  render(
    <FieldServicesProvider services={theServices()} language="en">
      <AnswerView
        definition={definition}
        rules={createFormRules(compileRules(definition))}
        answers={{ tep: [paper] }}
        texts={{ 'f_tep.title': 'Papers' }}
      />
    </FieldServicesProvider>,
  );
  const row = screen.getByText('Papers').parentElement;
  expect(row && within(row).getByRole('link', { name: 'a.pdf' }).getAttribute('href')).toBe(
    '/api/v1/uploads/u1/content',
  );
});
