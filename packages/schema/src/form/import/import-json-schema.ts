import { parseFormCode } from '../../codes/form-code';
import type { JsonSchema } from '../../shared/json';
import { type Outcome, ok, refuse } from '../../shared/outcome';
import { checkDefinition } from '../check-definition';
import type { FormDefinition, Section, SectionItem } from '../definition';
import { LIMITS } from '../definition-schema';
import { refusing } from '../validate/compile-validator';
import { draftOf, readSchema } from '../validate/read-schema';
import type { SchemaNode } from '../validate/schema-index';
import { composedJson } from './composed-json';
import { freshIds } from './fresh-ids';
import { type Import, itemsOfObject, wordsAt } from './import-items';
import { type Loss, lossTexts } from './loss';
import { followed } from './write-fragment';

export type ImportRefusal = {
  readonly code:
    | 'invalid-form-code'
    | 'not-json'
    | 'schema-refused'
    | 'not-an-object'
    /** The content is of another kind than it was said to be. */
    | 'wrong-format'
    | 'not-importable';
  /** JSON pointer into the imported schema. */
  readonly path: string;
  readonly text: string;
};

export type Imported = { readonly definition: FormDefinition; readonly losses: readonly Loss[] };

const PER_SECTION = 20;
const SUBSCHEMAS = 40_000;

/** What the root of a form says by itself; anything else about the whole object is lost by name. */
const rootKeywords = new Set(['type', 'properties', 'required', 'additionalProperties']);

/**
 * Nhập lược đồ: a JSON Schema (draft-07, 2019-09, 2020-12) of an object becomes a definition that can be saved. What
 * no field type says is kept whole as a `raw` field; what the form cannot keep is named in `losses`. `newId` gives a
 * fresh id for each page, section and field; it is handed a letter to begin with.
 *
 * @example
 * const imported = importJsonSchema(schema, { code: '2.002768.TĐ1', newId });
 * if (imported.ok) for (const { path, text } of imported.value.losses) console.log(path, text);
 */
export function importJsonSchema(
  schema: unknown,
  { code, newId }: { readonly code: string; readonly newId: (prefix: string) => string },
): Outcome<Imported, ImportRefusal> {
  const parsed = parseFormCode(code);
  if (!parsed.ok)
    return refuse({ code: 'invalid-form-code', path: '', text: `Mã biểu mẫu “${code}” không đúng dạng.` });
  const losses: Loss[] = [];
  const plain = composedJson(schema, 'Lược đồ', losses);
  if (!plain.ok) return plain;
  const composed = plain.value as JsonSchema;
  const read = refusing(() => readSchema(composed, draftOf(composed)));
  if (!read.ok) return refuse({ code: 'schema-refused', path: read.error.path, text: read.error.detail });

  const root = followed(read.value.root);
  if (typeof root.value === 'boolean' || !mayBeObject(root))
    return refuse({ code: 'not-an-object', path: root.path, text: 'Chỉ nhập được lược đồ của một đối tượng.' });

  const run: Import = {
    newId: freshIds(newId),
    losses,
    budget: { left: SUBSCHEMAS },
    // Pages and sections take their own part of what a form may hold.
    room: LIMITS.items - Math.ceil(LIMITS.items / PER_SECTION) - 2,
  };
  const items = itemsOfObject(root, run, { nesting: 0, open: new Set() });
  loseRootKeywords(root, losses);
  losses.push({ path: '', keyword: 'minLength', text: lossTexts.blank });

  const definition: FormDefinition = {
    formatVersion: 1,
    code: parsed.value.code,
    title: wordsAt(root, 'title', LIMITS.label) ?? 'Biểu mẫu nhập từ lược đồ',
    ...descriptionOf(root),
    pages: [{ id: run.newId('p'), title: 'Nội dung khai', items: inSections(items, run) }],
    conditions: [],
    checks: [],
  };
  const checked = checkDefinition(definition);
  if (checked.ok) return ok({ definition: checked.value, losses });
  const [first] = checked.error.problems;
  return refuse({ code: 'not-importable', path: first?.path ?? '', text: first?.text ?? 'Lược đồ không nhập được.' });
}

const mayBeObject = ({ assertions: { type } }: SchemaNode): boolean =>
  type === undefined || type === 'object' || (Array.isArray(type) && type.includes('object'));

function loseRootKeywords(root: SchemaNode, losses: Loss[]): void {
  if (root.assertions.type !== 'object') losses.push({ path: root.path, keyword: 'type', text: lossTexts.rootType });
  for (const keyword of [
    ...Object.keys(root.assertions),
    ...root.single.keys(),
    ...root.list.keys(),
    ...root.named.keys(),
  ])
    if (!rootKeywords.has(keyword))
      losses.push({ path: `${root.path}/${keyword}`, keyword, text: lossTexts.rootKeyword });
}

function descriptionOf(root: SchemaNode): { readonly description?: string } {
  const description = wordsAt(root, 'description', LIMITS.text);
  return description === undefined ? {} : { description };
}

function inSections(items: readonly SectionItem[], run: Import): readonly Section[] {
  const count = Math.max(1, Math.ceil(items.length / PER_SECTION));
  return Array.from({ length: count }, (_, at) => ({
    id: run.newId('s'),
    kind: 'section',
    title: count === 1 ? 'Thông tin khai' : `Phần ${at + 1}`,
    items: items.slice(at * PER_SECTION, (at + 1) * PER_SECTION),
  }));
}
