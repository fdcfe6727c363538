import type { Dice } from './dice';

/** `valid` as people fill it, `boundary` at the limits, `random` also what people type wrongly. */
export type AnswerKind = 'valid' | 'boundary' | 'random';

/** How values are made in one set of answers. */
export type Ways = {
  readonly dice: Dice;
  readonly limits: boolean;
  /** Days are near this one. */
  readonly today: string;
};
