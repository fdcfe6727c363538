import type { Json } from '../../../shared/json';
import { messages } from '../messages';
import { isObject, type SchemaNode } from '../schema-index';

/** What is known of the field at one place of the answers, from every subschema that speaks of that place. */
export type About = {
  readonly schemas: readonly SchemaNode[];
  readonly fieldId: string | null;
  readonly title: string | null;
  readonly texts: { readonly [rule: string]: string };
  readonly key: string;
};

/** A line of the generated table: field id, title (null: the property's name), place of its own texts. */
export type FieldRow = readonly [fieldId: string | null, title: string | null, texts?: number];

const mostSchemas = 8;

export function aboutRoot(node: SchemaNode, title: string): About {
  return describe([node], null, title);
}

/** The place of a property, as its own subschema and those beside it in `allOf`, `then` and the like tell it. */
export function aboutProperty(about: About, name: string, child?: SchemaNode): About {
  const told = about.schemas.flatMap((schema) => schema.named.get('properties')?.get(name) ?? []);
  return describe(child ? [...told, child] : told, about.fieldId, null);
}

/** The place of a property that only a pattern or `additionalProperties` speaks of. */
export function aboutOther(about: About, child: SchemaNode): About {
  return describe([child], about.fieldId, null);
}

export function aboutItem(about: About, child: SchemaNode): About {
  const told = about.schemas.flatMap((schema) => schema.single.get('items') ?? []);
  return describe([...told, child], about.fieldId, about.title);
}

/** The same place, as one more subschema tells it. */
export function aboutAlso(about: About, node: SchemaNode): About {
  if (about.schemas.includes(node)) return about;
  return describe([...about.schemas, node], about.fieldId, about.title);
}

function describe(told: readonly SchemaNode[], fieldId: string | null, title: string | null): About {
  const schemas: SchemaNode[] = [];
  const add = (node: SchemaNode) => {
    if (schemas.length >= mostSchemas || schemas.includes(node)) return;
    schemas.push(node);
    for (const { target, dynamic } of node.references) if (dynamic === null) add(target);
  };
  for (const node of told) add(node);
  const first = (keyword: string) =>
    schemas
      .map(({ value }) => (typeof value === 'object' ? value[keyword] : undefined))
      .find((found): found is string => typeof found === 'string');
  return {
    schemas,
    fieldId: first('x-fieldId') ?? fieldId,
    title: first('title') ?? title,
    texts: ownTexts(schemas),
    key: JSON.stringify([schemas.map(({ id }) => id), fieldId, title]),
  };
}

function ownTexts(schemas: readonly SchemaNode[]): { readonly [rule: string]: string } {
  const texts: { [rule: string]: string } = {};
  for (const { value } of schemas) {
    const given: Json | undefined = typeof value === 'object' ? value['x-errorTexts'] : undefined;
    if (!isObject(given)) continue;
    for (const rule of Object.keys(messages)) {
      const text = Object.hasOwn(given, rule) ? given[rule] : undefined;
      if (typeof text === 'string' && text !== '') texts[rule] ??= text;
    }
  }
  return texts;
}

/** Gives each distinct field one line of the table, and each distinct set of own texts one place. */
export class FieldTable {
  readonly rows: FieldRow[] = [];
  readonly texts: { readonly [rule: string]: string }[] = [];
  private readonly places = new Map<string, number>();

  line({ fieldId, title, texts }: About): number {
    const place = Object.keys(texts).length > 0 ? this.place(this.texts, texts) : undefined;
    return this.place(this.rows, place === undefined ? [fieldId, title] : [fieldId, title, place]);
  }

  private place<T>(list: T[], value: T): number {
    const key = JSON.stringify(value);
    const known = this.places.get(key);
    if (known !== undefined) return known;
    this.places.set(key, list.length);
    return list.push(value) - 1;
  }
}
