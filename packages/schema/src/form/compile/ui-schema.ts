import { isObject } from '../../rules/absent';
import { keepsFragment } from '../../rules/compile-rules';
import type { Json, JsonObject } from '../../shared/json';
import type { Field, SectionItem } from '../definition';
import { isChoice } from './field-schema';

type UiSchema = { readonly [key: string]: Json };

/** Cách hiển thị of one object: order, and for each item its widget (built into rjsf), help and our field type. */
export function objectUiSchema(items: readonly SectionItem[]): UiSchema {
  const holding = items.filter((item) => item.kind !== 'content');
  return {
    'ui:order': holding.map((item) => item.name),
    ...Object.fromEntries(holding.map((item) => [item.name, itemUiSchema(item)])),
  };
}

function itemUiSchema(item: Exclude<SectionItem, { kind: 'content' }>): UiSchema {
  const help: UiSchema = item.help === undefined ? {} : { 'ui:help': item.help };
  if (item.kind === 'field') return { ...fieldUiSchema(item), ...help };
  if (item.kind === 'group') return { ...objectUiSchema(item.items), ...help };
  return {
    'ui:options': { display: item.display, ...(item.rowTitle === undefined ? {} : { rowTitle: item.rowTitle }) },
    items: objectUiSchema(item.items),
    ...help,
  };
}

function fieldUiSchema(field: Field): UiSchema {
  const widget = keepsFragment(field) ? undefined : widgetOf(field.schema);
  return {
    ...(widget === undefined ? {} : { 'ui:widget': widget }),
    ...(field.placeholder === undefined ? {} : { 'ui:placeholder': field.placeholder }),
    ...(field.readOnly === true || field.calculate != null ? { 'ui:readonly': true } : {}),
    'ui:options': {
      fieldType: field.type,
      ...(field.width === undefined ? {} : { width: field.width }),
      ...(field.options === undefined ? {} : { settings: field.options }),
    },
  };
}

/** Text that may be longer than this is written on several lines. */
const ONE_LINE = 500;
/** So many choices can still be seen at once. */
const AT_A_GLANCE = 5;

const textWidgets: { readonly [format: string]: string } = { date: 'date', email: 'email', uri: 'uri' };

function widgetOf(schema: JsonObject): string | undefined {
  const { type, format, items } = schema;
  if (type === 'boolean') return schema.const === true ? 'checkbox' : 'radio';
  if (type === 'array')
    return schema.uniqueItems === true && isObject(items) && choices(items) > 0 ? 'checkboxes' : undefined;
  if (type !== 'string') return undefined;
  if (choices(schema) > 0) return choices(schema) <= AT_A_GLANCE ? 'radio' : 'select';
  if (typeof format === 'string' && Object.hasOwn(textWidgets, format)) return textWidgets[format];
  return typeof schema.maxLength === 'number' && schema.maxLength > ONE_LINE ? 'textarea' : undefined;
}

function choices(schema: JsonObject): number {
  if (Array.isArray(schema.enum)) return schema.enum.length;
  const branches = schema.oneOf ?? schema.anyOf;
  return isChoice(schema) && Array.isArray(branches) ? branches.length : 0;
}
