import { isItemId } from '../../shared/ids';
import type { JsonObject, JsonSchemaObject } from '../../shared/json';
import { type Outcome, ok, refuse } from '../../shared/outcome';
import { structureProblem } from '../check-definition';
import { formDefinitionSchema, LIMITS } from '../definition-schema';
import { EDIT_DEPTH, flawsOf } from '../rules-of-definition/plain-json';
import { problemAt } from '../rules-of-definition/words';
import { isRecord, makeStructureCheck } from '../structure';
import type { DefinitionProblem } from './edit';
import { type FormPart, idsOfPart } from './form-part';
import { fragmentProblems } from './new-part';

export type PartRefusal = { readonly code: 'invalid-part'; readonly problems: readonly DefinitionProblem[] };

/** How much deeper a part stands in an edit than by itself. */
const AROUND = 2;

/**
 * Kiểm tra một mảnh biểu mẫu from outside (a clipboard, a stored block): closed, of one kind of items, every id once,
 * every field's schema sound. What it names outside itself is judged where it is put.
 */
export function checkPart(value: unknown): Outcome<FormPart, PartRefusal> {
  const flaws = flawsOf(value, EDIT_DEPTH - AROUND);
  if (flaws.length > 0) return refused(flaws.map(({ code, path, text }) => problemAt(value, code, path, text)));
  const problems = partProblems(value);
  if (problems.length > 0) return refused(problems);
  const part = value as FormPart;
  const unsound = part.items.flatMap(fragmentProblems);
  return unsound.length > 0 ? refused(unsound) : ok(part);
}

const refused = (problems: readonly DefinitionProblem[]) => refuse({ code: 'invalid-part' as const, problems });

/** What is wrong with the build of a part that is known to be JSON. */
export function partProblems(value: unknown): readonly DefinitionProblem[] {
  const violations = shapeOf(value, firstKind(value) === 'section' ? 'partOfSections' : 'partOfItems');
  if (violations.length > 0) return violations.map((one) => structureProblem(value, one));
  return idProblems(value as FormPart);
}

function idProblems(part: FormPart): readonly DefinitionProblem[] {
  const ids = idsOfPart(part);
  if (ids.length > LARGEST) return [{ code: 'too-large', path: '/items', text: `Mảnh có quá ${LARGEST} mục.` }];
  const met = new Set<string>();
  const wrong = ids.find((id) => !isItemId(id) || met.size === met.add(id).size);
  return wrong === undefined
    ? []
    : [{ code: 'duplicate-id', path: '/items', itemId: wrong, text: `Mảnh: mã “${wrong}” không dùng được.` }];
}

const LARGEST = LIMITS.items + LIMITS.conditions + LIMITS.checks;

function firstKind(value: unknown): unknown {
  const first: unknown = isRecord(value) && Array.isArray(value.items) ? value.items[0] : undefined;
  return isRecord(first) ? first.kind : undefined;
}

const { conditions = true, checks = true, texts = true } = formDefinitionSchema.properties as JsonObject;

const partOf = (item: string): JsonSchemaObject => ({
  type: 'object',
  properties: {
    items: { type: 'array', items: { $ref: `#/$defs/${item}` }, maxItems: LIMITS.items },
    conditions,
    checks,
    texts,
  },
  required: ['items', 'conditions', 'checks'],
  additionalProperties: false,
});

const shapeOf = makeStructureCheck({
  $defs: {
    ...(formDefinitionSchema.$defs as JsonObject),
    partOfSections: partOf('section'),
    partOfItems: partOf('item1'),
  },
});
