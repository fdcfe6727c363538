import { foldText } from '../../shared/fold-text';
import { LAZY_OPERATORS, OPERATORS } from '../operators';
import { ANY, DATE, type Kinds, NUMBER, SCALAR, TEXT, TRUTH } from './kinds';

/** Hàm: one operator of the closed list under the name that staff write. */
export type TextFunction = {
  readonly operator: string;
  readonly name: string;
  readonly signature: string;
  readonly help: string;
  /** Kinds of the arguments; the last stands for all that follow. */
  readonly takes: readonly Kinds[];
  readonly gives: Kinds;
  readonly least: number;
  readonly most: number;
  /** The first argument is a list whose rows are gone over. */
  readonly rows: boolean;
  /** It has a sign or a word of its own between its arguments; the name only serves where that cannot stand. */
  readonly infix: boolean;
};

type Row = readonly [
  operator: string,
  name: string,
  parameters: string,
  help: string,
  takes: readonly Kinds[],
  gives: Kinds,
];

const named: readonly Row[] = [
  ['sum', 'tổng', '[Bảng].[Cột]', 'Cộng một cột số của mọi dòng', [ANY, NUMBER], NUMBER],
  ['count', 'đếm', '[Bảng]; điều kiện', 'Số dòng của bảng, hoặc số dòng đúng điều kiện', [ANY, TRUTH], NUMBER],
  ['every', 'mọi dòng', '[Bảng]; điều kiện', 'Đúng khi dòng nào cũng đúng điều kiện', [ANY, TRUTH], TRUTH],
  ['some', 'có dòng', '[Bảng]; điều kiện', 'Đúng khi có ít nhất một dòng đúng điều kiện', [ANY, TRUTH], TRUTH],
  ['today', 'hôm nay', '', 'Ngày người khai đang điền', [], DATE],
  [
    'age',
    'tuổi',
    'ngày sinh; tính đến ngày',
    'Số tuổi tròn; không ghi ngày thứ hai thì tính đến hôm nay',
    [DATE],
    NUMBER,
  ],
  ['ageInMonths', 'tuổi theo tháng', 'ngày sinh; tính đến ngày', 'Số tháng tuổi tròn', [DATE], NUMBER],
  ['daysBetween', 'số ngày', 'từ ngày; đến ngày', 'Số ngày từ ngày trước đến ngày sau', [DATE], NUMBER],
  ['monthsBetween', 'số tháng', 'từ ngày; đến ngày', 'Số tháng tròn giữa hai ngày', [DATE], NUMBER],
  ['yearsBetween', 'số năm', 'từ ngày; đến ngày', 'Số năm tròn giữa hai ngày', [DATE], NUMBER],
  ['addDays', 'cộng ngày', 'ngày; số ngày', 'Ngày sau đó bấy nhiêu ngày', [DATE, NUMBER], DATE],
  ['addMonths', 'cộng tháng', 'ngày; số tháng', 'Ngày sau đó bấy nhiêu tháng', [DATE, NUMBER], DATE],
  ['present', 'đã trả lời', '[Trường]', 'Đúng khi trường đã có câu trả lời', [ANY], TRUTH],
  ['absent', 'chưa trả lời', '[Trường]', 'Đúng khi trường còn trống', [ANY], TRUTH],
  ['min', 'nhỏ nhất', 'số; số; …', 'Số nhỏ nhất trong các số', [NUMBER], NUMBER],
  ['max', 'lớn nhất', 'số; số; …', 'Số lớn nhất trong các số', [NUMBER], NUMBER],
  ['round', 'làm tròn', 'số; số chữ số', 'Làm tròn; không ghi số chữ số thì đến hàng đơn vị', [NUMBER], NUMBER],
  ['floor', 'làm tròn xuống', 'số; số chữ số', 'Làm tròn xuống', [NUMBER], NUMBER],
  ['ceil', 'làm tròn lên', 'số; số chữ số', 'Làm tròn lên', [NUMBER], NUMBER],
  ['abs', 'trị tuyệt đối', 'số', 'Bỏ dấu trừ', [NUMBER], NUMBER],
  ['%', 'phần dư', 'số; số chia', 'Phần còn lại của phép chia', [NUMBER], NUMBER],
  ['concat', 'ghép', 'chữ; chữ; …', 'Nối các đoạn thành một; cũng ghép được thành một năm', [SCALAR], TEXT | DATE],
  ['upper', 'chữ hoa', 'chữ', 'Viết hoa toàn bộ', [TEXT], TEXT],
  ['length', 'số ký tự', 'chữ', 'Số ký tự, kể cả dấu cách', [TEXT], NUMBER],
  ['words', 'số từ', 'chữ', 'Số từ cách nhau bằng dấu cách', [TEXT], NUMBER],
];

