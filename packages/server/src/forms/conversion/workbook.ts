import { inflateRawSync } from 'node:zlib';
import { type Outcome, ok, refuse, type XlsFormWorkbook } from '@motcua/schema';
import readXlsxFile from 'read-excel-file/node';

export type WorkbookRefusal = { readonly code: 'unreadable-workbook' | 'too-large'; readonly text: string };

const UNPACKED = 60 * 1024 * 1024;
const ENTRIES = 2000;

const unreadable = () =>
  refuse({ code: 'unreadable-workbook' as const, text: 'Tệp này không phải là sổ Excel (.xlsx) đọc được.' });
const tooLarge = () => refuse({ code: 'too-large' as const, text: 'Sổ Excel giải nén ra quá lớn nên không được mở.' });

/** Sổ Excel as rows by column heading. Nothing is unpacked for reading before it is known how large it becomes. */
export async function readWorkbook(bytes: Uint8Array): Promise<Outcome<XlsFormWorkbook, WorkbookRefusal>> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = unpackedSize(buffer);
  if (size === 'unreadable') return unreadable();
  if (size === 'too-large') return tooLarge();
  try {
    const sheets = await readXlsxFile(buffer);
    const workbook: { [sheet: string]: unknown[] } = {};
    for (const { sheet, data } of sheets) {
      const known = sheet.trim().toLowerCase();
      if (known !== '' && !Object.hasOwn(workbook, known)) workbook[known] = rowsByHeading(data);
    }
    const { survey, choices = [], settings = [], ...others } = workbook;
    if (!survey)
      return refuse({
        code: 'unreadable-workbook',
        text: 'Tệp này không phải là sổ XLSForm: không thấy trang tính “survey”.',
      });
    return ok({ ...others, survey, choices, settings });
  } catch {
    return unreadable();
  }
}

/** Blank rows are kept, so that a row stands where the sheet has it. */
function rowsByHeading(data: readonly (readonly unknown[])[]): unknown[] {
  const [headings = [], ...rows] = data;
  const columns = headings.map((heading, at) =>
    heading === null || heading === undefined ? `cột ${at + 1}` : String(heading),
  );
  return rows.map((row) =>
    Object.fromEntries(
      row.flatMap((cell, at) => (cell === null || cell === undefined ? [] : [[columns[at] ?? `cột ${at + 1}`, cell]])),
    ),
  );
}

/** Unpacks every entry within a limit and forgets it: what an archive says of its own sizes may be a lie. */
function unpackedSize(zip: Buffer): number | 'unreadable' | 'too-large' {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > zip.length) return 'unreadable';
  const entries = zip.readUInt16LE(end + 10);
  if (entries > ENTRIES) return 'too-large';
  let total = 0;
  let at = zip.readUInt32LE(end + 16);
  for (let entry = 0; entry < entries; entry++) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== 0x02014b50) return 'unreadable';
    const method = zip.readUInt16LE(at + 10);
    const packed = zip.readUInt32LE(at + 20);
    const local = zip.readUInt32LE(at + 42);
    if (local + 30 > zip.length) return 'unreadable';
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    if (from + packed > zip.length) return 'unreadable';
    const size = entrySize(zip.subarray(from, from + packed), method, UNPACKED - total);
    if (typeof size === 'string') return size;
    total += size;
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return total;
}

function entrySize(packed: Buffer, method: number, left: number): number | 'unreadable' | 'too-large' {
  if (method === 0) return packed.length > left ? 'too-large' : packed.length;
  if (method !== 8) return 'unreadable';
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, left) }).length;
  } catch (error) {
    return error instanceof RangeError ? 'too-large' : 'unreadable';
  }
}
