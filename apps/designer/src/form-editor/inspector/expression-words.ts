import { type Expression, type FormDefinition, isLocalDate, type Json, labelOfId } from '@motcua/schema';
import { dateText } from '../../app/vietnamese';

const between: { readonly [operator: string]: string } = {
  '+': ' cộng ',
  '-': ' trừ ',
  '*': ' nhân ',
  '/': ' chia ',
  '==': ' bằng ',
  '!=': ' khác ',
  '<': ' nhỏ hơn ',
  '<=': ' không quá ',
  '>': ' lớn hơn ',
  '>=': ' không dưới ',
  before: ' trước ',
  after: ' sau ',
  notBefore: ' không trước ',
  notAfter: ' không sau ',
  and: ' và ',
  or: ' hoặc ',
};

const named: { readonly [operator: string]: string } = {
  '!': 'không phải',
  '%': 'phần dư của',
  abs: 'giá trị tuyệt đối của',
  absent: 'chưa trả lời',
  addDays: 'cộng số ngày vào',
  addMonths: 'cộng số tháng vào',
  age: 'tuổi tính từ',
  ageInMonths: 'số tháng tuổi tính từ',
  ceil: 'làm tròn lên',
  concat: 'ghép',
  count: 'số dòng của',
  daysBetween: 'số ngày giữa',
  every: 'mọi dòng của',
  floor: 'làm tròn xuống',
  if: 'nếu',
  length: 'số chữ cái của',
  max: 'số lớn nhất trong',
  min: 'số nhỏ nhất trong',
  monthsBetween: 'số tháng giữa',
  present: 'đã trả lời',
  round: 'làm tròn',
  some: 'có dòng của',
  sum: 'tổng theo dòng của',
  upper: 'chữ in hoa của',
  words: 'số từ của',
  yearsBetween: 'số năm giữa',
};

/** A calculation or a check read aloud: questions by their labels, operators by their words. */
export function expressionInWords(form: FormDefinition, expression: Expression): string {
  if (expression === null || typeof expression !== 'object') return valueInWords(expression);
  if (isList(expression)) return expression.map((each) => expressionInWords(form, each)).join(', ');
  const [operator = '', operand = null] = Object.entries(expression)[0] ?? [];
  const parts = isList(operand) ? operand : [operand];
  if (operator === 'var' || operator === 'rows') return `“${labelOfId(form, String(parts[0] ?? ''))}”`;
  if (operator === 'today') return 'hôm nay';
  const words = parts.map((part) => wrapped(form, part));
  const joint = between[operator];
  if (joint) return words.join(joint);
  return `${named[operator] ?? operator} ${words.join(' và ')}`.trim();
}

function wrapped(form: FormDefinition, part: Json): string {
  const text = expressionInWords(form, part);
  const compound =
    part !== null && typeof part === 'object' && !isList(part) && (Object.keys(part)[0] ?? '') in between;
  return compound ? `(${text})` : text;
}

function valueInWords(value: string | number | boolean | null): string {
  if (typeof value === 'boolean') return value ? 'có' : 'không';
  if (typeof value === 'number') return String(value).replace('.', ',');
  if (value === null) return 'không có';
  return isLocalDate(value) ? dateText(value) : `“${value}”`;
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
