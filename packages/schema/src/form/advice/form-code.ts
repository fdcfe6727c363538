import { parseFormCode } from '../../codes/form-code';
import { type AdviceRule, problemOf } from './advice-rule';

/** Mã biểu mẫu (Đ28.3b): a temporary one is to be replaced. One that cannot be read is refused at save. */
export const codeIsFinal: AdviceRule = (facts) => {
  const parsed = parseFormCode(facts.definition.code);
  if (!parsed.ok || !parsed.value.temporary) return [];
  const text = `mã ${parsed.value.code} là mã tạm; thay bằng mã chính thức khi thủ tục hoặc mẫu in được cấp mã (Đ28.3b).`;
  return [problemOf(facts, 'advice', 'code-temporary', '/code', text)];
};
