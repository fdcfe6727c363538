import type { Field, FormDefinition, SectionItem } from '@motcua/schema';
import { describe, expect, it } from 'vitest';
import { fieldTypes } from './index';

const forms: Record<string, unknown> = import.meta.glob('../../../content/forms/*.json', {
  eager: true,
  import: 'default',
});

const inside = (items: readonly SectionItem[]): Field[] =>
  items.flatMap((item) => (item.kind === 'field' ? [item] : 'items' in item ? inside(item.items) : []));

const shipped = Object.entries(forms).map(([path, form]) => ({
  file: path.split('/').at(-1) ?? path,
  fields: (form as FormDefinition).pages.flatMap((page) => page.items.flatMap((section) => inside(section.items))),
}));

describe.each(shipped)('$file', ({ fields }) => {
  it('uses field types that exist', () => {
    expect(fields.filter(({ type }) => !fieldTypes.some((known) => known.type === type))).toEqual([]);
  });

  it('keeps each fragment as its type makes it, but for the constraints that the type lets authors change', () => {
    const strayed = fields.flatMap(({ type, name, schema }) => {
      const known = fieldTypes.find((one) => one.type === type);
      if (!known) return [];
      const free = new Set(['title', 'type', ...known.constraints]);
      const own = known.newSchema();
      const keywords = new Set([...Object.keys(own), ...Object.keys(schema)]);
      return [...keywords]
        .filter((keyword) => !free.has(keyword) && JSON.stringify(own[keyword]) !== JSON.stringify(schema[keyword]))
        .map((keyword) => `${name}: ${keyword}`);
    });
    expect(strayed).toEqual([]);
  });
});
