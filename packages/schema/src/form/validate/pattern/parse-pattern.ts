import { type Outcome, ok, refuse } from '../../../shared/outcome';
import {
  type CodePoints,
  complement,
  digits,
  lastCodePoint,
  lineEnds,
  propertySet,
  union,
  whiteSpace,
  wordCharacters,
} from './code-points';

/** An ECMAScript `u` pattern without lookaround and backreferences: what a linear-time engine can run. */
export type PatternNode =
  | { readonly kind: 'set'; readonly set: CodePoints }
  | { readonly kind: 'sequence'; readonly parts: readonly PatternNode[] }
  | { readonly kind: 'choice'; readonly options: readonly PatternNode[] }
  | { readonly kind: 'repeat'; readonly of: PatternNode; readonly min: number; readonly max: number }
  | { readonly kind: 'assertion'; readonly text: '^' | '$' | '\\b' | '\\B' };

export type PatternRefusal = { readonly code: 'pattern-invalid' | 'pattern-unsafe'; readonly detail: string };

const longest = 5_000;

export function parsePattern(source: string): Outcome<PatternNode, PatternRefusal> {
  if (source.length > longest) return refuse({ code: 'pattern-unsafe', detail: `Mẫu dài quá ${longest} ký tự.` });
  try {
    new RegExp(source, 'u');
  } catch {
    return refuse({ code: 'pattern-invalid', detail: 'Mẫu viết sai cú pháp.' });
  }
  try {
    return ok(new PatternParser(source).whole());
  } catch (error) {
    if (error instanceof Unsafe) return refuse({ code: 'pattern-unsafe', detail: error.message });
    throw error;
  }
}

class Unsafe extends Error {}

const controls: { readonly [letter: string]: number } = { t: 9, n: 10, v: 11, f: 12, r: 13, 0: 0 };
const classEscapes: { readonly [letter: string]: CodePoints } = {
  d: digits,
  D: complement(digits),
  s: whiteSpace,
  S: complement(whiteSpace),
  w: wordCharacters,
  W: complement(wordCharacters),
};

/** Reads only what the native engine has already found well-formed. */
class PatternParser {
  private readonly text: readonly string[];
  private at = 0;

  constructor(source: string) {
    this.text = [...source];
  }

  whole(): PatternNode {
    return this.choice();
  }

  private peek(ahead = 0): string {
    return this.text[this.at + ahead] ?? '';
  }

  private take(): string {
    return this.text[this.at++] ?? '';
  }

  private skip(expected: string): boolean {
    if (this.peek() !== expected) return false;
    this.at++;
    return true;
  }

  private choice(): PatternNode {
    const options = [this.sequence()];
    while (this.skip('|')) options.push(this.sequence());
    const [only] = options;
    return options.length === 1 && only ? only : { kind: 'choice', options };
  }

  private sequence(): PatternNode {
    const parts: PatternNode[] = [];
    while (this.at < this.text.length && this.peek() !== '|' && this.peek() !== ')') parts.push(this.quantified());
    return { kind: 'sequence', parts };
  }

  private quantified(): PatternNode {
    const of = this.atom();
    const bounds = this.quantifier();
    if (!bounds) return of;
    this.skip('?');
    return { kind: 'repeat', of, min: bounds[0], max: bounds[1] };
  }

  private quantifier(): readonly [number, number] | null {
    if (this.skip('*')) return [0, Number.POSITIVE_INFINITY];
    if (this.skip('+')) return [1, Number.POSITIVE_INFINITY];
    if (this.skip('?')) return [0, 1];
    if (!this.skip('{')) return null;
    let body = '';
    while (this.peek() !== '}') body += this.take();
    this.take();
    const [min = '', max] = body.split(',');
    return [Number(min), max === undefined ? Number(min) : max === '' ? Number.POSITIVE_INFINITY : Number(max)];
  }

  private atom(): PatternNode {
    const character = this.take();
    if (character === '^' || character === '$') return { kind: 'assertion', text: character };
    if (character === '.') return { kind: 'set', set: complement(lineEnds) };
    if (character === '[') return { kind: 'set', set: this.characterClass() };
    if (character === '(') return this.group();
    if (character !== '\\') return { kind: 'set', set: single(point(character)) };
    const next = this.peek();
    if (next === 'b' || next === 'B') {
      this.take();
      return { kind: 'assertion', text: `\\${next}` };
    }
    if (/[1-9k]/.test(next)) throw new Unsafe('Mẫu dùng tham chiếu ngược (\\1), không nhận.');
    return { kind: 'set', set: this.escape() };
  }

  private group(): PatternNode {
    if (this.skip('?')) {
      if (this.skip('<')) {
        if (this.peek() === '=' || this.peek() === '!')
          throw new Unsafe('Mẫu nhìn ngược lại (?<= hoặc ?<!), không nhận.');
        while (this.take() !== '>');
      } else if (!this.skip(':')) {
        throw new Unsafe('Mẫu nhìn trước (?= hoặc ?!) hay đổi cờ, không nhận.');
      }
    }
    const inside = this.choice();
    this.take();
    return inside;
  }

  private characterClass(): CodePoints {
    const negated = this.skip('^');
    const sets: CodePoints[] = [];
    while (!this.skip(']')) {
      const first = this.classAtom();
      if (this.peek() !== '-' || this.peek(1) === ']') {
        sets.push(first);
        continue;
      }
      this.take();
      const last = this.classAtom();
      const [from, to] = [first[0]?.[0] ?? 0, last[0]?.[0] ?? 0];
      sets.push([[from, to]]);
    }
    const all = union(...sets);
    return negated ? complement(all) : all;
  }

  private classAtom(): CodePoints {
    const character = this.take();
    if (character !== '\\') return single(point(character));
    if (this.peek() === 'b') {
      this.take();
      return single(8);
    }
    return this.escape();
  }

  private escape(): CodePoints {
    const letter = this.take();
    const known = classEscapes[letter];
    if (known) return known;
    if (letter === 'p' || letter === 'P') {
      this.take();
      let name = '';
      while (this.peek() !== '}') name += this.take();
      this.take();
      return letter === 'p' ? propertySet(name) : complement(propertySet(name));
    }
    const control = controls[letter];
    if (control !== undefined) return single(control);
    if (letter === 'c') return single(point(this.take()) % 32);
    if (letter === 'x') return single(this.hex(2));
    if (letter === 'u') return single(this.unicodeEscape());
    return single(point(letter));
  }

  private unicodeEscape(): number {
    if (this.skip('{')) {
      let code = '';
      while (this.peek() !== '}') code += this.take();
      this.take();
      return Number.parseInt(code, 16);
    }
    const lead = this.hex(4);
    if (lead < 0xd800 || lead > 0xdbff || this.peek() !== '\\' || this.peek(1) !== 'u') return lead;
    const before = this.at;
    this.at += 2;
    const trail = this.peek() === '{' ? 0 : this.hex(4);
    if (trail >= 0xdc00 && trail <= 0xdfff) return (lead - 0xd800) * 0x400 + (trail - 0xdc00) + 0x10000;
    this.at = before;
    return lead;
  }

  private hex(length: number): number {
    let code = '';
    while (code.length < length) code += this.take();
    return Number.parseInt(code, 16);
  }
}

const single = (code: number): CodePoints => [[code, Math.min(code, lastCodePoint)]];
const point = (character: string): number => character.codePointAt(0) ?? 0;
