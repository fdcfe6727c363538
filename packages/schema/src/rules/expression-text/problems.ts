import type { Kinds } from './kinds';
import { kindsInWords } from './kinds';

/** One thing in a written expression that cannot stand; `from` and `to` are places in the text. */
export type TextProblem = {
  readonly from: number;
  readonly to: number;
  readonly code: TextProblemCode;
  /** One Vietnamese sentence that says what to do. */
  readonly text: string;
};

export type TextProblemCode = keyof typeof problemTexts;

const maybe = (suggestion: string | undefined) => (suggestion ? ` Có phải ${suggestion}?` : '');

export const problemTexts = {
  empty: () => 'Chưa viết gì. Chọn một trường hoặc một hàm để bắt đầu.',
  'too-long': (most: number) => `Công thức dài quá ${most} ký tự. Tách bớt ra một trường tính riêng.`,
  'too-deep': () => 'Công thức lồng quá sâu hoặc quá nhiều phép tính. Tách bớt ra một trường tính riêng.',
  'unclosed-bracket': () => 'Tên trường thiếu dấu ] ở cuối.',
  'unclosed-quote': () => 'Đoạn chữ thiếu dấu " ở cuối.',
  'missing-parenthesis': () => 'Thiếu dấu ) để đóng ngoặc.',
  'extra-parenthesis': () => 'Thừa dấu ). Bỏ dấu này, hoặc thêm dấu ( ở trước.',
  'decimal-point': (written: string) =>
    `Số không dùng dấu chấm. Viết số lẻ bằng dấu phẩy (${written.replaceAll('.', ',')}), số nghìn viết liền (${written.replaceAll('.', '')}).`,
  'no-such-date': (written: string) => `Không có ngày ${written}. Viết ngày/tháng/năm, ví dụ 03/02/2026.`,
  'unknown-sign': (sign: string) => `Không hiểu dấu “${sign}” ở đây.`,
  'unknown-word': (word: string, suggestion?: string) =>
    `Không hiểu “${word}”. Tên trường đặt trong [ ], chữ đặt trong " ".${maybe(suggestion)}`,
  'value-expected': () => 'Chỗ này còn thiếu một giá trị: một trường, một số, một ngày hoặc một hàm.',
  'sign-expected': () => 'Giữa hai giá trị cần một phép tính, ví dụ +, -, =, và.',
  'then-expected': () => 'Sau “nếu …” cần “thì …”.',
  'if-inside': () => 'Đặt “nếu … thì …” ở giữa công thức trong ngoặc ( ).',
  'compare-once': () => 'Chỉ so được hai giá trị, hoặc ba giá trị cùng chiều như 1 <= [Số] <= 10. Nối bằng “và”.',
  'arguments-expected': (name: string) => `Sau “${name}” cần ngoặc ( ) với giá trị bên trong.`,
  'argument-count': (signature: string) => `Số giá trị trong ngoặc chưa đúng. Viết: ${signature}.`,
  'unknown-field': (name: string, suggestion?: string) =>
    `Biểu mẫu không có trường “${name}”.${maybe(suggestion && `[${suggestion}]`)}`,
  'ambiguous-field': (name: string, ways: readonly string[]) =>
    `Có nhiều trường tên “${name}”. Chọn rõ: ${ways.map((way) => `[${way}]`).join(' hoặc ')}.`,
  'out-of-reach': (name: string, list: string) =>
    `“${name}” nằm trong từng dòng của “${list}”. Dùng tổng, đếm, mọi dòng hoặc có dòng, ví dụ đếm([${list}]; …).`,
  'list-not-value': (name: string) => `“${name}” là một bảng. Dùng trong tổng, đếm, mọi dòng hoặc có dòng.`,
  'list-expected': (name: string, signature: string) =>
    `Giá trị đầu trong “${name}” phải là một bảng. Viết: ${signature}.`,
  'not-in-list': (name: string, list: string) => `Bảng “${list}” không có cột “${name}”.`,
  'column-alone': () => 'Cột của bảng chỉ đứng một mình trong tổng, đếm, mọi dòng hoặc có dòng.',
  'wrong-kind': (wanted: Kinds, given: Kinds) =>
    `Chỗ này cần ${kindsInWords(wanted)} nhưng lại là ${kindsInWords(given)}.`,
  'kinds-differ': (left: Kinds, right: Kinds) =>
    `Không so được ${kindsInWords(left)} với ${kindsInWords(right)}. Hai bên phải cùng loại.`,
  'branches-differ': (first: Kinds, other: Kinds) =>
    `Các giá trị sau “thì” và “không thì” phải cùng loại: ở trước là ${kindsInWords(first)}, ở đây là ${kindsInWords(other)}.`,
  'no-order': (kinds: Kinds) => `Chỉ so lớn bé giữa các số hoặc các ngày, không so ${kindsInWords(kinds)}.`,
  'unknown-choice': (written: string, choices: readonly string[]) =>
    `Không có lựa chọn “${written}”. Chọn một trong: ${choices
      .slice(0, 6)
      .map((each) => `"${each}"`)
      .join(', ')}${choices.length > 6 ? ', …' : ''}.`,
  'result-kind': (wanted: Kinds, given: Kinds) =>
    `Trường này cần ${kindsInWords(wanted)} nhưng công thức cho ra ${kindsInWords(given)}.`,
  'not-a-test': (given: Kinds) =>
    `Quy tắc phải cho ra đúng hoặc sai nhưng lại cho ra ${kindsInWords(given)}. Thêm phép so sánh, ví dụ >= 18.`,
} satisfies { readonly [code: string]: (...args: never[]) => string };

export const problem = (
  { from, to }: { readonly from: number; readonly to: number },
  code: TextProblemCode,
  text: string,
): TextProblem => ({ from, to, code, text });
