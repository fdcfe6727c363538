import { foldText } from '../../shared/fold-text';
import { isLocalDate } from '../../shared/local-date';
import { functionNamed, KEYWORDS, MOST_WORDS_IN_A_NAME } from './functions';
import { problem, problemTexts, type TextProblem } from './problems';

export type Token = {
  readonly from: number;
  readonly to: number;
} & (
  | { readonly type: 'value'; readonly value: number | string }
  | { readonly type: 'field'; readonly name: string }
  | { readonly type: 'function'; readonly operator: string }
  | { readonly type: 'keyword'; readonly word: string }
  | { readonly type: 'sign'; readonly sign: string }
  | { readonly type: 'unknown'; readonly word: string }
  | { readonly type: 'end' }
);

const sticky = (source: string) => new RegExp(source, 'uy');
const patterns = {
  blank: sticky('\\s+'),
  field: sticky('\\[([^\\[\\]]*)\\]'),
  quoted: sticky('"((?:[^"]|"")*)"|“([^”]*)”'),
  date: sticky('([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})(?![0-9])'),
  dotted: sticky('[0-9]+(?:\\.[0-9]+)+(?:,[0-9]+)?'),
  number: sticky('[0-9]+(?:,[0-9]+)?'),
  word: sticky('[\\p{L}\\p{M}]+'),
  sign: sticky('<=|>=|<>|!=|==|[=<>≤≥≠+*×/÷();,.−–-]'),
} as const;

const sameSign: { readonly [sign: string]: string } = {
  '==': '=',
  '≤': '<=',
  '≥': '>=',
  '≠': '<>',
  '!=': '<>',
  '×': '*',
  '÷': '/',
  '−': '-',
  '–': '-',
  ',': ';',
};

/** Cuts a text into words, values and signs; what cannot be read is a problem, and reading goes on behind it. */
export function readTokens(text: string): {
  readonly tokens: readonly Token[];
  readonly problems: readonly TextProblem[];
} {
  const tokens: Token[] = [];
  const problems: TextProblem[] = [];
  let from = 0;
  const match = (pattern: RegExp, at = from): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  const wrong = (length: number, code: TextProblem['code'], words: string) => {
    problems.push(problem({ from, to: from + length }, code, words));
    return length;
  };

  const readWord = (first: string): number => {
    const ends = [from + first.length];
    while (ends.length < MOST_WORDS_IN_A_NAME) {
      const end = ends.at(-1) ?? from;
      const gap = match(patterns.blank, end)?.[0].length ?? 0;
      const next = gap > 0 ? match(patterns.word, end + gap)?.[0].length : undefined;
      if (next === undefined) break;
      ends.push(end + gap + next);
    }
    for (const to of ends.reverse()) {
      const words = text.slice(from, to);
      const keyword = KEYWORDS.get(foldText(words));
      const operator = functionNamed(words)?.operator;
      if (keyword !== undefined) tokens.push({ type: 'keyword', word: keyword, from, to });
      else if (operator !== undefined) tokens.push({ type: 'function', operator, from, to });
      else continue;
      return to - from;
    }
    tokens.push({ type: 'unknown', word: first, from, to: from + first.length });
    return first.length;
  };

  const readDate = ([whole, day = '', month = '', year = '']: RegExpExecArray): number => {
    const value = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (!isLocalDate(value)) return wrong(whole.length, 'no-such-date', problemTexts['no-such-date'](whole));
    tokens.push({ type: 'value', value, from, to: from + whole.length });
    return whole.length;
  };

  const readOne = (): number => {
    const blank = match(patterns.blank);
    if (blank) return blank[0].length;
    const field = match(patterns.field);
    if (field) {
      tokens.push({ type: 'field', name: field[1] ?? '', from, to: from + field[0].length });
      return field[0].length;
    }
    const quoted = match(patterns.quoted);
    if (quoted) {
      const value = quoted[1] === undefined ? (quoted[2] ?? '') : quoted[1].replaceAll('""', '"');
      tokens.push({ type: 'value', value, from, to: from + quoted[0].length });
      return quoted[0].length;
    }
    const date = match(patterns.date);
    if (date) return readDate(date);
    const dotted = match(patterns.dotted);
    if (dotted) return wrong(dotted[0].length, 'decimal-point', problemTexts['decimal-point'](dotted[0]));
    const number = match(patterns.number);
    if (number) {
      const value = Number(number[0].replace(',', '.'));
      tokens.push({ type: 'value', value, from, to: from + number[0].length });
      return number[0].length;
    }
    const word = match(patterns.word);
    if (word) return readWord(word[0]);
    const sign = match(patterns.sign);
    if (sign) {
      tokens.push({ type: 'sign', sign: sameSign[sign[0]] ?? sign[0], from, to: from + sign[0].length });
      return sign[0].length;
    }
    const character = String.fromCodePoint(text.codePointAt(from) ?? 0);
    if (character === '[') {
      wrong(text.length - from, 'unclosed-bracket', problemTexts['unclosed-bracket']());
      return 1;
    }
    if (character === '"' || character === '“')
      return wrong(text.length - from, 'unclosed-quote', problemTexts['unclosed-quote']());
    return wrong(character.length, 'unknown-sign', problemTexts['unknown-sign'](character));
  };

  while (from < text.length) from += readOne();
  tokens.push({ type: 'end', from: text.length, to: text.length });
  return { tokens, problems };
}
