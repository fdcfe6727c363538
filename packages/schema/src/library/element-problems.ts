import type { Field, FormDefinition } from '../form/definition';
import type { DefinitionProblem, ProblemSeverity } from '../form/edits/edit';
import { indexForm } from '../form/form-index';
import { problemAt } from '../form/rules-of-definition/words';
import type { StandardElement } from './library';
import { loosenings } from './loosenings';

/** Only what is loosened stops publishing. */
const severities = {
  'element-loosened': 'error',
  'element-unknown': 'warning',
  'element-outdated': 'advice',
} as const satisfies { readonly [code: string]: ProblemSeverity };

/** Where a field takes more than its standard element does: its type, or pointers into its schema. */
export const looseningsOfField = (
  field: Pick<Field, 'type' | 'schema'>,
  { field: asked }: StandardElement,
): readonly string[] => (field.type === asked.type ? loosenings(asked.schema, field.schema) : ['type']);

/**
 * Đối chiếu dữ liệu chuẩn (Đ28.3a): fields that are looser than the element they were made from, that name an element
 * which the library does not have, or that could take a newer version. `elements` may hold several versions of one.
 */
export function elementProblems(
  definition: FormDefinition,
  elements: readonly StandardElement[],
): readonly DefinitionProblem[] {
  const problems: DefinitionProblem[] = [];
  for (const { node, pointer } of indexForm(definition).nodes.values()) {
    if (!('schema' in node) || !node.element) continue;
    const { id, version } = node.element;
    const report = (code: keyof typeof severities, property: string, text: string) =>
      problems.push({
        ...problemAt(definition, code, `${pointer}${property}`, text),
        severity: severities[code],
      });
    const versions = elements.filter((element) => element.id === id);
    const newest = newestOf(versions);
    const own = versions.find((element) => element.version === version);
    if (!newest || version > newest.version) {
      report('element-unknown', '/element', `không có dữ liệu chuẩn “${id}” bản ${version} trong kho.`);
      continue;
    }
    const loose = own ? looseningsOfField(node, own) : [];
    if (own && loose.length > 0)
      report(
        'element-loosened',
        '/schema',
        `nới lỏng dữ liệu chuẩn “${own.title}” ở ${listedInWords(loose)} (Đ28.3a).`,
      );
    if (newest.version > version)
      report(
        'element-outdated',
        '/element',
        `dữ liệu chuẩn “${newest.title}” đã có bản ${newest.version}; trường theo bản ${version}.`,
      );
  }
  return problems;
}

export const newestOf = <T extends { readonly version: number }>(versions: readonly T[]): T | undefined =>
  versions.reduce<T | undefined>((best, one) => (best && best.version >= one.version ? best : one), undefined);

const keywords: { readonly [keyword: string]: string } = {
  type: 'kiểu dữ liệu',
  minLength: 'độ dài ít nhất',
  maxLength: 'độ dài nhiều nhất',
  minimum: 'giá trị nhỏ nhất',
  maximum: 'giá trị lớn nhất',
  exclusiveMinimum: 'giá trị nhỏ nhất',
  exclusiveMaximum: 'giá trị lớn nhất',
  minItems: 'số phần tử ít nhất',
  maxItems: 'số phần tử nhiều nhất',
  minProperties: 'số phần phải có',
  maxProperties: 'số phần nhiều nhất',
  pattern: 'khuôn dạng',
  format: 'định dạng',
  enum: 'các giá trị được chọn',
  oneOf: 'các phương án',
  const: 'giá trị duy nhất',
  required: 'các phần bắt buộc',
  additionalProperties: 'các phần được phép có',
};

/** `/properties/name/maxLength` → `độ dài nhiều nhất của “name”`. */
export function looseningInWords(place: string): string {
  const tokens = place.split('/').filter((token) => token !== '');
  const keyword = tokens.at(-1) ?? '';
  const inside = tokens.flatMap((token, at) =>
    tokens[at - 1] === 'properties' && at < tokens.length - 1 ? [token] : [],
  );
  const words = tokens.at(-2) === 'properties' ? `phần “${keyword}”` : (keywords[keyword] ?? 'ràng buộc của dữ liệu');
  return inside.length === 0 ? words : `${words} của “${inside.join('.')}”`;
}

const listedInWords = (places: readonly string[]): string => [...new Set(places.map(looseningInWords))].join(', ');
