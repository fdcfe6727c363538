import { foldText } from '@motcua/schema';

const wordsOf = (text: string): readonly string[] =>
  foldText(text)
    .split(/[\s\-–/.,()]+/)
    .filter(Boolean);

/** Whether every word of the search begins some word of the text; case and diacritics (đ too) do not count. */
export function matches(text: string, search: string): boolean {
  const words = wordsOf(text);
  return wordsOf(search).every((part) => words.some((word) => word.startsWith(part)));
}
