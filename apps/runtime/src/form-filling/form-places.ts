import { type FormDefinition, type Section, subtreeOf } from '@motcua/schema';

const sections = new WeakMap<FormDefinition, ReadonlyMap<string, Section>>();

/** The section that holds an item. */
export function sectionOf(definition: FormDefinition, itemId: string): Section | undefined {
  let known = sections.get(definition);
  if (!known) {
    const made = new Map<string, Section>();
    for (const page of definition.pages)
      for (const section of page.items) for (const node of subtreeOf(section)) made.set(node.id, section);
    sections.set(definition, made);
    known = made;
  }
  return known.get(itemId);
}
