import { expect, it } from 'vitest';
import type { Condition } from '../form/definition';
import { aField, aForm, aFormOf, aList } from '../form/form.fixtures';
import { describeCondition } from './describe-condition';

it.each<[Condition, string]>([
  [{ field: 'f_honNhan', is: 'equal', value: 'married' }, 'Hiện khi “Tình trạng hôn nhân” là “Đã kết hôn”'],
  [
    { all: [{ field: 'f_honNhan', is: 'answered' }, { not: { field: 'f_hoTen', is: 'answered' } }] },
    'Hiện khi “Tình trạng hôn nhân” đã trả lời và “Họ và tên” chưa trả lời',
  ],
  [
    {
      any: [
        { condition: 'c_ketHon' },
        {
          all: [
            { field: 'f_hoTen', is: 'answered' },
            { field: 'f_mat', is: 'atLeast', value: 1.5 },
          ],
        },
      ],
    },
    'Hiện khi đúng điều kiện “Đã kết hôn” hoặc (“Họ và tên” đã trả lời và “f_mat” từ 1,5 trở lên)',
  ],
])('%j reads as a sentence', (test, sentence) => {
  expect(describeCondition(aForm(), test)).toBe(sentence);
});

it('reads rows and multiple choices', () => {
  const form = aFormOf([
    aList({
      title: 'Quá trình công tác',
      items: [
        aField('multiple-choice', {
          id: 'f_chucVu01',
          name: 'chucVu',
          schema: { title: 'Chức vụ', type: 'array', items: { oneOf: [{ const: 'bt', title: 'Bí thư' }] } },
        }),
      ],
    }),
  ]);
  expect(
    describeCondition(
      form,
      { list: 'l_danhSach', has: 'some', row: { field: 'f_chucVu01', is: 'includes', value: 'bt' } },
      'Bắt buộc khi',
    ),
  ).toBe('Bắt buộc khi ít nhất một dòng của “Quá trình công tác” có “Chức vụ” có chọn “Bí thư”');
});
