import { foldText } from '../../shared/fold-text';
import { dataNameAllowed } from '../../shared/ids';

const LONGEST = 40;

/**
 * Tên dữ liệu from a Vietnamese label, unlike every name taken.
 *
 * @example
 * freshName('Tổ chức đảng nơi đến', new Set(['toChucDangNoiDen'])); // 'toChucDangNoiDen2'
 */
export function freshName(label: string, taken: ReadonlySet<string>): string {
  const base = nameFrom(label);
  if (!taken.has(base) && dataNameAllowed(base)) return base;
  for (let number = 2; ; number++) {
    const numbered = `${base}${number}`;
    if (!taken.has(numbered)) return numbered;
  }
}

function nameFrom(label: string): string {
  const words = foldText(label).match(/[a-z0-9]+/g) ?? [];
  let name = '';
  for (const word of words) {
    const next = name + (name === '' ? word : word.charAt(0).toUpperCase() + word.slice(1));
    if (next.length > LONGEST) break;
    name = next;
  }
  if (name === '') name = (words[0] ?? '').slice(0, LONGEST);
  return /^[a-z]/.test(name) ? name : `truong${name}`;
}
