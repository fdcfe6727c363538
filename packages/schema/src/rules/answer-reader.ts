import type { Json } from '../shared/json';

/**
 * Reads answers from one place of the form: the root, or one row of a list. A field of the same row, of an
 * enclosing row or of the root is in reach; anything else is absent, and so is whatever is hidden or empty.
 */
export type AnswerReader = {
  readonly value: (fieldId: string) => Json | undefined;
  /** One reader per row; none when the list is absent, hidden or out of reach. */
  readonly rows: (listId: string) => readonly AnswerReader[];
};
