import { LIMITS } from '../definition-schema';
import type { DefinitionRule } from './rule';

/** Quy mô: how many items one form may hold. */
export const sizeIsBounded: DefinitionRule = (_, index) =>
  index.nodes.size > LIMITS.items
    ? [{ code: 'too-large', path: '/pages', text: `Biểu mẫu: có quá ${LIMITS.items} trang, phần và trường.` }]
    : [];
