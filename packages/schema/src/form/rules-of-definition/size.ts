import { LIMITS } from '../definition-schema';
import type { DefinitionRule } from './rule';

/** Quy mô: how much one form may hold. */
export const sizeIsBounded: DefinitionRule = ({ pages, conditions, checks }, index) =>
  [
    { path: '/pages', count: index.nodes.size, limit: LIMITS.items, what: 'trang, phần và trường' },
    { path: '/pages', count: pages.length, limit: LIMITS.pages, what: 'trang' },
    { path: '/conditions', count: conditions.length, limit: LIMITS.conditions, what: 'điều kiện' },
    { path: '/checks', count: checks.length, limit: LIMITS.checks, what: 'quy tắc kiểm tra' },
  ]
    .filter(({ count, limit }) => count > limit)
    .map(({ path, limit, what }) => ({ code: 'too-large', path, text: `Biểu mẫu: có quá ${limit} ${what}.` }));
