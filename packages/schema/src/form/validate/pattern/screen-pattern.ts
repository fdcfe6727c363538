import { type Outcome, ok, refuse } from '../../../shared/outcome';
import type { CodePoints } from './code-points';
import { compileLinear } from './linear-engine';
import { type PatternNode, parsePattern } from './parse-pattern';

export type PatternScreenRefusal = { readonly code: 'pattern-unsafe'; readonly detail: string };

const mostPositions = 1_500;
const mostPaths = 64;
const mostSteps = 400_000;

/**
 * Whether the browser's own engine runs a pattern in time linear in the text. It backtracks, so its work is the number
 * of ways in which each beginning of a text can be read; the pattern passes only when that number is proved to stay
 * under a constant, starts at every place of the text included. `^(a+)+$` and `a+b` without `^` are refused.
 */
export function screenPattern(source: string): Outcome<true, PatternScreenRefusal> {
  const unsafe = (detail: string) => refuse({ code: 'pattern-unsafe' as const, detail });
  const parsed = parsePattern(source);
  if (!parsed.ok) return unsafe(parsed.error.detail);
  const engine = compileLinear(parsed.value);
  if (!engine.ok) return unsafe(engine.error.detail);
  const paths = new PathCounter();
  const whole = paths.add(parsed.value);
  if (!whole) return unsafe('Mẫu quá lớn: hãy dùng độ dài tối đa của trường thay cho số lần lặp lớn.');
  const verdict = paths.bounded(whole.first, !anchored(parsed.value));
  if (verdict === 'bounded') return ok(true);
  return unsafe(
    verdict === 'too-large'
      ? 'Mẫu quá phức tạp để chứng minh là chạy nhanh.'
      : 'Mẫu có thể chạy rất lâu: các phần lặp chồng lên nhau, hoặc có phần lặp mà không bắt đầu bằng “^”.',
  );
}

/** How many ways lead to each position; positions are the character places of the pattern, repeats written out. */
type Ways = Map<number, number>;
type Part = { readonly first: Ways; readonly last: Ways; readonly empty: number };

class PathCounter {
  private readonly sets: CodePoints[] = [];
  private readonly follow: Ways[] = [];

  /** Null when the pattern is too large to write out. */
  add(node: PatternNode): Part | null {
    switch (node.kind) {
      case 'set':
        return this.position(node.set);
      case 'assertion':
        return { first: new Map(), last: new Map(), empty: 1 };
      case 'sequence': {
        let joined: Part = { first: new Map(), last: new Map(), empty: 1 };
        for (const part of node.parts) {
          const added = this.add(part);
          if (!added) return null;
          joined = this.join(joined, added);
        }
        return joined;
      }
      case 'choice': {
        const all: Part = { first: new Map(), last: new Map(), empty: 0 };
        let empty = 0;
        for (const option of node.options) {
          const added = this.add(option);
          if (!added) return null;
          pour(added.first, all.first);
          pour(added.last, all.last);
          empty += added.empty;
        }
        return { ...all, empty };
      }
      case 'repeat':
        return this.repeat(node.of, node.min, node.max);
    }
  }

  private position(set: CodePoints): Part | null {
    const position = this.sets.length;
    if (position >= mostPositions) return null;
    this.sets.push(set);
    this.follow.push(new Map());
    return { first: new Map([[position, 1]]), last: new Map([[position, 1]]), empty: 0 };
  }

  private repeat(of: PatternNode, min: number, max: number): Part | null {
    if (max > mostPositions && max !== Number.POSITIVE_INFINITY) return null;
    if (min > mostPositions) return null;
    const endless = max === Number.POSITIVE_INFINITY;
    const times = endless ? Math.max(min, 1) : max;
    let joined: Part = { first: new Map(), last: new Map(), empty: 1 };
    // From the last turn back: each optional turn stands inside the one before it, as the engine tries them.
    for (let turn = times; turn >= 1; turn--) {
      const added = this.add(of);
      if (!added) return null;
      if (endless && turn === times) for (const [at, ways] of added.last) pour(added.first, this.followOf(at), ways);
      joined = this.join(added, joined);
      if (turn > min) joined = { ...joined, empty: joined.empty + 1 };
    }
    return joined;
  }

