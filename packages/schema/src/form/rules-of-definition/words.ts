import type { DefinitionProblem } from '../edits/edit';
import { isRecord } from '../structure';

const kinds: { readonly [kind: string]: string } = {
  section: 'Phần',
  field: 'Trường',
  group: 'Nhóm',
  list: 'Danh sách',
  content: 'Nội dung',
  page: 'Trang',
  conditions: 'Điều kiện',
  checks: 'Quy tắc kiểm tra',
};

/** The innermost page, item, condition or check on the way to a pointer, in words; works on any JSON. */
export function placeInWords(definition: unknown, path: string): { readonly itemId?: string; readonly words: string } {
  let value = definition;
  let place: { itemId?: string; words: string } = { words: 'Biểu mẫu' };
  const tokens = path
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
  tokens.forEach((token, depth) => {
    value = step(value, token);
    if (!isRecord(value)) return;
    const inList = depth === 1 ? tokens[0] : tokens[depth - 1] === 'items' ? 'items' : undefined;
    if (inList !== undefined && tokens.slice(0, depth).every(isTreeToken)) place = placeOfNode(value, inList);
  });
  return place;
}

const treeTokens = new Set(['pages', 'items', 'conditions', 'checks']);
const isTreeToken = (token: string) => treeTokens.has(token) || /^\d+$/.test(token);

function step(value: unknown, token: string): unknown {
  if (Array.isArray(value)) return value[Number(token)];
  return isRecord(value) && Object.hasOwn(value, token) ? value[token] : undefined;
}

function placeOfNode(node: { readonly [key: string]: unknown }, list: string) {
  const kind = list === 'pages' ? 'page' : list === 'items' ? firstText(node.kind) : list;
  const itemId = typeof node.id === 'string' ? node.id : undefined;
  const label = firstText(
    isRecord(node.schema) ? node.schema.title : undefined,
    node.title,
    node.name,
    node.text,
    node.id,
  );
  const kindInWords = Object.hasOwn(kinds, kind) ? kinds[kind] : 'Mục';
  return { itemId, words: label === '' ? `${kindInWords} chưa có tên` : `${kindInWords} “${label}”` };
}

function firstText(...candidates: readonly unknown[]): string {
  for (const text of candidates) if (typeof text === 'string' && text.trim() !== '') return text.trim().slice(0, 80);
  return '';
}

/** A problem at a pointer, its sentence led by the place's own name. */
export function problemAt(definition: unknown, code: string, path: string, text: string): DefinitionProblem {
  const { itemId, words } = placeInWords(definition, path);
  return { code, path, ...(itemId === undefined ? {} : { itemId }), text: `${words}: ${text}` };
}
