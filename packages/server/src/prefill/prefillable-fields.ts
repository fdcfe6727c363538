import type { Field, FormDefinition, SectionItem } from '@motcua/schema';

/** Fields outside lists that name a source: a register speaks of one person, not of the rows of a table. */
export function prefillableFields(definition: FormDefinition): readonly Field[] {
  return definition.pages.flatMap((page) => page.items.flatMap((section) => inside(section.items)));
}

function inside(items: readonly SectionItem[]): readonly Field[] {
  return items.flatMap((item) => {
    if (item.kind === 'group') return inside(item.items);
    return item.kind === 'field' && item.prefill ? [item] : [];
  });
}
