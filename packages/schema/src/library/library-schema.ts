import { checkDefinition, structureProblem } from '../form/check-definition';
import type { FormDefinition, Page } from '../form/definition';
import { formDefinitionSchema, LIMITS } from '../form/definition-schema';
import { checkPart } from '../form/edits/check-part';
import type { DefinitionProblem } from '../form/edits/edit';
import type { FormPart } from '../form/edits/form-part';
import { flawsOfField } from '../form/rules-of-definition/fragments';
import { flawsOf } from '../form/rules-of-definition/plain-json';
import { problemAt } from '../form/rules-of-definition/words';
import { makeStructureCheck } from '../form/structure';
import { dataNameAllowed } from '../shared/ids';
import type { JsonObject, JsonSchemaObject } from '../shared/json';
import { type Outcome, ok, refuse } from '../shared/outcome';
import { type LibraryBlock, partOfBlock, type StandardElement } from './library';

export type ElementRefusal = { readonly code: 'invalid-element'; readonly problems: readonly DefinitionProblem[] };
export type BlockRefusal = { readonly code: 'invalid-block'; readonly problems: readonly DefinitionProblem[] };

const defs = formDefinitionSchema.$defs as { readonly [name: string]: JsonSchemaObject };
const { type, schema, prefill, legalBasis, purpose, help, placeholder, errorTexts, options, width } = (defs.field
  ?.properties ?? {}) as JsonObject;

const label = { type: 'string', minLength: 1, maxLength: LIMITS.label };
const identity = {
  id: { type: 'string', pattern: '^[a-z0-9](?:[a-z0-9-]{0,98}[a-z0-9])?$' },
  version: { type: 'integer', minimum: 1, maximum: 1_000_000 },
  title: label,
};

/** JSON Schema of `StandardElement`: closed but for the field's own `schema` and `options`. */
const elementSchema: JsonSchemaObject = {
  $defs: defs,
  type: 'object',
  properties: {
    ...identity,
    group: label,
    name: { type: 'string', minLength: 1, maxLength: 64 },
    keywords: { type: 'array', items: label, maxItems: 30 },
    field: {
      type: 'object',
      properties: {
        ...{ type, schema, prefill, legalBasis, purpose, help, placeholder, errorTexts, options, width },
      } as JsonObject,
      required: ['type', 'schema', 'legalBasis', 'purpose'],
      additionalProperties: false,
    },
  },
  required: ['id', 'version', 'title', 'group', 'name', 'field'],
  additionalProperties: false,
};

/** Of a block all but its part, which `checkPart` judges. */
const blockSchema: JsonSchemaObject = {
  type: 'object',
  properties: { ...identity, description: { type: 'string', maxLength: LIMITS.text }, part: { type: 'object' } },
  required: ['id', 'version', 'title', 'description', 'part'],
  additionalProperties: false,
};

const elementFlaws = makeStructureCheck(elementSchema);
const blockFlaws = makeStructureCheck(blockSchema);

/** Kiểm tra một thành phần dữ liệu chuẩn from outside. */
export function checkElement(value: unknown): Outcome<StandardElement, ElementRefusal> {
  const refused = (problems: readonly DefinitionProblem[]) => refuse({ code: 'invalid-element' as const, problems });
  const shape = shapeProblems(value, elementFlaws);
  if (shape.length > 0) return refused(shape);
  const element = value as StandardElement;
  if (!dataNameAllowed(element.name))
    return refused([
      problemAt(value, 'name-not-allowed', '/name', `“${element.name}” không dùng làm tên dữ liệu được.`),
    ]);
  const flaws = flawsOfField(element.field);
  return flaws.length > 0
    ? refused(flaws.map(({ code, path, text }) => problemAt(value, code, `/field/schema${path}`, text)))
    : ok(element);
}

/** Kiểm tra một khối dùng chung from outside: it holds something, and asks about nothing that it does not hold. */
export function checkBlock(value: unknown): Outcome<LibraryBlock, BlockRefusal> {
  const refused = (problems: readonly DefinitionProblem[]) => refuse({ code: 'invalid-block' as const, problems });
  const shape = shapeProblems(value, blockFlaws);
  if (shape.length > 0) return refused(shape);
  const block = value as LibraryBlock;
  const part = checkPart(block.part);
  if (!part.ok) return refused(part.error.problems);
  if (block.part.items.length === 0)
    return refused([problemAt(value, 'empty', '/part/items', 'khối chưa có mục nào.')]);
  const alone = checkDefinition(aloneInAForm(partOfBlock(block)));
  return alone.ok ? ok(block) : refused(alone.error.problems);
}

function shapeProblems(value: unknown, shapeOf: ReturnType<typeof makeStructureCheck>): readonly DefinitionProblem[] {
  const flaws = flawsOf(value);
  if (flaws.length > 0) return flaws.map(({ code, path, text }) => problemAt(value, code, path, text));
  return shapeOf(value).map((one) => structureProblem(value, one));
}

/** The smallest form that holds a part, so that a block is judged by the rules that forms are judged by. */
function aloneInAForm({ items, conditions, checks, texts }: FormPart): FormDefinition {
  const sections = items.flatMap((item) => (item.kind === 'section' ? [item] : []));
  const others = items.flatMap((item) => (item.kind === 'section' ? [] : [item]));
  const around = { id: 'section_around', kind: 'section' as const, title: 'Khối', items: others };
  const page: Page = { id: 'page_around', title: 'Khối', items: sections.length > 0 ? sections : [around] };
  return {
    formatVersion: 1,
    code: '0.000001.TĐ1',
    title: 'Khối',
    pages: [page],
    conditions,
    checks,
    ...(texts ? { texts } : {}),
  };
}
