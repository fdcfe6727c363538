import { isHarmlessText } from '../../rules-of-definition/plain-json';
import type { Loss } from '../loss';
import type { Words } from './outside-form';
import { outsideTexts } from './texts';

const entities: { readonly [name: string]: string } = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', apos: "'" };

const inserted = /\$\{[^}]*\}|\{\{[^}]*\}\}|\{[A-Za-z#][\w.[\]-]*\}/;

/**
 * Words of another tool as a form may show them: one plain text, no longer than `most`. What was taken out is named
 * in `losses`; undefined when nothing is left to read.
 */
export function plainWords(text: string, most: number, at: { path: string; keyword: string }, losses: Loss[]) {
  const lose = (why: string) => losses.push({ ...at, text: why });
  const unmarked = text
    .slice(0, 8 * most)
    .replace(/<(?:br|\/p|\/div|\/li|\/h[1-6])\b[^<>]*>/gi, '\n')
    .replace(/<\/?(?:b|i|u|em|strong|span|a|code|sub|sup|font|small)\b[^<>]*>/gi, '')
    .replace(/<\/?[A-Za-z!][^<>]*>/g, ' ');
  const read = unmarked.replace(/&(amp|lt|gt|quot|nbsp|apos);/g, (_, name: string) => entities[name] ?? ' ');
  const plain = read
    .replace(/<(?=[A-Za-z/!?])/g, '< ')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{C}\n]/gu, ' ')
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
    .normalize('NFC');
  const cut = [...plain].slice(0, most).join('').trim();
  if (unmarked !== text.slice(0, 8 * most)) lose(outsideTexts.markup);
  if (inserted.test(cut)) lose(outsideTexts.insertedAnswer);
  if (cut.length < plain.length || text.length > 8 * most) lose(outsideTexts.cut(most));
  if (cut === '') return undefined;
  if (isHarmlessText(cut)) return cut;
  lose(outsideTexts.harmful);
  return undefined;
}

/** The same for words in both languages; without Vietnamese the English is what people read. */
export function plainPair(
  words: Words | undefined,
  most: number,
  at: { path: string; keyword: string },
  losses: Loss[],
): Words | undefined {
  if (!words) return undefined;
  const vi = plainWords(words.vi, most, at, losses);
  const en = words.en === undefined ? undefined : plainWords(words.en, most, at, losses);
  if (vi === undefined) return en === undefined ? undefined : { vi: en };
  return en === undefined || en === vi ? { vi } : { vi, en };
}
