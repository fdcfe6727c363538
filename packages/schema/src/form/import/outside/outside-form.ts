import type { JsonObject, JsonSchemaObject } from '../../../shared/json';
import type { Loss } from '../loss';
import type { Formula } from './formula';

/** Words in the languages that a form of ours keeps; Vietnamese stands for whatever people read first. */
export type Words = { readonly vi: string; readonly en?: string };

/** A rule of the other tool; without a formula it was not understood and is lost with what was written. */
export type OutsideRule = {
  readonly path: string;
  readonly keyword: string;
  readonly written: string;
  readonly formula: Formula | undefined;
};

type Placed = { readonly path: string; readonly showWhen: readonly OutsideRule[] };

export type OutsideCheck = { readonly rule: OutsideRule; readonly text?: string };

export type OutsideField = Placed & {
  readonly kind: 'field';
  /** The name that the other tool's rules know it by. */
  readonly key: string;
  readonly title: Words;
  readonly help?: Words;
  readonly placeholder?: Words;
  readonly type: string;
  readonly schema: JsonSchemaObject;
  readonly required?: true | readonly OutsideRule[];
  readonly readOnly?: true | readonly OutsideRule[];
  readonly calculate?: OutsideRule;
  readonly checks: readonly OutsideCheck[];
  readonly width?: number;
  readonly options?: JsonObject;
  readonly errorTexts?: { readonly [rule: string]: string };
  readonly optionWhen?: readonly { readonly value: string; readonly rule: OutsideRule }[];
};

export type OutsideGroup = Placed & {
  readonly kind: 'group';
  readonly key: string;
  readonly title: Words;
  readonly help?: Words;
  readonly items: readonly OutsideItem[];
};

export type OutsideList = Placed & {
  readonly kind: 'list';
  readonly key: string;
  readonly title: Words;
  readonly help?: Words;
  readonly display: 'table' | 'cards';
  readonly required?: true | readonly OutsideRule[];
  readonly minRows?: number;
  readonly maxRows?: number;
  readonly items: readonly OutsideItem[];
};

export type OutsideContent = Placed & { readonly kind: 'content'; readonly text: Words };

export type OutsideItem = OutsideField | OutsideGroup | OutsideList | OutsideContent;

export type OutsideSection = Placed & {
  readonly title?: Words;
  readonly help?: Words;
  readonly items: readonly OutsideItem[];
};

export type OutsidePage = Placed & {
  readonly title?: Words;
  readonly help?: Words;
  readonly sections: readonly OutsideSection[];
};

/** Biểu mẫu nơi khác: what every reader of another tool's format makes, and one builder turns into a definition. */
export type OutsideForm = {
  readonly title?: Words;
  readonly description?: Words;
  readonly pages: readonly OutsidePage[];
  readonly losses: readonly Loss[];
};
