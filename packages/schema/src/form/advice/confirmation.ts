import type { Json } from '../../shared/json';
import type { Field } from '../definition';
import { isRecord } from '../structure';
import { type AdviceRule, type Mend, problemOf } from './advice-rule';

/** Khối xác nhận (Đ27.1c): one that asks for two of agency, person and content asks for all three, and requires them. */
export const confirmationsAreWhole: AdviceRule = (facts) =>
  [...facts.index.nodes.values()].flatMap(({ node, pointer }) => {
    if (!('schema' in node)) return [];
    const missing = missingIn(node);
    if (missing.length === 0) return [];
    const words = missing.map((name) => parts[name] ?? name).join(', ');
    const text = `khối xác nhận chưa đòi đủ ${words} (Đ27.1c).`;
    return [
      problemOf(facts, 'error', 'confirmation-incomplete', `${pointer}/schema/required`, text, completing(node, words)),
    ];
  });

const parts: { readonly [name: string]: string } = {
  authority: 'cơ quan',
  person: 'người xác nhận',
  content: 'nội dung xác nhận',
};
const names = Object.keys(parts);

function missingIn({ schema }: Field): readonly string[] {
  const properties = propertiesOf(schema.properties);
  if (names.filter((name) => Object.hasOwn(properties, name)).length < 2) return [];
  const required = requiredOf(schema.required);
  return names.filter((name) => !Object.hasOwn(properties, name) || !required.includes(name));
}

function completing({ id, schema }: Field, words: string): Mend {
  const properties: { [name: string]: Json } = { ...propertiesOf(schema.properties) };
  for (const name of names) properties[name] ??= { type: 'string', minLength: 1, maxLength: 300 };
  const required = [...new Set([...requiredOf(schema.required), ...names])];
  return {
    text: `Đòi đủ ${words}`,
    edits: [{ op: 'changeField', id, changes: { schema: { ...schema, properties, required } } }],
  };
}

const propertiesOf = (properties: Json | undefined): { readonly [name: string]: Json } =>
  isRecord(properties) ? (properties as { readonly [name: string]: Json }) : {};

const requiredOf = (required: Json | undefined): readonly string[] =>
  Array.isArray(required) ? required.filter((name) => typeof name === 'string') : [];
