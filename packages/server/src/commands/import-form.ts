/** `import-form`: a form from elsewhere as a definition, with everything that it could not take. */
import type { FormFormat } from '@motcua/schema';
import { convertFormHere, TEMPORARY_CODE } from '../forms/conversion/convert-form';
import { readBytes, refusedCommand, type Told } from './command';

const formats: readonly FormFormat[] = ['json-schema', 'formio', 'surveyjs', 'xlsform'];

export async function importForm(
  file: string | undefined,
  from: string | undefined,
  code: string = TEMPORARY_CODE,
): Promise<Told> {
  const format = formats.find((one) => one === from);
  if (!format) {
    const detail = `Cần --from với một trong các dạng: ${formats.join(', ')}.`;
    return refusedCommand({ code: from === undefined ? 'argument-missing' : 'unknown-format', detail });
  }
  const bytes = await readBytes(file, 'biểu mẫu');
  if (!bytes.ok) return refusedCommand(bytes.error);
  const converted = await convertFormHere({ from: format, code: code.normalize('NFC'), bytes: bytes.value });
  if (!converted.ok) {
    const { text, ...refusal } = converted.error;
    return refusedCommand({ ...refusal, detail: text });
  }
  const { definition, losses } = converted.value;
  const words = [
    `Nhập được “${definition.title}”; ${losses.length} chỗ không giữ nguyên.`,
    ...losses.map(({ path, text }) => `${path || '/'}: ${text}`),
  ].join('\n');
  return { exit: 0, value: { definition, losses }, words };
}
