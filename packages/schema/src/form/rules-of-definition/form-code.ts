import { parseFormCode } from '../../codes/form-code';
import type { DefinitionRule } from './rule';

/** Mã biểu mẫu (Đ28.3b), written as `parseFormCode` writes it. */
export const codeIsWritten: DefinitionRule = ({ code }) => {
  const parsed = parseFormCode(code);
  if (parsed.ok && parsed.value.code === code) return [];
  const text =
    !parsed.ok && parsed.error.code === 'look-alike-letters'
      ? `Biểu mẫu: mã “${code}” có chữ của bảng chữ cái khác: ${parsed.error.letters.join(', ')}.`
      : `Biểu mẫu: mã “${code}” không đúng dạng <mã thủ tục>.<ký hiệu>, ví dụ 2.002768.1-SHĐ.`;
  return [{ code: parsed.ok ? 'invalid-form-code' : parsed.error.code, path: '/code', text }];
};
