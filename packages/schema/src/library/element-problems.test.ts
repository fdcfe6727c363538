import { expect, it } from 'vitest';
import type { Field } from '../form/definition';
import { aFormOf } from '../form/form.fixtures';
import { elementProblems, looseningInWords } from './element-problems';
import { fieldFromElement, libraryUsesOf } from './library';
import { anElement } from './library.fixtures';

const field = (changes: Partial<Field> = {}): Field => ({
  ...fieldFromElement(anElement(), { id: 'f_hoten001', name: 'hoTen' }),
  ...changes,
});
const codesOf = (changes: Partial<Field>, elements = [anElement()]) =>
  elementProblems(aFormOf([field(changes)]), elements).map(({ code }) => code);

it('says nothing of a field as the element made it, nor of a stricter one', () => {
  expect(codesOf({})).toEqual([]);
  expect(codesOf({ schema: { type: 'string', title: 'Họ tên', maxLength: 60, minLength: 2 } })).toEqual([]);
});

it('names what was loosened and where, in words', () => {
  const [problem] = elementProblems(aFormOf([field({ schema: { type: 'string', title: 'Họ tên', maxLength: 300 } })]), [
    anElement(),
  ]);
  expect(problem).toMatchObject({ code: 'element-loosened', itemId: 'f_hoten001' });
  expect(problem?.text).toBe('Trường “Họ tên”: nới lỏng dữ liệu chuẩn “Họ và tên” ở độ dài nhiều nhất (Đ28.3a).');
  expect(looseningInWords('/properties/name/maxLength')).toBe('độ dài nhiều nhất của “name”');
  expect(looseningInWords('/properties/detail')).toBe('phần “detail”');
});

it('takes another type of field for loosened, whatever its schema', () => {
  expect(codesOf({ type: 'long-text' })).toEqual(['element-loosened']);
});

it('holds a field to its own version and tells of a newer one', () => {
  const newer = anElement({ version: 2, field: { ...anElement().field, schema: { type: 'string', maxLength: 80 } } });
  expect(codesOf({}, [anElement(), newer])).toEqual(['element-outdated']);
});

it('says when the library has no such element or version', () => {
  expect(codesOf({}, [])).toEqual(['element-unknown']);
  expect(codesOf({ element: { id: 'ho-ten', version: 9 } })).toEqual(['element-unknown']);
});

it('counts what a form uses, version by version', () => {
  const again = field({ id: 'f_hoten002', name: 'hoTen2' });
  const old = field({ id: 'f_hoten003', name: 'hoTen3', element: { id: 'ho-ten', version: 2 } });
  expect(libraryUsesOf(aFormOf([field(), again, old]))).toEqual([
    { id: 'ho-ten', version: 1, count: 2 },
    { id: 'ho-ten', version: 2, count: 1 },
  ]);
});
