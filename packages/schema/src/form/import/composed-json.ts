import { type Outcome, ok, refuse } from '../../shared/outcome';
import { pointerTo } from '../structure';
import type { ImportRefusal } from './import-json-schema';
import { type Loss, lossTexts } from './loss';

const DEEPEST = 100;
const VALUES = 2_000_000;

/** JSON from outside in NFC, of a bounded size and depth; `what` begins the refusal. */
export function composedJson(value: unknown, what: string, losses: Loss[]): Outcome<unknown, ImportRefusal> {
  let values = 0;
  let changed = false;
  let flaw: { readonly way: readonly (string | number)[]; readonly text: string } | undefined;
  const way: (string | number)[] = [];

  const composed = (text: string): string => {
    if (/\p{Cs}/u.test(text)) flaw ??= { way: [...way], text: 'có ký tự Unicode bị cắt đôi.' };
    const nfc = text.normalize('NFC');
    changed ||= nfc !== text;
    return nfc;
  };

  const visit = (part: unknown): unknown => {
    values += 1;
    if (flaw) return null;
    if (values > VALUES) flaw = { way: [], text: 'quá lớn.' };
    else if (typeof part === 'string') return composed(part);
    else if (part === null || typeof part === 'boolean' || Number.isFinite(part)) return part;
    else if (!isPlain(part)) flaw = { way: [...way], text: 'có giá trị không phải JSON.' };
    else if (way.length >= DEEPEST) flaw = { way: [...way], text: `lồng quá ${DEEPEST} lớp dữ liệu.` };
    else if (Array.isArray(part)) return part.map((inner, at) => inside(at, inner));
    else return Object.fromEntries(Object.entries(part).map(([key, inner]) => [composed(key), inside(key, inner)]));
    return null;
  };

  const inside = (step: string | number, inner: unknown): unknown => {
    way.push(step);
    const out = visit(inner);
    way.pop();
    return out;
  };

  const out = visit(value);
  if (flaw)
    return refuse({ code: 'not-json', path: flaw.way.reduce<string>(pointerTo, ''), text: `${what} ${flaw.text}` });
  if (changed) losses.push({ path: '', keyword: '', text: lossTexts.notNfc });
  return ok(out);
}

function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype || Array.isArray(value);
}
