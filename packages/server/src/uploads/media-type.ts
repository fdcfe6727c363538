import { fileTypeFromBuffer } from 'file-type';

/** Types that are taken (Đ13.2): judged by what the bytes are, whatever the name says. */
const taken: ReadonlySet<string> = new Set([
  'application/pdf',
  'image/jpeg',
  'image/png',
  'image/heic',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet',
]);

/** The media type of the bytes when it is one that is taken. */
export async function takenMediaType(bytes: Uint8Array): Promise<string | undefined> {
  const found = await fileTypeFromBuffer(bytes);
  return found && taken.has(found.mime) ? found.mime : undefined;
}
