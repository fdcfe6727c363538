// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { aField, aForm, FilledSection } from '../section/section-form.fixtures';
import { rulesBroken, verdictsOn } from '../section/verdicts.fixtures';
import { TextInspector } from './Inspector';
import { textField } from './text.field';

afterEach(cleanup);

it('takes words, refuses what is too long or blank, and says by how much', () => {
  expect(rulesBroken(textField, 'Nguyễn Văn An')).toEqual([]);
  expect(verdictsOn(textField, 'x'.repeat(256))).toEqual([
    { rule: 'maxLength', text: '“Câu hỏi” chỉ được dài tối đa 255 ký tự. Rút gọn lại.' },
  ]);
  expect(verdictsOn(textField, undefined)).toEqual([{ rule: 'required', text: 'Nhập “Câu hỏi”.' }]);
  expect(rulesBroken(textField, '   ')).toEqual(['pattern']);
});

it('reads pasted text as one clean line in NFC', () => {
  expect(textField.fromText?.('  Nguyễn\u0301 \n An ')).toBe('Nguyễn\u0301 An'.normalize('NFC'));
  expect(textField.fromText?.('  ')).toBeUndefined();
});

it('takes over a value set from elsewhere while it is being edited', () => {
  const field = aField('o');
  const { rerender } = render(<FilledSection items={[field]} answers={{ o: 'một' }} />);
  fireEvent.input(screen.getByLabelText('o'), { target: { value: 'mộtt' } });
  rerender(<FilledSection items={[field]} answers={{ o: 'hai' }} />);
  expect(screen.getByLabelText<HTMLInputElement>('o').value).toBe('hai');
});

it('lets staff set limits and choose a pattern by name', () => {
  const onChange = vi.fn();
  const field = aField('o', { schema: { type: 'string', maxLength: 255 } });
  render(<TextInspector field={field} onChange={onChange} definition={aForm([field])} />);
  fireEvent.input(screen.getByLabelText('Nhiều nhất bao nhiêu ký tự'), { target: { value: '50' } });
  expect(onChange).toHaveBeenLastCalledWith({ schema: { type: 'string', maxLength: 50 } });
  fireEvent.change(screen.getByLabelText('Mẫu phải theo'), { target: { value: 'digits' } });
  expect(onChange).toHaveBeenLastCalledWith({ schema: { type: 'string', maxLength: 255, pattern: '^\\d+$' } });
});
