import type { CodePoints } from '../validate/pattern/code-points';
import { type PatternNode, parsePattern } from '../validate/pattern/parse-pattern';
import type { Ways } from './ways';

const ASKED_MORE = 12;

/** A text of a screened pattern; undefined when the pattern is not one that can be read. */
export function stringOfPattern(source: string, { dice, limits }: Ways): string | undefined {
  const parsed = nodeOf(source);
  if (!parsed) return undefined;
  const far = limits && dice.chance(0.5);

  const write = (node: PatternNode): string => {
    switch (node.kind) {
      case 'assertion':
        return '';
      case 'set':
        return signOf(node.set, dice.between);
      case 'sequence':
        return node.parts.map(write).join('');
      case 'choice': {
        const option = dice.pick(node.options);
        return option ? write(option) : '';
      }
      case 'repeat': {
        const most = Math.min(node.max, node.min + ASKED_MORE);
        const times = limits ? (far ? most : node.min) : dice.between(node.min, most);
        return Array.from({ length: times }, () => write(node.of)).join('');
      }
    }
  };
  return write(parsed);
}

const nodes = new Map<string, PatternNode | null>();
const KEPT = 500;

function nodeOf(source: string): PatternNode | null {
  const known = nodes.get(source);
  if (known !== undefined) return known;
  const parsed = parsePattern(source);
  const node = parsed.ok ? parsed.value : null;
  if (nodes.size >= KEPT) nodes.clear();
  nodes.set(source, node);
  return node;
}

/** Signs that people type, first. */
const usual = [...'0123456789ABCDEGHKLMNPQRSTVXYabcdeghiklmnopqrstuvxyăâđêôơư'].map((sign) => sign.codePointAt(0) ?? 0);
const usualOf = new WeakMap<CodePoints, readonly number[]>();

function signOf(set: CodePoints, between: (least: number, most: number) => number): string {
  let known = usualOf.get(set);
  if (!known) {
    known = usual.filter((code) => set.some(([from, to]) => code >= from && code <= to));
    usualOf.set(set, known);
  }
  const sign = known[between(0, known.length - 1)];
  if (sign !== undefined) return String.fromCodePoint(sign);
  const [from, to] = set[between(0, set.length - 1)] ?? [0x20, 0x20];
  return String.fromCodePoint(between(from, Math.min(to, from + 20)));
}
