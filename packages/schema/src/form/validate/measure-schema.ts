import { escapePointerSegment } from '../../shared/json-pointer';
import { refuseSchema } from './refusal';

const deepest = 256;
const most = 200_000;

/** Refuses what is not JSON, nests too deep or is too large, before anything recursive touches it. */
export function measureSchema(schema: unknown): void {
  const stack: { value: unknown; path: string; depth: number }[] = [{ value: schema, path: '', depth: 0 }];
  let seen = 0;
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { value, path, depth } = next;
    if (++seen > most) refuseSchema('schema-not-supported', '', `Lược đồ quá lớn (hơn ${most} giá trị).`);
    if (depth > deepest) refuseSchema('schema-not-supported', '', `Lược đồ lồng quá ${deepest} tầng.`);
    if (value === null || typeof value === 'boolean' || typeof value === 'string') continue;
    if (typeof value === 'number' && Number.isFinite(value)) continue;
    if (typeof value !== 'object') refuseSchema('schema-invalid', path, 'Lược đồ chứa giá trị không phải JSON.');
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries())
        stack.push({ value: item, path: `${path}/${index}`, depth: depth + 1 });
      continue;
    }
    const prototype = Object.getPrototypeOf(value);
    if (prototype !== null && Object.getPrototypeOf(prototype) !== null) {
      refuseSchema('schema-invalid', path, 'Lược đồ chứa giá trị không phải JSON.');
    }
    for (const [key, item] of Object.entries(value as object)) {
      stack.push({ value: item, path: `${path}/${escapePointerSegment(key)}`, depth: depth + 1 });
    }
  }
}
