import { RE2JS } from 're2js';
import { type Outcome, ok, refuse } from '../../../shared/outcome';
import { type CodePoints, complement } from './code-points';
import { type PatternNode, type PatternRefusal, parsePattern } from './parse-pattern';

/** What tests a text against a pattern: a native RegExp, or the linear-time engine. */
export type PatternTest = { readonly test: (text: string) => boolean };

/** A pattern of an unscreened schema, run in time linear in the text; the ECMAScript meaning is kept. */
export function linearPattern(source: string): Outcome<PatternTest, PatternRefusal> {
  const parsed = parsePattern(source);
  return parsed.ok ? compileLinear(parsed.value) : parsed;
}

export function compileLinear(pattern: PatternNode): Outcome<PatternTest, PatternRefusal> {
  try {
    const engine = RE2JS.compile(toRe2(pattern));
    return ok({ test: (text) => engine.test(text) });
  } catch {
    return refuse({ code: 'pattern-unsafe', detail: 'Mẫu quá lớn cho bộ so khớp tuyến tính.' });
  }
}

function toRe2(node: PatternNode): string {
  switch (node.kind) {
    case 'set':
      return setText(node.set);
    case 'sequence':
      return node.parts.map(toRe2).join('');
    case 'choice':
      return `(?:${node.options.map(toRe2).join('|')})`;
    case 'assertion':
      return node.text;
    case 'repeat': {
      const { min, max } = node;
      const bounds = max === Number.POSITIVE_INFINITY ? `{${min},}` : `{${min},${max}}`;
      return `(?:${toRe2(node.of)})${min === 0 && max === Number.POSITIVE_INFINITY ? '*' : bounds}`;
    }
  }
}

function setText(set: CodePoints): string {
  if (set.length === 0) return '[^\\x00-\\x{10FFFF}]';
  if (complement(set).length === 0) return '(?s:.)';
  const hex = (code: number) => `\\x{${code.toString(16)}}`;
  return `[${set.map(([from, to]) => (from === to ? hex(from) : `${hex(from)}-${hex(to)}`)).join('')}]`;
}