  private join(before: Part, after: Part): Part {
    for (const [position, ways] of before.last) pour(after.first, this.followOf(position), ways);
    const first = new Map(before.first);
    pour(after.first, first, before.empty);
    const last = new Map(after.last);
    pour(before.last, last, after.empty);
    return { first, last, empty: Math.min(before.empty * after.empty, mostPaths + 1) };
  }

  private followOf(position: number): Ways {
    return this.follow[position] ?? new Map();
  }

  /** Walks every reachable count of open paths, one representative character for each way the sets can differ. */
  bounded(first: Ways, everywhere: boolean): 'bounded' | 'unbounded' | 'too-large' {
    const letters = representatives(this.sets);
    const seen = new Set<string>();
    const open: Ways[] = [first];
    let steps = 0;
    for (let ways = open.pop(); ways; ways = open.pop()) {
      let total = 0;
      for (const count of ways.values()) total += count;
      if (total > mostPaths) return 'unbounded';
      const key = [...ways].sort((a, b) => a[0] - b[0]).join(' ');
      if (seen.has(key)) continue;
      seen.add(key);
      const nexts = new Map<number, Ways>();
      for (const [position, count] of ways) {
        for (const letter of letters[position] ?? []) {
          const next = nexts.get(letter) ?? new Map(everywhere ? first : []);
          nexts.set(letter, next);
          pour(this.followOf(position), next, count);
          steps += this.followOf(position).size + 1;
        }
        if (steps > mostSteps) return 'too-large';
      }
      open.push(...nexts.values());
    }
    return 'bounded';
  }
}

function pour(from: Ways, into: Ways, times = 1): void {
  if (times === 0) return;
  for (const [position, ways] of from) into.set(position, Math.min((into.get(position) ?? 0) + ways * times, 1e9));
}

/** For each set, the classes of characters it holds; two characters are of one class when no set tells them apart. */
function representatives(sets: readonly CodePoints[]): readonly (readonly number[])[] {
  const cuts = [...new Set(sets.flatMap((set) => set.flatMap(([from, to]) => [from, to + 1])))].sort((a, b) => a - b);
  const distinct = new Map<CodePoints, readonly number[]>();
  const classes = new Map<string, number>();
  const kinds = [...new Set(sets)];
  const members = new Map<CodePoints, Set<number>>(kinds.map((set) => [set, new Set()]));
  const cursor = kinds.map(() => 0);
  for (const cut of cuts) {
    const holders = kinds.filter((set, index) => {
      let at = cursor[index] ?? 0;
      while ((set[at]?.[1] ?? Number.POSITIVE_INFINITY) < cut) at++;
      cursor[index] = at;
      return (set[at]?.[0] ?? Number.POSITIVE_INFINITY) <= cut;
    });
    const key = holders.map((set) => kinds.indexOf(set)).join();
    const letter = classes.get(key) ?? classes.size;
    classes.set(key, letter);
    for (const set of holders) members.get(set)?.add(letter);
  }
  for (const set of kinds) distinct.set(set, [...(members.get(set) ?? [])]);
  return sets.map((set) => distinct.get(set) ?? []);
}

/** Whether every match starts at the start of the text, so that only one start is tried. */
function anchored(node: PatternNode): boolean {
  if (node.kind === 'assertion') return node.text === '^';
  if (node.kind === 'choice') return node.options.every(anchored);
  if (node.kind === 'repeat') return node.min > 0 && anchored(node.of);
  if (node.kind === 'sequence') {
    for (const part of node.parts) {
      if (anchored(part)) return true;
      if (part.kind !== 'assertion') return false;
    }
  }
  return false;
}
