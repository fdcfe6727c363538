import { foldText } from '../../shared/fold-text';

/** Khoảng số that an option's words name, its ends included unless said; `about` is what is left of the words. */
export type NumberRange = {
  readonly from: number;
  readonly to: number;
  readonly openFrom: boolean;
  readonly openTo: boolean;
  readonly about: string;
};

const N = '(\\d+(?:[.,]\\d+)*)';
const BETWEEN = new RegExp(`(?:tu )?${N}(?: [a-z%]+)? ?(?:-|–|—|den) ?(duoi )?${N}`, 'u');
const BELOW = new RegExp(`(?:duoi|it hon|nho hon) ${N}`, 'u');
const AT_MOST = new RegExp(`(?:den|toi da|khong qua) ${N}|${N}((?: [a-z%]+)?) tro xuong`, 'u');
const ABOVE = new RegExp(`(?:tren|hon|lon hon) ${N}`, 'u');
const AT_LEAST = new RegExp(`(?:it nhat|tu) ${N}|${N}((?: [a-z%]+)?) tro len`, 'u');

/**
 * @example
 * readNumberRange('Từ 18 đến dưới 30 tuổi'); // { from: 18, to: 30, openFrom: false, openTo: true, about: 'tuoi' }
 */
export function readNumberRange(label: string): NumberRange | undefined {
  const text = foldText(label);
  const about = text
    .replace(/\d+(?:[.,]\d+)*/gu, ' ')
    .replace(/\b(tu|den|duoi|tren|hon|it|nho|lon|nhat|toi da|khong qua|tro len|tro xuong)\b/gu, ' ')
    .replace(/[-–—]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  const range = (from: number, to: number, openFrom = false, openTo = false) => ({ from, to, openFrom, openTo, about });

  const between = BETWEEN.exec(text);
  if (between) return range(numberOf(between[1]), numberOf(between[3]), false, between[2] !== undefined);
  const below = BELOW.exec(text);
  if (below) return range(Number.NEGATIVE_INFINITY, numberOf(below[1]), false, true);
  const least = AT_LEAST.exec(text);
  if (least) return range(numberOf(least[1] ?? least[2]), Number.POSITIVE_INFINITY);
  const most = AT_MOST.exec(text);
  if (most) return range(Number.NEGATIVE_INFINITY, numberOf(most[1] ?? most[2]));
  const above = ABOVE.exec(text);
  return above ? range(numberOf(above[1]), Number.POSITIVE_INFINITY, true) : undefined;
}

/** As written in Vietnamese: dots between thousands, a comma before decimals. */
const numberOf = (written = ''): number =>
  Number(
    /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(written)
      ? written.replaceAll('.', '').replace(',', '.')
      : written.replace(',', '.'),
  );

/** Some number belongs to both. Years may meet at their ends, as terms of office do. */
export function rangesOverlap(a: NumberRange, b: NumberRange): boolean {
  if (a.about !== b.about) return false;
  const [low, high] = a.from < b.from || (a.from === b.from && a.to <= b.to) ? [a, b] : [b, a];
  if (high.from < low.to) return true;
  if (high.from > low.to) return false;
  return !low.openTo && !high.openFrom && !(isYear(low.to) && isYear(low.from) && isYear(high.to));
}

const isYear = (value: number): boolean => Number.isInteger(value) && value >= 1900 && value <= 2100;
