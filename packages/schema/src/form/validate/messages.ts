/** What a person reads when a rule is broken: `{t}` is the field's title, `{n}` the rule's own value. */
export const messages: { readonly [rule: string]: string } = {
  required: 'Chưa trả lời “{t}”.',
  dependentRequired: 'Chưa trả lời “{t}”.',
  hidden: 'Không được trả lời “{t}” trong trường hợp này; hãy bỏ trống.',
  type: '“{t}” phải là {n}.',
  enum: 'Hãy chọn một giá trị trong danh sách cho “{t}”.',
  const: '“{t}” phải đúng bằng {n}.',
  tick: 'Hãy đánh dấu đồng ý “{t}”.',
  minLength: '“{t}” cần ít nhất {n} ký tự.',
  maxLength: '“{t}” dài quá {n} ký tự; hãy viết ngắn lại.',
  pattern: '“{t}” chưa đúng dạng; hãy kiểm tra lại.',
  minimum: '“{t}” phải từ {n} trở lên.',
  maximum: '“{t}” không được quá {n}.',
  exclusiveMinimum: '“{t}” phải lớn hơn {n}.',
  exclusiveMaximum: '“{t}” phải nhỏ hơn {n}.',
  multipleOf: '“{t}” phải chia hết cho {n}.',
  minItems: '“{t}” cần ít nhất {n} mục.',
  maxItems: '“{t}” có quá {n} mục; hãy bớt đi.',
  uniqueItems: '“{t}” có mục trùng nhau; hãy bỏ mục trùng.',
  contains: '“{t}” thiếu mục bắt buộc phải có.',
  minContains: '“{t}” cần ít nhất {n} mục theo yêu cầu.',
  maxContains: '“{t}” có quá {n} mục cùng loại; hãy bớt đi.',
  minProperties: '“{t}” cần ít nhất {n} nội dung.',
  maxProperties: '“{t}” có quá {n} nội dung; hãy bớt đi.',
  properties: 'Biểu mẫu không nhận câu trả lời “{t}”; hãy bỏ đi.',
  patternProperties: 'Biểu mẫu không nhận câu trả lời “{t}”; hãy bỏ đi.',
  additionalProperties: 'Biểu mẫu không có câu hỏi “{t}”; hãy bỏ câu trả lời này.',
  unevaluatedProperties: 'Biểu mẫu không có câu hỏi “{t}”; hãy bỏ câu trả lời này.',
  propertyNames: 'Tên “{t}” không được dùng trong biểu mẫu; hãy đổi tên.',
  dependentSchemas: '“{t}” không đi cùng câu trả lời khác; hãy kiểm tra lại.',
  items: '“{t}” có thừa mục; hãy bỏ mục này.',
  prefixItems: '“{t}” có mục không được nhận; hãy bỏ mục này.',
  unevaluatedItems: '“{t}” có thừa mục; hãy bỏ mục này.',
  anyOf: '“{t}” không đúng với cách trả lời nào được nhận; hãy kiểm tra lại.',
  oneOf: '“{t}” phải đúng với một cách trả lời duy nhất; hãy kiểm tra lại.',
  option: 'Hãy chọn một giá trị trong danh sách cho “{t}”.',
  allOf: '“{t}” không được nhận; hãy kiểm tra lại.',
  not: '“{t}” rơi vào trường hợp không được nhận; hãy kiểm tra lại.',
  // biome-ignore lint/suspicious/noThenProperty: the keyword's name
  then: '“{t}” không được nhận trong trường hợp này; hãy kiểm tra lại.',
  else: '“{t}” không được nhận trong trường hợp này; hãy kiểm tra lại.',
  $ref: '“{t}” không được nhận; hãy kiểm tra lại.',
  $dynamicRef: '“{t}” không được nhận; hãy kiểm tra lại.',
  $recursiveRef: '“{t}” không được nhận; hãy kiểm tra lại.',
  false: 'Biểu mẫu này không nhận câu trả lời nào.',
  depth: 'Câu trả lời lồng quá nhiều tầng; không kiểm tra được.',
};

/** The title of answers that stand under no title of their own. */
export const wholeTitle = 'Bản khai';

export const typeNames: { readonly [type: string]: string } = {
  string: 'chữ',
  number: 'số',
  integer: 'số nguyên',
  boolean: 'có hoặc không',
  array: 'danh sách',
  object: 'một nhóm câu trả lời',
  null: 'bỏ trống',
};

/** A number as Vietnamese writing has it: 1.000.000 and 0,5. */
export function numberText(value: number): string {
  const [whole = '', fraction] = String(value).split('.');
  if (String(value).includes('e')) return String(value).replace('.', ',');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
}
