import type { FieldGroup } from '@motcua/fields';

const marks: { readonly [group in FieldGroup]: string } = {
  text: 'Aa',
  'number-and-time': '12',
  choice: '◉',
  identity: 'ID',
  place: '⌖',
  party: '★',
  table: '▦',
  file: '⎘',
  declaration: '✓',
  content: '¶',
};

/** A small picture of the kind of thing before its name. */
export function ShelfMark({ group }: { readonly group: FieldGroup | null }) {
  return (
    <span className="de-type-mark" aria-hidden="true">
      {group ? marks[group] : '▭'}
    </span>
  );
}
