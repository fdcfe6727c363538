import type { FormDefinition, Item } from '../definition';
import { indexForm, labelOf, labelOfId } from '../form-index';

export const quoted = (definition: FormDefinition, id: string): string => `“${labelOfId(definition, id)}”`;

/** `“Họ và tên”`, `“Họ và tên” và 3 mục khác`. */
export function labelsInWords(labels: readonly string[]): string {
  const [first, ...more] = labels;
  if (first === undefined) return 'không mục nào';
  return more.length === 0 ? `“${first}”` : `“${first}” và ${more.length} mục khác`;
}

/** Where something put at this index will stand, the things themselves (`self`) not counted. */
export function spotInWords(
  definition: FormDefinition,
  parentId: string,
  index: number,
  ...self: readonly string[]
): string {
  const parent = indexForm(definition).nodes.get(parentId)?.node;
  const items: readonly Item[] = parent && 'items' in parent ? parent.items : [];
  return besideInWords(
    items.filter(({ id }) => !self.includes(id)).map(labelOf),
    index,
    `vào ${quoted(definition, parentId)}`,
  );
}

export function besideInWords(labels: readonly string[], index: number, otherwise: string): string {
  const above = labels[Math.min(index, labels.length) - 1];
  if (above !== undefined) return `xuống dưới “${above}”`;
  const below = labels[0];
  return below === undefined ? otherwise : `lên trên “${below}”`;
}

const properties: { readonly [property: string]: string } = {
  type: 'kiểu',
  schema: 'ràng buộc',
  required: 'tính bắt buộc',
  readOnly: 'tính chỉ đọc',
  showWhen: 'điều kiện hiện',
  calculate: 'công thức tính',
  optionWhen: 'điều kiện của phương án',
  element: 'thành phần dữ liệu chuẩn',
  block: 'khối thư viện',
  width: 'độ rộng',
  help: 'hướng dẫn',
  placeholder: 'chữ gợi ý',
  prefill: 'dữ liệu điền sẵn',
  legalBasis: 'căn cứ',
  purpose: 'mục đích thu thập',
  errorTexts: 'câu báo lỗi',
  options: 'thiết lập',
  title: 'tên',
  text: 'nội dung',
  tone: 'cách trình bày',
  display: 'cách trình bày',
  rowTitle: 'tên dòng',
  minRows: 'số dòng ít nhất',
  maxRows: 'số dòng nhiều nhất',
  description: 'mô tả',
  print: 'mẫu in',
  gaps: 'phần chưa có số liệu',
};

/** `Đổi hướng dẫn`, `Bỏ điều kiện hiện`; one sentence beginning for a set of changes. */
export function changesInWords(changes: { readonly [property: string]: unknown }): string {
  const [only, ...more] = Object.entries(changes);
  if (!only) return 'Không đổi gì ở';
  if (more.length > 0) return 'Sửa';
  return `${only[1] === null ? 'Bỏ' : 'Đổi'} ${propertyInWords(only[0])} của`;
}

/** What people call a property of a page or an item. */
export const propertyInWords = (property: string): string =>
  (Object.hasOwn(properties, property) ? properties[property] : undefined) ?? property;
