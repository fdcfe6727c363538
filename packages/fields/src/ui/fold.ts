/** Text as a search compares it: no case, no diacritics, đ as d. */
export const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd').replace(/\s+/g, ' ').trim();

/** Whether every word of the search begins some word of the text. */
export function matches(text: string, search: string): boolean {
  const words = fold(text).split(/[\s\-–/.,()]+/);
  return fold(search)
    .split(' ')
    .every((part) => words.some((word) => word.startsWith(part)));
}
