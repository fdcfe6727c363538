import { detectFormat, type FormFormat } from '@motcua/schema';

export const LARGEST_SOURCE = 5 * 1024 * 1024;

/** Dạng của nội dung, guessed from its first bytes or from what the JSON holds; '' when it is none that we know. */
export async function kindOf(source: Blob): Promise<FormFormat | ''> {
  const [first, second] = new Uint8Array(await source.slice(0, 2).arrayBuffer());
  if (first === 0x50 && second === 0x4b) return 'xlsform';
  try {
    const json: unknown = JSON.parse((await source.text()).replace(/^\ufeff/, ''));
    return detectFormat(json) ?? '';
  } catch {
    return '';
  }
}
