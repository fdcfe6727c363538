import { compileRules } from '../../rules/compile-rules';
import { createConditionResolver, NEVER } from '../../rules/condition';
import { canonicalJson, sha256Hex } from '../../shared/canonical-json';
import type { Json, JsonSchemaObject } from '../../shared/json';
import { type Outcome, ok, refuse } from '../../shared/outcome';
import { checkDefinition, type DefinitionRefusal } from '../check-definition';
import type { FormDefinition, SectionItem } from '../definition';
import type { DefinitionProblem } from '../edits/edit';
import { labelOfId } from '../form-index';
import { checkSchema } from '../validate/check-schema';
import { refusing } from '../validate/compile-validator';
import type { SchemaRefusal } from '../validate/refusal';
import { compileSection } from './compile-section';
import type { CompiledForm } from './compiled';
import type { SharedParts } from './field-schema';
import { objectSchema } from './item-schema';
import { makeObjectTree } from './object-tree';
import { type ConditionFault, makeObligations } from './obligations';
import { objectUiSchema } from './ui-schema';

/** Raised whenever the same definition would give other bytes. */
export const COMPILER_VERSION = 1;

/**
 * Biên dịch biểu mẫu: the artefact that a published version pins. The same definition gives the same bytes, whatever
 * the order of its keys. Refuses a definition that `checkDefinition` finds fault with.
 */
export function compileForm(given: FormDefinition): Outcome<CompiledForm, DefinitionRefusal> {
  const written = writeSchema(given);
  if (!written.ok) return written;
  const { text, definition, schema } = written.value;
  const readable = refusing(() => checkSchema(schema));
  if (!readable.ok) return refuseWith([notAnswerable(readable.error)]);

  const rules = compileRules(definition);
  const decides = {
    compilerVersion: COMPILER_VERSION,
    schema,
    uiSchema: objectUiSchema(itemsOf(definition)),
    sections: definition.pages.flatMap((page) =>
      page.items.map((section) => ({ ...compileSection(section), pageId: page.id })),
    ),
    conditions: rules.conditions,
    calculations: rules.calculations,
    checks: rules.checks,
  };
  const bytes = canonicalJson(decides);
  if (!bytes.ok) return refuseWith([notJson(bytes.error.path)]);
  return ok({ ...rules, ...decides, definitionHash: sha256Hex(text), hash: sha256Hex(bytes.value) });
}

/**
 * Lược đồ chuẩn of a form, for reading: `compileForm` without its last question, whether our validator answers for the
 * schema. That question needs generated code, which the designer's content policy forbids.
 */
export function compileSchema(given: FormDefinition): Outcome<JsonSchemaObject, DefinitionRefusal> {
  const written = writeSchema(given);
  return written.ok ? ok(written.value.schema) : written;
}

type Written = { readonly text: string; readonly definition: FormDefinition; readonly schema: JsonSchemaObject };

function writeSchema(given: FormDefinition): Outcome<Written, DefinitionRefusal> {
  const canonical = canonicalJson(given);
  if (!canonical.ok) return refuseWith([notJson(canonical.error.path)]);
  // Through its canonical bytes, so that neither key order nor the form of accents reaches the artefact.
  const checked = checkDefinition(JSON.parse(canonical.value));
  if (!checked.ok) return checked;
  const definition = checked.value;

  const faults: ConditionFault[] = [];
  const schema = formSchema(definition, (fault) => faults.push(fault));
  if (faults.length > 0) return refuseWith(faults.map((fault) => asProblem(definition, fault)));
  return ok({ text: canonical.value, definition, schema });
}

const refuseWith = (problems: readonly DefinitionProblem[]) =>
  refuse({ code: 'invalid-definition' as const, problems });

const itemsOf = (definition: FormDefinition): readonly SectionItem[] =>
  definition.pages.flatMap((page) => page.items.flatMap((section) => section.items));

function formSchema(definition: FormDefinition, report: (fault: ConditionFault) => void): JsonSchemaObject {
  const resolve = createConditionResolver(definition.conditions);
  const conditionOf = (id: string) => resolve({ condition: id }) ?? NEVER;
  const tree = makeObjectTree(definition, conditionOf);
  const obligations = makeObligations(tree, conditionOf, report);
  const shared: SharedParts = {};
  const root = objectSchema(
    itemsOf(definition),
    tree.root.id,
    (id) => obligations(tree.objects.get(id) ?? tree.root),
    shared,
  );
  const $defs: { readonly [id: string]: Json } = shared;
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: definition.title,
    ...(definition.description === undefined ? {} : { description: definition.description }),
    ...root,
    ...(Object.keys($defs).length > 0 ? { $defs } : {}),
  };
}

const notJson = (path: string): DefinitionProblem => ({
  code: 'not-json',
  path,
  text: 'Chỗ này có ký tự hoặc giá trị không lưu được.',
});

/** An imported part may use what the validator does not answer for exactly; then the form is not published. */
const notAnswerable = ({ detail }: SchemaRefusal): DefinitionProblem => ({
  code: 'schema-not-answerable',
  path: '',
  text: detail,
});

function asProblem(definition: FormDefinition, { itemId, fault }: ConditionFault): DefinitionProblem {
  const label = labelOfId(definition, itemId);
  return {
    code: fault === 'out-of-reach' ? 'condition-out-of-reach' : 'condition-too-wide',
    path: '',
    itemId,
    text:
      fault === 'out-of-reach'
        ? `Điều kiện của “${label}” hỏi một trường mà chỗ này không với tới.`
        : `Điều kiện của “${label}” kết hợp quá nhiều trường ở nhiều cấp; hãy tách bớt.`,
  };
}
