import type { Section, SectionItem } from '../definition';
import type { CompiledSection } from './compiled';
import type { SharedParts } from './field-schema';
import { objectSchema, type RulesOf } from './item-schema';
import { objectUiSchema } from './ui-schema';

const compiled = new WeakMap<Section, Omit<CompiledSection, 'pageId'>>();

/**
 * What one section's small rjsf form gets: flat, without `if`, `then`, `allOf` of ours; hiding and conditional
 * requirements come from `FormRules`. Works on drafts too. A section never changes, so it is compiled once.
 */
export function compileSection(section: Section): Omit<CompiledSection, 'pageId'> {
  const known = compiled.get(section);
  if (known) return known;
  const shared: SharedParts = {};
  const schema = objectSchema(section.items, section.id, unconditional(section), shared);
  const made = {
    id: section.id,
    schema: { ...schema, ...(Object.keys(shared).length > 0 ? { $defs: shared } : {}) },
    uiSchema: objectUiSchema(section.items),
  };
  compiled.set(section, made);
  return made;
}

/** Only what is required whatever the answers are. */
function unconditional(section: Section): RulesOf {
  const items = new Map<string, readonly SectionItem[]>();
  const visit = (id: string, held: readonly SectionItem[]) => {
    items.set(id, held);
    for (const item of held) if ('items' in item) visit(item.id, item.items);
  };
  visit(section.id, section.items);
  return (objectId) => ({
    required: (items.get(objectId) ?? []).flatMap((item) =>
      'required' in item && item.required === true && item.showWhen == null ? [item.name] : [],
    ),
    hidden: [],
    parts: [],
  });
}
