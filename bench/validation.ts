import { compileForm, compileValidator, type Json, type JsonSchemaObject } from '@motcua/schema';
import { aLargeForm } from '../packages/schema/src/form/form.fixtures';

/** The published schema of a form of 200 fields in 20 sections, one field in twenty conditional. */
export function publishedSchema(): JsonSchemaObject {
  const outcome = compileForm(aLargeForm({ fields: 200, perSection: 10, conditionalShare: 0.05 }));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value.schema;
}

/** The validator as the server has it: patterns were screened when the form was saved. */
export function validatorOf(schema: JsonSchemaObject) {
  const outcome = compileValidator(schema, { trustedPatterns: true });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}

/** Every question answered, but for those that the answers hide. */
export function fullAnswers(schema: JsonSchemaObject): { [name: string]: Json } {
  const answers = Object.fromEntries(
    Object.entries(schema.properties ?? {}).map(([name, property]) => [name, anAnswer(property)]),
  );
  const validate = validatorOf(schema);
  for (const { rule, path } of validate(answers)) if (rule === 'hidden') delete answers[path.slice(1)];
  const [wrong] = validate(answers);
  if (wrong) throw new Error(JSON.stringify(wrong));
  return answers;
}

const texts = ['Nguyễn Văn An', '2024-02-29', '001099012345', '0912345678', 'an@vidu.vn'];

function anAnswer(schema: JsonSchemaObject): Json {
  const { type, enum: options, const: constant, pattern, minimum, items } = schema;
  if (constant !== undefined) return constant;
  if (Array.isArray(options)) return options[0] ?? null;
  if (type === 'boolean') return true;
  if (type === 'number' || type === 'integer') return minimum ?? 0;
  if (type === 'array') return [anAnswer(items as JsonSchemaObject)];
  const fitting = texts.find((text) => typeof pattern !== 'string' || new RegExp(pattern, 'u').test(text));
  if (fitting === undefined) throw new Error(`No text for ${pattern}.`);
  return fitting;
}
