import type { FieldType } from '@motcua/fields';
import { type FormDefinition, freshName, holderOfNames, type Item, indexForm, type SectionItem } from '@motcua/schema';
import { newId } from '../../app/new-id';
import type { NewCargo } from '../drag/landing';
import { paletteTexts } from './texts';

/** A new item of a type, named so that its data name is free where it lands. */
export function newItem(type: FieldType, form: FormDefinition, parent: string): SectionItem {
  const { label, makes } = type;
  if (makes === 'content') return { id: newId('n'), kind: 'content', text: label };
  const name = freshName(label, namesAround(form, parent));
  if (makes === 'group') return { id: newId('g'), kind: 'group', name, title: label, items: [] };
  if (makes === 'list') return { id: newId('l'), kind: 'list', name, title: label, display: 'table', items: [] };
  return {
    id: newId('f'),
    kind: 'field',
    type: type.type,
    name,
    schema: { title: label, ...type.newSchema() },
    ...type.newSettings?.(),
  };
}

export const cargoOf = (type: FieldType): NewCargo => ({
  from: 'palette',
  kind: type.makes,
  label: type.label,
  unnamed: true,
  make: (form, parent) => newItem(type, form, parent),
});

export const sectionCargo: NewCargo = {
  from: 'palette',
  kind: 'section',
  label: paletteTexts.section,
  unnamed: true,
  make: (): Item => ({ id: newId('s'), kind: 'section', title: paletteTexts.section, items: [] }),
};

/** This data name, numbered where the object that items of this parent write into has it already. */
export function freeName(name: string, form: FormDefinition, parent: string): string {
  const taken = namesAround(form, parent);
  let free = name;
  for (let number = 2; taken.has(free); number++) free = `${name}${number}`;
  return free;
}

/** Data names taken in the object that items of this parent write into. */
function namesAround(form: FormDefinition, parent: string): ReadonlySet<string> {
  const index = indexForm(form);
  const holder = holderOfNames(index, parent);
  const names = new Set<string>();
  for (const { node, parentId } of index.nodes.values())
    if ('name' in node && parentId !== null && holderOfNames(index, parentId) === holder) names.add(node.name);
  return names;
}
