import { foldText } from '../../shared/fold-text';
import type { JsonSchemaObject } from '../../shared/json';
import { labelOf } from '../form-index';
import { isRecord } from '../structure';
import { type AdviceRule, problemOf } from './advice-rule';

/** Papers that another procedure gives, by the words that name them, and who holds them. */
const results: readonly { readonly words: readonly string[]; readonly name: string; readonly holder: string }[] = [
  { words: ['giay khai sinh'], name: 'Giấy khai sinh', holder: 'Cơ sở dữ liệu hộ tịch' },
  {
    words: ['dang ky ket hon', 'giay ket hon', 'chung nhan ket hon'],
    name: 'Giấy chứng nhận kết hôn',
    holder: 'Cơ sở dữ liệu hộ tịch',
  },
  {
    words: ['can cuoc', 'cccd', 'chung minh nhan dan'],
    name: 'Thẻ căn cước',
    holder: 'Cơ sở dữ liệu quốc gia về dân cư',
  },
  {
    words: ['so ho khau', 'xac nhan cu tru', 'so tam tru'],
    name: 'Xác nhận thông tin cư trú',
    holder: 'Cơ sở dữ liệu về cư trú',
  },
  { words: ['phieu ly lich tu phap'], name: 'Phiếu lý lịch tư pháp', holder: 'Cơ sở dữ liệu lý lịch tư pháp' },
  { words: ['the dang vien'], name: 'Thẻ đảng viên', holder: 'Cơ sở dữ liệu đảng viên' },
  { words: ['quyet dinh ket nap'], name: 'Quyết định kết nạp đảng viên', holder: 'Cơ sở dữ liệu đảng viên' },
  {
    words: ['quyet dinh cong nhan dang vien', 'cong nhan dang vien chinh thuc'],
    name: 'Quyết định công nhận đảng viên chính thức',
    holder: 'Cơ sở dữ liệu đảng viên',
  },
  { words: ['huy hieu dang'], name: 'Quyết định tặng Huy hiệu Đảng', holder: 'Cơ sở dữ liệu đảng viên' },
  {
    words: ['giay gioi thieu sinh hoat'],
    name: 'Giấy giới thiệu sinh hoạt đảng',
    holder: 'nơi đã giải quyết thủ tục chuyển sinh hoạt đảng',
  },
];

/** Thành phần là kết quả của thủ tục khác (Đ27.2d): it is looked up by its number, the person is not asked for a copy. */
export const resultsOfOthersAreNotAsked: AdviceRule = (facts) =>
  [...facts.index.nodes.values()].flatMap(({ node, pointer }) => {
    if (!('schema' in node) || !takesFiles(node.schema)) return [];
    const label = foldText(labelOf(node));
    const result = results.find(({ words }) => words.some((each) => label.includes(each)));
    if (!result) return [];
    const text = `${result.name} là kết quả của thủ tục khác, có ở ${result.holder}; nên hỏi số, ngày và nơi cấp để tra cứu thay cho bản chụp (Đ27.2d).`;
    return [problemOf(facts, 'advice', 'result-of-another', `${pointer}/schema`, text)];
  });

/** A stored file stands in the answers by its upload's id. */
const takesFiles = (schema: JsonSchemaObject): boolean => [schema, schema.items].some(namesUpload);

const namesUpload = (schema: unknown): boolean =>
  isRecord(schema) && isRecord(schema.properties) && Object.hasOwn(schema.properties, 'uploadId');
