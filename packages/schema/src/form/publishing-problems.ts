import type { Json } from '../shared/json';
import type { Field, FormDefinition, List } from './definition';
import type { DefinitionProblem } from './edits/edit';
import { ancestorsOf, type FormIndex, type IndexedNode, indexForm } from './form-index';
import { problemAt } from './rules-of-definition/words';
import { isRecord } from './structure';

/**
 * Vấn đề phải xử lý trước khi công bố: what a draft may leave open and a published form may not (Đ27, Đ28). Empty
 * when nothing stands in the way. What only a field type can tell is not asked here.
 */
export function definitionProblems(definition: FormDefinition): readonly DefinitionProblem[] {
  const index = indexForm(definition);
  const nodes = [...index.nodes.values()];
  const problems: DefinitionProblem[] = [];
  const report = (code: string, path: string, text: string) => problems.push(problemAt(definition, code, path, text));

  if (isBlank(definition.title)) report('title-missing', '/title', 'chưa có tên biểu mẫu.');
  const fields = nodes.filter(({ kind }) => kind === 'field');
  if (fields.length === 0) report('no-field', '/pages', 'chưa có trường nào.');
  else if (!nodes.some(({ node }) => 'schema' in node && identifies(node)))
    report('no-identity', '/pages', 'chưa có trường định danh của người nộp, như số định danh cá nhân (Đ27.1d).');

  for (const entry of nodes) {
    for (const [code, property, text] of openParts(entry, index)) report(code, `${entry.pointer}${property}`, text);
  }
  definition.conditions.forEach(({ name }, at) => {
    if (isBlank(name)) report('title-missing', `/conditions/${at}/name`, 'chưa có tên.');
  });
  definition.checks.forEach(({ text }, at) => {
    if (isBlank(text)) report('text-missing', `/checks/${at}/text`, 'chưa có câu báo cho người khai.');
  });
  return problems;
}

type OpenPart = readonly [code: string, property: string, text: string];

function openParts({ node }: IndexedNode, index: FormIndex): readonly OpenPart[] {
  if ('schema' in node) return openPartsOfField(node, index);
  const open: OpenPart[] = [];
  if ('title' in node && isBlank(node.title)) open.push(['title-missing', '/title', 'chưa có tên.']);
  if ('text' in node && isBlank(node.text)) open.push(['text-missing', '/text', 'chưa có chữ nào.']);
  if ('display' in node) {
    if (node.items.length === 0) open.push(['list-empty', '/items', 'chưa có cột nào.']);
    if ((node.minRows ?? 0) > (node.maxRows ?? Number.POSITIVE_INFINITY))
      open.push(['rows-impossible', '/minRows', 'số dòng ít nhất lớn hơn số dòng nhiều nhất.']);
  }
  if ('items' in node && node.items.length === 0 && !('display' in node))
    open.push(['empty', '/items', 'chưa có mục nào bên trong.']);
  return open;
}

function openPartsOfField(field: Field, index: FormIndex): readonly OpenPart[] {
  const open: OpenPart[] = [];
  const { title } = field.schema;
  if (typeof title !== 'string' || isBlank(title)) open.push(['label-missing', '/schema/title', 'chưa có nhãn.']);
  const missing = missingOfConfirmation(field);
  if (missing.length > 0)
    open.push([
      'confirmation-incomplete',
      '/schema/required',
      `khối xác nhận chưa đòi đủ ${missing.join(', ')} (Đ27.1c).`,
    ]);
  if (field.calculate != null) return open;
  const lists = ancestorsOf(index, field.id).flatMap(({ node }) => ('display' in node ? [node] : []));
  if (![field, ...lists].some(({ purpose }) => !isBlank(purpose)))
    open.push(['purpose-missing', '/purpose', 'chưa ghi mục đích thu thập (Đ27.1b).']);
  if (![field, ...lists].some(hasBasis))
    open.push(['legal-basis-missing', '/legalBasis', 'chưa ghi căn cứ pháp lý (Đ27.2a).']);
  return open;
}

const isBlank = (text: string | undefined): boolean => text === undefined || text.trim() === '';

const hasBasis = ({ legalBasis }: Field | List): boolean =>
  (legalBasis ?? []).some(({ document }) => !isBlank(document));

/** Twelve digits, however the pattern writes them. */
const twelveDigits = new Set(['^\\d{12}$', '^[0-9]{12}$']);
const identityAttributes = new Set(['personalId', 'unifiedId']);

/** Mã định danh thống nhất of the one whom the form is about: a field of its own, or one that a register fills with it. */
function identifies({ schema, prefill }: Field): boolean {
  if (prefill && (identityAttributes.has(prefill.attribute) || prefill.source === 'organisation-register')) return true;
  return typeof schema.pattern === 'string' && twelveDigits.has(schema.pattern);
}

const confirmationParts: { readonly [name: string]: string } = {
  authority: 'cơ quan',
  person: 'người xác nhận',
  content: 'nội dung xác nhận',
};

/** A block that asks for two of the three parts of a confirmation must ask for all, and require them. */
function missingOfConfirmation({ schema }: Field): readonly string[] {
  const properties: Json = schema.properties ?? {};
  if (!isRecord(properties)) return [];
  const names = Object.keys(confirmationParts);
  if (names.filter((name) => Object.hasOwn(properties, name)).length < 2) return [];
  const required: readonly unknown[] = Array.isArray(schema.required) ? schema.required : [];
  return names
    .filter((name) => !Object.hasOwn(properties, name) || !required.includes(name))
    .map((name) => confirmationParts[name] ?? name);
}
