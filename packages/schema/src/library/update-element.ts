import type { Field, FormDefinition } from '../form/definition';
import { replaceNode } from '../form/edits/tree';
import { propertyInWords } from '../form/edits/words';
import { indexForm, labelOf } from '../form/form-index';
import type { JsonObject } from '../shared/json';
import type { StandardElement } from './library';
import { loosenings } from './loosenings';
import { threeWay } from './three-way';

/** What an update did to a form, one sentence each, and what it left as the author has it. */
export type LibraryUpdate = {
  readonly definition: FormDefinition;
  readonly done: readonly string[];
  readonly left: readonly string[];
};

/**
 * Cập nhật dữ liệu chuẩn in a form: every field that follows an earlier version takes what its author has not changed
 * from the newest. A limit of the author's that the newest version would call loose gives way; a stricter one stays.
 */
export function updateElement(
  definition: FormDefinition,
  versions: readonly StandardElement[],
  newest: StandardElement,
): LibraryUpdate {
  let form = definition;
  const done: string[] = [];
  const left: string[] = [];
  for (const { node } of indexForm(definition).nodes.values()) {
    if (!('schema' in node) || node.element?.id !== newest.id || node.element.version >= newest.version) continue;
    const label = labelOf(node);
    const before = versions.find(({ id, version }) => id === newest.id && version === node.element?.version);
    const typeBefore = before?.field.type ?? newest.field.type;
    if (node.type !== newest.field.type && node.type !== typeBefore) {
      left.push(`“${label}” đã đổi sang kiểu khác nên giữ nguyên.`);
      continue;
    }
    const { field, changed, kept } = updatedField(node, before, newest);
    form = replaceNode<Field>(form, node.id, () => field);
    done.push(
      changed.length > 0
        ? `“${label}” theo bản ${newest.version}: đổi ${changed.map(propertyInWords).join(', ')}.`
        : `“${label}” theo bản ${newest.version}; không có gì khác.`,
    );
    if (kept.length > 0) left.push(`“${label}” giữ ${kept.map(propertyInWords).join(', ')} riêng của biểu mẫu.`);
  }
  return { definition: form, done, left };
}

function updatedField(
  field: Field,
  before: StandardElement | undefined,
  { id, version, field: asked }: StandardElement,
) {
  const taken = threeWay(field, before?.field ?? {}, asked, atHome);
  const merged = { ...(taken.merged as Field), element: { id, version } };
  const schema = conforming(merged.schema, asked.schema);
  const forced = schema !== merged.schema;
  return {
    field: forced ? { ...merged, schema } : merged,
    changed: forced && !taken.changed.includes('schema') ? [...taken.changed, 'schema'] : taken.changed,
    kept: taken.kept.filter((property) => property !== 'schema' || !forced),
  };
}

/** What the form decides for itself, whatever the element says. */
const atHome: ReadonlySet<string> = new Set(['width']);

/** The schema, with the element's own limit wherever the field's is looser. */
function conforming(schema: JsonObject, asked: JsonObject): JsonObject {
  const loose = loosenings(asked, schema);
  if (loose.length === 0) return schema;
  const keywords = loose.map((place) => place.split('/')[1] ?? '');
  const tightened = {
    ...schema,
    ...Object.fromEntries(keywords.flatMap((key) => (key in asked ? [[key, asked[key] ?? null]] : []))),
  };
  if (loosenings(asked, tightened).length === 0) return tightened;
  return { ...asked, ...(schema.title === undefined ? {} : { title: schema.title }) };
}
