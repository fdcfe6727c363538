import type { Outcome } from '../../shared/outcome';
import { isRecord, pointerTo } from '../structure';
import { plainKeywords, refusedKeywords, schemaKeywords } from './fragment-keywords';
import { endlessIn } from './fragment-references';

export type FragmentFlaw = { readonly code: string; readonly path: string; readonly text: string };

/** Whether a pattern may run over what people type, and in Vietnamese why not. */
export type PatternScreen = (pattern: string) => Outcome<true, { readonly code: string; readonly detail: string }>;

/** One schema inside a fragment, with the schemas that judge the same value. */
export type FragmentNode = { readonly ref?: string; readonly inPlace: readonly string[] };

const DEPTH = 40;
const SCHEMAS = 5000;
const LISTED = 20;

const inherited: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

/**
 * Mảnh lược đồ of a field: a valid JSON Schema 2020-12 that stands alone. Refuses identifiers and references that
 * leave it, references that never end, names that every object inherits, and patterns that the screen refuses.
 */
export function fragmentFlaws(fragment: unknown, screen: PatternScreen): readonly FragmentFlaw[] {
  const flaws: FragmentFlaw[] = [];
  const nodes = new Map<string, FragmentNode>();
  const report = (code: string, path: string, text: string) => {
    if (flaws.length < LISTED) flaws.push({ code, path, text });
  };

  const visit = (schema: unknown, path: string, depth: number): void => {
    if (flaws.length >= LISTED || nodes.size > SCHEMAS) return;
    const inPlace: string[] = [];
    if (typeof schema === 'boolean') {
      nodes.set(path, { inPlace });
      return;
    }
    if (!isRecord(schema)) {
      report('schema-invalid', path, 'lược đồ phải là một đối tượng hoặc đúng/sai.');
      return;
    }
    if (depth > DEPTH) {
      report('schema-too-deep', path, `lược đồ lồng quá ${DEPTH} lớp.`);
      return;
    }
    nodes.set(path, typeof schema.$ref === 'string' ? { ref: schema.$ref, inPlace } : { inPlace });

    for (const [keyword, value] of Object.entries(schema)) {
      const at = pointerTo(path, keyword);
      const holding = own(schemaKeywords, keyword);
      if (refusedKeywords.has(keyword)) report('schema-keyword-refused', at, `từ khoá “${keyword}” không được dùng.`);
      else if (holding) {
        for (const [inner, innerPath] of schemasIn(value, at, holding.holds, keyword)) {
          if (holding.inPlace) inPlace.push(innerPath);
          visit(inner, innerPath, depth + 1);
        }
      } else if (own(plainKeywords, keyword)?.(value) === false)
        report('schema-invalid', at, `giá trị của từ khoá “${keyword}” không đúng JSON Schema 2020-12.`);
    }
    if (typeof schema.pattern === 'string') screenAt(schema.pattern, `${path}/pattern`);
    if (typeof schema.$ref === 'string' && !isLocal(schema.$ref))
      report('schema-remote-ref', `${path}/$ref`, '“$ref” chỉ được trỏ vào chính lược đồ này.');
    for (const name of namesIn(schema))
      if (inherited.has(name)) report('name-not-allowed', path, `tên “${name}” không được dùng.`);
  };

  const schemasIn = (value: unknown, at: string, holds: 'one' | 'row' | 'by-name', keyword: string) => {
    if (holds === 'one') return [[value, at]] as const;
    if (holds === 'row') {
      if (Array.isArray(value) && value.length > 0)
        return value.map((inner: unknown, index) => [inner, `${at}/${index}`] as const);
    } else if (isRecord(value)) {
      if (keyword === 'patternProperties') for (const key of Object.keys(value)) screenAt(key, pointerTo(at, key));
      return Object.entries(value).map(([name, inner]) => [inner, pointerTo(at, name)] as const);
    }
    report('schema-invalid', at, `giá trị của từ khoá “${keyword}” không đúng JSON Schema 2020-12.`);
    return [];
  };

  const screenAt = (pattern: string, path: string) => {
    const verdict = screen(pattern);
    if (!verdict.ok) report('schema-pattern', path, verdict.error.detail);
  };

  visit(fragment, '', 0);
  if (nodes.size > SCHEMAS) report('schema-too-large', '', `lược đồ có quá ${SCHEMAS} phần.`);
  if (flaws.length === 0) for (const flaw of endlessIn(nodes)) report(flaw.code, flaw.path, flaw.text);
  return flaws;
}

const own = <T>(record: { readonly [key: string]: T }, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

const isLocal = (reference: string) => reference === '#' || reference.startsWith('#/');

/** Property names that a schema speaks of. */
function namesIn(schema: { readonly [keyword: string]: unknown }): readonly string[] {
  const names: string[] = [];
  for (const keyword of ['properties', 'dependentRequired', 'dependentSchemas', '$defs'])
    if (isRecord(schema[keyword])) names.push(...Object.keys(schema[keyword]));
  for (const listed of [
    schema.required,
    ...(isRecord(schema.dependentRequired) ? Object.values(schema.dependentRequired) : []),
  ])
    if (Array.isArray(listed)) names.push(...listed.filter((name) => typeof name === 'string'));
  return names;
}
