/** Văn bản thuần: no tags, no control characters but tab and line breaks, no invisible direction marks, no lone surrogates. */
export function isPlainText(text: string): boolean {
  return !/<[A-Za-z/!?]/.test(text) && !/[^\P{C}\t\n\r\u00ad\u200c\u200d]/u.test(text);
}
