import type { FieldError, FormRules, Json, JsonObject, Section, SectionItem } from '@motcua/schema';
import type { ReactNode } from 'react';

/** Props of `SectionForm` (render.tsx): one section as one small rjsf form over the caller's store of the whole answers. */
export type SectionFormProps = {
  readonly section: Section;
  /** The whole answers, hidden values included; the section reads its own places. */
  readonly answers: JsonObject;
  readonly rules: FormRules;
  readonly errors: readonly FieldError[];
  /** Where a prefilled value came from, by field id. */
  readonly provenance?: {
    readonly [fieldId: string]: { readonly sourceName: string; readonly at: string; readonly locked: boolean };
  };
  /** `path` is data names and row numbers from the root. `undefined` makes the value absent. */
  readonly onChange: (path: AnswerPlace, value: Json | undefined) => void;
  /** The person left the field: the moment to say what is wrong with it. */
  readonly onLeave?: (path: AnswerPlace, fieldId: string) => void;
  /** Stable ids of a list's rows, kept beside the answers. */
  readonly rowIds?: (listPath: AnswerPlace) => readonly string[];
  /** English texts by `<item id>.<property>`, when the reader wants them. */
  readonly texts?: { readonly [key: string]: string };
  /** The designer's frame round each item; items are drawn even when hidden if this is given. */
  readonly decorate?: (item: SectionItem, drawn: ReactNode, parentId: string, index: number) => ReactNode;
  /** Drawn at the end of each container (the designer's drop place of an empty group or list). */
  readonly containerEnd?: (parentId: string, count: number) => ReactNode;
  readonly disabled?: boolean;
  /** Rank of the section's title among the headings round it; `h3` unless said. */
  readonly heading?: 'h2' | 'h3';
};

export type AnswerPlace = readonly (string | number)[];
