import type { Changes, Field, Json, JsonSchemaObject } from '@motcua/schema';
import type { FieldType } from './field-type';

/** One thing of a field that a change of type keeps or loses: a property of the field, or a keyword of its schema. */
export type FieldPart = { readonly of: 'field' | 'schema'; readonly name: string };

export type TypeChange = {
  readonly type: string;
  readonly schema: JsonSchemaObject;
  /** What else of the field is set or goes. */
  readonly changes: Changes;
  readonly kept: readonly FieldPart[];
  readonly lost: readonly FieldPart[];
};

/**
 * Đổi kiểu, worked out before it is done: the fragment of the new type with the label, the choices and those limits of
 * the old one that the new type knows too. What says no more than the old type's own default is neither kept nor lost.
 */
export function planTypeChange(field: Field, from: FieldType | undefined, to: FieldType): TypeChange {
  const kept: FieldPart[] = [];
  const lost: FieldPart[] = [];
  const sort = (of: FieldPart['of'], name: string, stays: boolean) => (stays ? kept : lost).push({ of, name });

  const fresh = to.newSchema();
  const usual = from?.newSchema() ?? {};
  let schema: JsonSchemaObject = { ...annotationsOf(field.schema), ...fresh };
  const choices = from?.choices?.read(field.schema) ?? [];
  if (choices.length > 0) {
    sort('schema', 'choices', to.choices !== undefined);
    if (to.choices) schema = to.choices.write(schema, choices);
  }
  for (const [keyword, value] of Object.entries(field.schema)) {
    if (!from?.constraints.includes(keyword) || typeof value === 'object' || value === usual[keyword]) continue;
    const stays = takes(to, fresh, keyword, value);
    sort('schema', keyword, stays);
    if (stays) schema = { ...schema, [keyword]: value };
  }

  const changes: { [property: string]: unknown } = {};
  const drop = (property: keyof Field, stays: boolean) => {
    if (field[property] == null) return;
    sort('field', property, stays);
    if (!stays) changes[property] = null;
  };
  const sameValue = fresh.type === field.schema.type && fresh.format === field.schema.format;
  drop('optionWhen', to.choices !== undefined);
  drop('calculate', sameValue);
  drop('element', false);
  if (field.options) {
    const usualOptions = from?.newSettings?.().options ?? {};
    if (JSON.stringify(field.options) !== JSON.stringify(usualOptions)) sort('field', 'options', false);
    changes.options = null;
  }
  const options = to.newSettings?.().options;
  if (options) changes.options = options;
  const texts = Object.entries(field.errorTexts ?? {});
  const worded = texts.filter(([rule]) => Object.hasOwn(to.explain, rule));
  if (worded.length > 0) sort('field', 'errorTexts', true);
  if (worded.length < texts.length) {
    sort('field', 'otherErrorTexts', false);
    changes.errorTexts = worded.length > 0 ? Object.fromEntries(worded) : null;
  }
  for (const property of always) if (field[property]) sort('field', property, true);
  return { type: to.type, schema, changes, kept, lost };
}

/** What no type has a say in. */
const always = [
  'help',
  'required',
  'readOnly',
  'showWhen',
  'purpose',
  'legalBasis',
  'prefill',
] as const satisfies readonly (keyof Field)[];

const annotationsOf = ({ title, description }: JsonSchemaObject): JsonSchemaObject => ({
  ...(title === undefined ? {} : { title }),
  ...(description === undefined ? {} : { description }),
});

/** A limit that both types let an author set; what the new type sets by itself in words (a pattern) stays its own. */
function takes(to: FieldType, fresh: JsonSchemaObject, keyword: string, value: Json): boolean {
  if (!to.constraints.includes(keyword)) return false;
  const own = fresh[keyword];
  return own === undefined || (typeof own === 'number' && typeof value === 'number');
}
