import { isPlainText } from '../../shared/plain-text';
import { pointerTo } from '../structure';

export type Flaw = {
  readonly code: 'not-json' | 'too-deep' | 'too-large' | 'lone-surrogate' | 'not-nfc' | 'not-plain-text';
  readonly path: string;
  readonly text: string;
};

/** How deep the JSON of a definition may nest; an edit may nest less, because its parts come to stand deeper. */
const DEPTH = 100;
export const EDIT_DEPTH = 80;
const VALUES = 2_000_000;
const LISTED = 100;

/** Keywords of a field's schema whose strings nobody reads as words. */
const machineText = new Set(['pattern', '$ref']);

const scripts = /(?:javascript|vbscript)\s*:|data\s*:\s*text\/html/i;

/** Words for people: no tag, no script address, no control or direction sign. */
export const isHarmlessText = (text: string): boolean => isPlainText(text) && !scripts.test(text);

/**
 * What must hold of every value in a definition, whatever its place: JSON, bounded, NFC, without lone surrogates,
 * and words that are plain text.
 */
export function flawsOf(root: unknown, deepest = DEPTH): readonly Flaw[] {
  const found: Flaw[] = [];
  const way: (string | number)[] = [];
  let values = 0;

  const report = (code: Flaw['code'], text: string) =>
    void found.push({ code, path: way.reduce<string>(pointerTo, ''), text });

  const visitText = (text: string, isKey: boolean) => {
    if (loneSurrogate.test(text)) report('lone-surrogate', 'có ký tự Unicode bị cắt đôi.');
    else if (!isAscii(text) && text !== text.normalize('NFC'))
      report('not-nfc', 'chữ chưa ở dạng Unicode dựng sẵn (NFC).');
    else if (!isKey && !isHarmlessText(text))
      report('not-plain-text', 'chỉ dùng văn bản thuần, không có thẻ HTML, mã kịch bản hay ký tự điều khiển.');
  };

  const visit = (value: unknown, depth: number) => {
    values += 1;
    if (found.length >= LISTED || values > VALUES) return;
    if (typeof value === 'string') visitText(value, machineText.has(String(way.at(-1))) && way.includes('schema'));
    else if (value === null || typeof value === 'boolean' || Number.isFinite(value)) return;
    else if (typeof value !== 'object') report('not-json', 'có giá trị không phải JSON.');
    else if (depth >= deepest) report('too-deep', `lồng quá ${deepest} lớp dữ liệu.`);
    else if (Array.isArray(value)) visitRow(value, depth);
    else if (!isPlainObject(value)) report('not-json', 'có giá trị không phải JSON.');
    else visitObject(value, depth);
  };

  const visitRow = (row: readonly unknown[], depth: number) => {
    for (let at = 0; at < row.length && found.length < LISTED && values <= VALUES; at++) {
      way.push(at);
      visit(row[at], depth + 1);
      way.pop();
    }
  };

  const visitObject = (value: object, depth: number) => {
    for (const [key, inner] of Object.entries(value)) {
      way.push(key);
      visitText(key, true);
      visit(inner, depth + 1);
      way.pop();
    }
  };

  visit(root, 0);
  if (values > VALUES) found.push({ code: 'too-large', path: '', text: 'quá lớn.' });
  return found;
}

const loneSurrogate = /\p{Cs}/u;

const isAscii = (text: string) => /^[\x20-\x7e]*$/.test(text);

function isPlainObject(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}
