import { describe, expect, it } from 'vitest';
import type { JsonSchema } from '../../shared/json';
import { compileValidator } from './compile-validator';

const errorsOf = (schema: JsonSchema, answers: unknown) => {
  const made = compileValidator(schema);
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value(answers);
};
const brief = (schema: JsonSchema, answers: unknown) =>
  errorsOf(schema, answers).map(({ path, fieldId, rule, text }) => [path, fieldId, rule, text]);

const form: JsonSchema = {
  title: 'Đề nghị chuyển sinh hoạt đảng',
  type: 'object',
  properties: {
    lyDo: { type: 'string', title: 'Lý do', maxLength: 5, 'x-fieldId': 'f_lyDo' },
    soDinhDanh: {
      type: 'string',
      title: 'Số định danh cá nhân',
      pattern: '^\\d{12}$',
      'x-fieldId': 'f_so',
      'x-errorTexts': { pattern: 'Số định danh gồm đúng 12 chữ số.', required: 'Phải có số định danh.' },
    },
    honNhan: {
      title: 'Tình trạng hôn nhân',
      oneOf: [
        { const: 'single', title: 'Độc thân' },
        { const: 'married', title: 'Đã kết hôn' },
      ],
      'x-fieldId': 'f_honNhan',
    },
    voChong: { type: 'string', title: 'Vợ hoặc chồng', 'x-fieldId': 'f_voChong' },
    con: {
      title: 'Các con',
      type: 'array',
      minItems: 1,
      'x-fieldId': 'f_con',
      items: {
        type: 'object',
        properties: { ten: { type: 'string', title: 'Tên con', 'x-fieldId': 'f_ten' } },
        required: ['ten'],
        additionalProperties: false,
      },
    },
    camKet: { const: true, title: 'Tôi cam đoan', 'x-fieldId': 'f_camKet' },
  },
  required: ['lyDo', 'soDinhDanh'],
  additionalProperties: false,
  allOf: [
    {
      if: { properties: { honNhan: { const: 'married' } }, required: ['honNhan'] },
      // biome-ignore lint/suspicious/noThenProperty: the keyword's name
      then: { required: ['voChong'] },
      else: { properties: { voChong: false } },
    },
    { required: ['lyDo'] },
  ],
};

describe('field errors', () => {
  it('names each missing property at its own place, once, with its own text', () => {
    expect(brief(form, {})).toEqual([
      ['/lyDo', 'f_lyDo', 'required', 'Chưa trả lời “Lý do”.'],
      ['/soDinhDanh', 'f_so', 'required', 'Phải có số định danh.'],
    ]);
  });

  const valid = { lyDo: 'x', soDinhDanh: '001099012345' };
  it('gives none for valid answers', () => expect(errorsOf(form, valid)).toEqual([]));
  it('gives the whole shape', () =>
    expect(errorsOf(form, { ...valid, lyDo: 1 })).toEqual([
      { path: '/lyDo', fieldId: 'f_lyDo', rule: 'type', severity: 'error', text: '“Lý do” phải là chữ.' },
    ]));
  it.each<[string, object, unknown[]]>([
    ['an own text', { soDinhDanh: '1' }, ['/soDinhDanh', 'f_so', 'pattern', 'Số định danh gồm đúng 12 chữ số.']],
    [
      'a length',
      { lyDo: 'dài quá rồi' },
      ['/lyDo', 'f_lyDo', 'maxLength', '“Lý do” dài quá 5 ký tự; hãy viết ngắn lại.'],
    ],
    [
      'a choice, as one error',
      { honNhan: 'x' },
      ['/honNhan', 'f_honNhan', 'oneOf', 'Hãy chọn một giá trị trong danh sách cho “Tình trạng hôn nhân”.'],
    ],
    [
      'a requirement under a condition',
      { honNhan: 'married' },
      ['/voChong', 'f_voChong', 'required', 'Chưa trả lời “Vợ hoặc chồng”.'],
    ],
    [
      'an answer to a hidden question',
      { voChong: 'An' },
      ['/voChong', 'f_voChong', 'hidden', 'Không được trả lời “Vợ hoặc chồng” trong trường hợp này; hãy bỏ trống.'],
    ],
    [
      'a missing cell of a row',
      { con: [{ ten: 'A' }, {}] },
      ['/con/1/ten', 'f_ten', 'required', 'Chưa trả lời “Tên con”.'],
    ],
    ['an empty list', { con: [] }, ['/con', 'f_con', 'minItems', 'Chưa trả lời “Các con”.']],
    ['a row that is no row', { con: [1] }, ['/con/0', 'f_con', 'type', '“Các con” phải là một nhóm câu trả lời.']],
    ['a tick', { camKet: false }, ['/camKet', 'f_camKet', 'const', 'Hãy đánh dấu đồng ý “Tôi cam đoan”.']],
    [
      'an unknown name, escaped in the pointer and not in the text',
      { 'a/b~c': 1 },
      ['/a~1b~0c', null, 'additionalProperties', 'Biểu mẫu không có câu hỏi “a/b~c”; hãy bỏ câu trả lời này.'],
    ],
  ])('tells %s', (_, change, expected) => expect(brief(form, { ...valid, ...change })).toEqual([expected]));

  it('speaks of the whole when the answers are no object', () =>
    expect(brief(form, [])).toEqual([
      ['', null, 'type', '“Đề nghị chuyển sinh hoạt đảng” phải là một nhóm câu trả lời.'],
    ]));

  it('falls back on the name, and on null, without annotations', () =>
    expect(brief({ properties: { a: { minimum: 1000.5 } } }, { a: 1 })).toEqual([
      ['/a', null, 'minimum', '“a” phải từ 1.000,5 trở lên.'],
    ]));

  it('takes title and id through a reference', () =>
    expect(
      brief(
        {
          $defs: { x: { type: 'string', title: 'Tên' } },
          properties: { a: { $ref: '#/$defs/x', 'x-fieldId': 'f_a' } },
        },
        { a: 1 },
      ),
    ).toEqual([['/a', 'f_a', 'type', '“Tên” phải là chữ.']]));

  it('keeps braces and dollar signs of titles as they are', () =>
    expect(brief({ properties: { a: { title: '{n} $& {t}', maxLength: 1 } } }, { a: 'ab' })[0]?.[3]).toBe(
      '“{n} $& {t}” dài quá 1 ký tự; hãy viết ngắn lại.',
    ));

  it('counts inherited properties as absent and undefined ones too', () => {
    const schema = { properties: { a: { type: 'string' } }, required: ['a'], additionalProperties: false };
    expect(brief(schema, Object.create({ a: 'x' }))).toMatchObject([['/a', null, 'required', 'Chưa trả lời “a”.']]);
    expect(errorsOf(schema, { a: 'x', b: undefined })).toEqual([]);
    expect(errorsOf(schema, { a: undefined })).toHaveLength(1);
  });
});
