import type { Field } from '../definition';
import { freshName } from '../edits/fresh-name';
import { type AdviceFacts, type AdviceRule, type Mend, problemOf } from './advice-rule';

/** Trường định danh (Đ27.1d): the form says whom it is about, by a field that holds the unified identifier. */
export const someoneIsIdentified: AdviceRule = (facts) => {
  const fields = [...facts.index.nodes.values()].flatMap(({ node }) => ('schema' in node ? [node] : []));
  if (fields.length === 0 || fields.some(identifies)) return [];
  const text = 'chưa có trường định danh của người nộp, như số định danh cá nhân (Đ27.1d).';
  return [problemOf(facts, 'error', 'no-identity', '/pages', text, mendOf(facts))];
};

/** Twelve digits, however the pattern writes them. */
const twelveDigits = new Set(['^\\d{12}$', '^[0-9]{12}$']);
const identityAttributes = new Set(['personalId', 'unifiedId']);

/** Mã định danh thống nhất of the one whom the form is about: a field of its own, or one that a register fills with it. */
function identifies({ schema, prefill }: Field): boolean {
  if (prefill && (identityAttributes.has(prefill.attribute) || prefill.source === 'organisation-register')) return true;
  return typeof schema.pattern === 'string' && twelveDigits.has(schema.pattern);
}

const LABEL = 'Số định danh cá nhân';

function mendOf({ definition, index, newId }: AdviceFacts): Mend | undefined {
  const section = definition.pages.flatMap(({ items }) => items)[0];
  if (!section || !newId) return undefined;
  const taken = [...index.nodes.values()].flatMap(({ node }) => ('name' in node ? [node.name] : []));
  const item: Field = {
    id: newId('f'),
    kind: 'field',
    type: 'personal-id',
    name: freshName('Số định danh', new Set(taken)),
    schema: { type: 'string', pattern: '^\\d{12}$', title: LABEL },
    required: true,
    width: 6,
    prefill: { source: 'population-register', attribute: 'personalId', lock: 'verified' },
    legalBasis: [{ document: 'Quy định 338-QĐ/TW', article: 'Điều 27, khoản 1, điểm d' }],
    purpose: 'Định danh thống nhất để đối soát với các cơ sở dữ liệu.',
  };
  return { text: `Thêm trường “${LABEL}”`, edits: [{ op: 'insertItem', parent: section.id, index: 0, item }] };
}
