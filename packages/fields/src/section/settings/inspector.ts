import type { Changes, FormDefinition, SectionItem } from '@motcua/schema';

/** What an inspector gets: `onChange` takes the changed properties of the item, as the `changeField` and `changeItem` edits do. */
export type InspectorProps<T extends SectionItem = SectionItem> = {
  readonly field: T;
  readonly onChange: (changes: Changes) => void;
  readonly definition: FormDefinition;
};