const betweenArguments: readonly Row[] = [
  ['+', 'cộng', 'số; số; …', 'Cộng', [NUMBER], NUMBER],
  ['-', 'trừ', 'số; số', 'Trừ', [NUMBER], NUMBER],
  ['*', 'nhân', 'số; số; …', 'Nhân', [NUMBER], NUMBER],
  ['/', 'chia', 'số; số', 'Chia', [NUMBER], NUMBER],
  ['==', 'bằng', 'giá trị; giá trị', 'Bằng nhau', [SCALAR], TRUTH],
  ['!=', 'khác nhau', 'giá trị; giá trị', 'Khác nhau', [SCALAR], TRUTH],
  ['<', 'nhỏ hơn', 'số; số', 'Nhỏ hơn', [NUMBER], TRUTH],
  ['<=', 'không quá', 'số; số', 'Nhỏ hơn hoặc bằng', [NUMBER], TRUTH],
  ['>', 'lớn hơn', 'số; số', 'Lớn hơn', [NUMBER], TRUTH],
  ['>=', 'không dưới', 'số; số', 'Lớn hơn hoặc bằng', [NUMBER], TRUTH],
  ['before', 'trước', 'ngày; ngày', 'Trước', [DATE], TRUTH],
  ['after', 'sau', 'ngày; ngày', 'Sau', [DATE], TRUTH],
  ['notBefore', 'không trước', 'ngày; ngày', 'Không trước', [DATE], TRUTH],
  ['notAfter', 'không sau', 'ngày; ngày', 'Không sau', [DATE], TRUTH],
  ['and', 'đồng thời', 'điều kiện; …', 'Mọi điều kiện đều đúng', [TRUTH], TRUTH],
  ['or', 'ít nhất một', 'điều kiện; …', 'Có điều kiện đúng', [TRUTH], TRUTH],
  ['!', 'phủ định', 'điều kiện', 'Ngược lại', [TRUTH], TRUTH],
  ['if', 'chọn', 'điều kiện; giá trị; …', 'Chọn theo điều kiện', [TRUTH, ANY], ANY],
];

const made =
  (infix: boolean) =>
  ([operator, name, parameters, help, takes, gives]: Row): TextFunction => {
    const lazy = LAZY_OPERATORS.get(operator);
    const { least = 0, most = 0 } = lazy ?? OPERATORS.get(operator) ?? {};
    const signature = most === 0 ? name : `${name}(${parameters})`;
    return { operator, name, signature, help, takes, gives, least, most, rows: lazy?.rows ?? false, infix };
  };

/** Every operator of the closed list, in the order in which they are offered. */
export const TEXT_FUNCTIONS: readonly TextFunction[] = [...named.map(made(false)), ...betweenArguments.map(made(true))];

const byOperator = new Map(TEXT_FUNCTIONS.map((each) => [each.operator, each]));
const byName = new Map(TEXT_FUNCTIONS.map((each) => [foldText(each.name), each]));

export const functionOf = (operator: string): TextFunction | undefined => byOperator.get(operator);

/** Finds by name without regard to diacritics and case. */
export const functionNamed = (name: string): TextFunction | undefined => byName.get(foldText(name));

/** Words that are no functions, by their folded form. */
export const KEYWORDS: ReadonlyMap<string, string> = new Map(
  ['và', 'hoặc', 'không phải', 'nếu', 'thì', 'còn nếu', 'không thì', 'đúng', 'sai', 'trống', 'khác'].map((word) => [
    foldText(word),
    word,
  ]),
);

export const MOST_WORDS_IN_A_NAME = Math.max(
  ...[...KEYWORDS.keys(), ...byName.keys()].map((name) => name.split(' ').length),
);
