/** A set of code points: sorted, disjoint, inclusive ranges. */
export type CodePoints = readonly (readonly [from: number, to: number])[];

export const lastCodePoint = 0x10ffff;

export function union(...sets: readonly CodePoints[]): CodePoints {
  const sorted = sets.flat().sort((a, b) => a[0] - b[0]);
  const merged: [number, number][] = [];
  for (const [from, to] of sorted) {
    const last = merged.at(-1);
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

export function complement(set: CodePoints): CodePoints {
  const rest: [number, number][] = [];
  let next = 0;
  for (const [from, to] of set) {
    if (from > next) rest.push([next, from - 1]);
    next = to + 1;
  }
  if (next <= lastCodePoint) rest.push([next, lastCodePoint]);
  return rest;
}

export const digits: CodePoints = [[0x30, 0x39]];
export const wordCharacters: CodePoints = union(digits, [
  [0x41, 0x5a],
  [0x5f, 0x5f],
  [0x61, 0x7a],
]);
export const lineEnds: CodePoints = [
  [0x0a, 0x0a],
  [0x0d, 0x0d],
  [0x2028, 0x2029],
];
/** White space as ECMAScript counts it, which is more than re2 does. */
export const whiteSpace: CodePoints = [
  [0x09, 0x0d],
  [0x20, 0x20],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
];

const properties = new Map<string, CodePoints>();
const mostProperties = 512;
/** Every character, in two texts so that no run spans the surrogates between them. */
let characters: readonly string[] | undefined;

/** The code points of `\p{name}`, read off the native engine so that both engines agree to the character. */
export function propertySet(name: string): CodePoints {
  const known = properties.get(name);
  if (known) return known;
  characters ??= [charactersOf(0, 0xd7ff), charactersOf(0xe000, lastCodePoint)];
  const found: (readonly [number, number])[] = [];
  const runs = new RegExp(`\\p{${name}}+`, 'gu');
  for (const [run] of characters.flatMap((text) => [...text.matchAll(runs)])) {
    const from = run.codePointAt(0) ?? 0;
    const to = (run.length > 1 && run.codePointAt(run.length - 2)) || 0;
    found.push([from, to > 0xffff ? to : run.charCodeAt(run.length - 1)]);
  }
  const one = new RegExp(`^\\p{${name}}$`, 'u');
  for (let lone = 0xd800; lone <= 0xdfff; lone++) if (one.test(String.fromCharCode(lone))) found.push([lone, lone]);
  const set = union(found);
  if (properties.size >= mostProperties) properties.clear();
  properties.set(name, set);
  return set;
}

function charactersOf(from: number, to: number): string {
  const parts: string[] = [];
  for (let code = from; code <= to; code += 1024) {
    const length = Math.min(1024, to - code + 1);
    parts.push(String.fromCodePoint(...Array.from({ length }, (_, index) => code + index)));
  }
  return parts.join('');
}
