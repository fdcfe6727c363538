import type { List } from '@motcua/schema';
import type { AnswerPlace } from '../section-form';

export type RowActions = {
  readonly up: (index: number) => void;
  readonly down: (index: number) => void;
  readonly copy: (index: number) => void;
  readonly remove: (index: number) => void;
};

/** What both ways of drawing rows get. */
export type RowsProps = {
  readonly item: List;
  readonly place: AnswerPlace;
  readonly rows: readonly number[];
  readonly count: number;
  readonly keyOf: (index: number) => string;
  readonly nameOf: (index: number) => string;
  readonly actions: RowActions;
  readonly disabled: boolean;
  readonly full: boolean;
};
