import { sameJson } from '../form/edits/tree';
import { isRecord } from '../form/structure';

type Properties = { readonly [property: string]: unknown };

/**
 * Đổi theo bản mới: each property that the author left as it was becomes what the new version says; what the author
 * changed stays. `kept` names the properties in which the author and the new version differ.
 */
export function threeWay(
  mine: Properties,
  before: Properties,
  after: Properties,
  left: ReadonlySet<string> = new Set(),
): { readonly merged: Properties; readonly changed: readonly string[]; readonly kept: readonly string[] } {
  const merged = new Map(Object.entries(mine));
  const changed: string[] = [];
  const kept: string[] = [];
  for (const property of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [own, old, next] = [mine[property], before[property], after[property]];
    if (left.has(property) || sameOrAbsent(old, next) || sameOrAbsent(own, next)) continue;
    if (sameOrAbsent(own, old)) {
      changed.push(property);
      if (next === undefined) merged.delete(property);
      else merged.set(property, next);
    } else if (property === 'schema' && isRecord(own) && isRecord(old) && isRecord(next)) {
      const inner = threeWay(own, old, next);
      if (inner.changed.length > 0) {
        changed.push(property);
        merged.set(property, inner.merged);
      }
      if (inner.kept.length > 0) kept.push(property);
    } else kept.push(property);
  }
  return { merged: Object.fromEntries(merged), changed, kept };
}

/** An absent property and one that says nothing are the same. */
const sameOrAbsent = (a: unknown, b: unknown): boolean =>
  sameJson(a, b) ||
  ((a ?? null) === null && (b ?? null) === null) ||
  (a === false && b === undefined) ||
  (a === undefined && b === false);
