import { type EditRefusal, type FormDefinition, labelOfId, type Place } from '@motcua/schema';

const places = (all: readonly Place[]): string => all.map(({ label }) => `“${label}”`).join(', ');

type Say = {
  [Code in EditRefusal['code']]: (refusal: Extract<EditRefusal, { code: Code }>, form: FormDefinition) => string;
};

const say: Say = {
  'item-not-found': () => 'Mục này không còn trong biểu mẫu. Có thể mục đã bị xoá ở một bước khác.',
  'name-taken': ({ name, by }) => `Tên dữ liệu “${name}” đã dùng cho “${by.label}”. Hãy đặt tên khác.`,
  'name-not-allowed': ({ name }) =>
    `Không dùng được tên dữ liệu “${name}”. Tên bắt đầu bằng chữ cái không dấu, chỉ gồm chữ, số và gạch dưới.`,
  'inside-itself': ({ id }, form) => `Không đưa được “${labelOfId(form, id)}” vào bên trong chính nó.`,
  'not-allowed-here': ({ id, parent }, form) =>
    `Không đặt được “${labelOfId(form, id)}” vào “${labelOfId(form, parent)}”. Trang chứa các phần; phần, nhóm và danh sách chứa trường.`,
  'too-deep': ({ limit }) => `Chỉ lồng được nhiều nhất ${limit} cấp nhóm và danh sách.`,
  'id-taken': () => 'Mục này đã có trong biểu mẫu. Hãy thử lại.',
  'still-used': ({ id, usedBy }, form) =>
    `Chưa bỏ được “${labelOfId(form, id)}” vì đang được dùng ở: ${places(usedBy)}. Hãy gỡ ở những nơi đó trước.`,
  'value-not-held': ({ id, usedBy }, form) =>
    `Chưa đổi được kiểu của “${labelOfId(form, id)}”: ${places(usedBy)} đang hỏi một giá trị mà kiểu mới không có. Hãy sửa ở đó trước.`,
  'out-of-reach': ({ id, usedBy }, form) =>
    `Không đưa “${labelOfId(form, id)}” tới đó được: ${places(usedBy)} sẽ không còn đọc được câu trả lời của nhau.`,
  cycle: ({ through }) => `Các điều kiện phụ thuộc vòng tròn qua ${places(through)}. Hãy bỏ bớt một điều kiện.`,
  'invalid-definition': ({ problems }) => problems.map(({ text }) => text).join(' ') || 'Thay đổi này chưa hợp lệ.',
};

/** Why an edit was refused, in words that name what to do. */
export const editRefusalText = (refusal: EditRefusal, form: FormDefinition): string =>
  (say[refusal.code] as (refusal: EditRefusal, form: FormDefinition) => string)(refusal, form);
