/** Tìm không dấu: lower case without diacritics, đ as d, blanks collapsed. `hoà` and `hòa` fold alike. */
export const foldText = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/\s+/gu, ' ')
    .trim();
