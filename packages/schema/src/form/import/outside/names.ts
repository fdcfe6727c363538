import { dataNameAllowed } from '../../../shared/ids';

const LONGEST = 50;

/** Tên dữ liệu made of another tool's name: its letters without marks, other signs as `_`, unlike the names taken. */
export function dataNameFrom(key: string, taken: ReadonlySet<string>): string {
  const plain = key
    .slice(0, 4 * LONGEST)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .replace(/[^A-Za-z0-9_]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, LONGEST);
  const started = /^[A-Za-z]/.test(plain) ? plain : `x_${plain}`;
  const base = dataNameAllowed(key) ? key : dataNameAllowed(started) ? started : `x_${started}`;
  if (!taken.has(base)) return base;
  for (let number = 2; ; number++) {
    const numbered = `${base.slice(0, LONGEST)}_${number}`;
    if (!taken.has(numbered)) return numbered;
  }
}
