// @vitest-environment happy-dom
import type { JsonObject } from '@motcua/schema';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { FilledSection } from '../section/section-form.fixtures';
import { fieldOfType, verdictsOn } from '../section/verdicts.fixtures';
import { personalIdField, readPersonalId } from './personal-id.field';

afterEach(cleanup);

// Made-up numbers: serial 000001 with unlikely years.
it.each([
  ['001001000001', 'male', 1901],
  ['001101000001', 'female', 1901],
  ['079203000001', 'male', 2003],
  ['100399000001', 'female', 2099],
])('reads sex and year of birth from %s', (value, sex, year) => {
  expect(readPersonalId(value)).toEqual({ sex, birthYear: year });
});

it('refuses anything but twelve digits, and only warns of an odd structure', () => {
  expect(verdictsOn(personalIdField, '00120100001')).toEqual([
    { rule: 'pattern', text: '“Câu hỏi” gồm đúng 12 chữ số. Xem trên thẻ căn cước và nhập lại.' },
  ]);
  expect(verdictsOn(personalIdField, '003201000001')).toEqual([]);
  expect(personalIdField.advise?.('003201000001')).toHaveLength(1);
  expect(personalIdField.advise?.('001501000001')).toEqual([
    'Số này cho biết năm sinh là 2101. Kiểm tra lại chữ số thứ tư.',
  ]);
  expect(personalIdField.advise?.('001201000001')).toEqual([]);
  expect(personalIdField.advise?.('12')).toEqual([]);
});

it('drops the blanks people type and shows its warning as one', () => {
  let answers: JsonObject = {};
  render(<FilledSection items={[fieldOfType(personalIdField)]} seen={(next) => (answers = next)} />);
  fireEvent.input(screen.getByLabelText('Câu hỏi'), { target: { value: '003 201 000 001' } });
  expect(answers).toEqual({ o: '003201000001' });
  expect(screen.getByText(/Ba chữ số đầu “003”/).textContent).toMatch(/^Lưu ý: /);
  expect(screen.getByLabelText('Câu hỏi').getAttribute('aria-invalid')).toBeNull();
});
