import type { Field, JsonObject, JsonSchemaObject } from '@motcua/schema';
import type { ChoiceOption } from './read-value';
import type { UploadedPaper } from './services';

export type FieldGroup =
  | 'text'
  | 'number-and-time'
  | 'choice'
  | 'identity'
  | 'place'
  | 'party'
  | 'table'
  | 'file'
  | 'declaration'
  | 'content';

/**
 * Kiểu trường: what one folder of this package declares. Shared code never asks which type it has;
 * it asks for a property here.
 */
export type FieldType = {
  /** The folder's name, and `Field.type`. */
  readonly type: string;
  readonly label: string;
  /** One short Vietnamese line for the palette and its search. */
  readonly hint: string;
  readonly group: FieldGroup;
  /** Words that the palette search also finds it by. */
  readonly keywords?: readonly string[];
  /** What item a drop of this type makes: most make a field. */
  readonly makes: 'field' | 'group' | 'list' | 'content';
  /** The schema fragment of a new field of this type, without its title. */
  readonly newSchema: () => JsonSchemaObject;
  readonly newSettings?: () => Partial<
    Pick<Field, 'required' | 'readOnly' | 'calculate' | 'options' | 'width' | 'placeholder' | 'help'>
  >;
  /** JSON Schema keywords of the fragment that the inspector may edit. */
  readonly constraints: readonly string[];
  /** Các phương án that the author of a form may word, for types that have them: how its fragment holds them. */
  readonly choices?: {
    readonly read: (schema: JsonSchemaObject) => readonly ChoiceOption[];
    readonly write: (schema: JsonSchemaObject, choices: readonly ChoiceOption[]) => JsonSchemaObject;
  };
  /** Vietnamese sentence per rule that a value of this type can break; `{label}` and `{limit}` are filled in. */
  readonly explain: { readonly [rule: string]: string };
  /** Warnings that refuse nothing (a personal id whose structure disagrees with its holder). */
  readonly advise?: (value: unknown) => readonly string[];
  /** The value as a person reads it: check-your-answers page, receipts, officer desk. */
  readonly toText: (
    value: unknown,
    field: { readonly schema: JsonSchemaObject; readonly options?: JsonObject },
  ) => string;
  /** The stored files that a value names, for types that hold files. */
  readonly papersOf?: (value: unknown) => readonly UploadedPaper[];
  /** Makes a stored value from what was imported or pasted as text; undefined when it cannot. */
  readonly fromText?: (text: string) => unknown;
};

export const defineFieldType = (type: FieldType): FieldType => type;
