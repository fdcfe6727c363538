import { foldText } from '@motcua/schema';

/** Whether every word of the search begins some word of the text; case and diacritics (đ too) do not count. */
export function matches(text: string, search: string): boolean {
  const words = foldText(text).split(/[\s\-–/.,()]+/);
  return foldText(search)
    .split(' ')
    .every((part) => words.some((word) => word.startsWith(part)));
}
