import type { Json, JsonSchemaObject } from '../../shared/json';
import type { ChoiceValue } from '../choices';
import type { Check, Condition, Expression } from '../definition';

/** A place in the answers: data names from the root; `*` stands for every row of a list. */
export type AnswerPath = readonly string[];

/** What the rule evaluator needs, made from a definition (`compileRules`) and part of every CompiledForm. */
export type CompiledRules = {
  /** Every field, group and list that holds an answer, in reading order. */
  readonly places: readonly AnswerSlot[];
  /** Conditions with named references resolved, each bound to what it governs. */
  readonly conditions: readonly {
    readonly itemId: string;
    readonly governs: 'show' | 'require' | 'read-only' | 'option';
    readonly test: Condition;
    /** The choice that can be taken only while the test holds; with `option` alone. */
    readonly value?: ChoiceValue;
  }[];
  /** In order of dependence: a calculation stands after those that it reads. */
  readonly calculations: readonly { readonly fieldId: string; readonly expression: Expression }[];
  readonly checks: readonly Check[];
  /** Item ids by the page, section, group or list that holds them, so that hiding a parent hides its children. */
  readonly parents: { readonly [itemId: string]: string };
};

/** One field, group or list of the form, and where its answer stands. */
export type AnswerSlot = {
  readonly id: string;
  readonly path: AnswerPath;
  readonly title: string;
  readonly kind: 'field' | 'group' | 'list';
  /** An imported part whose schema says itself what empty means: nothing of its value is taken for absent. */
  readonly asIs?: true;
};

/** What publishing makes of a definition: decided once, pinned by hash, run by browser and server alike. */
export type CompiledForm = {
  readonly compilerVersion: number;
  /** Standard JSON Schema 2020-12 that stands alone. */
  readonly schema: JsonSchemaObject;
  readonly uiSchema: { readonly [key: string]: Json };
  /** What each section's small rjsf form gets: flat, without `if/then/allOf`. */
  readonly sections: readonly CompiledSection[];
  readonly definitionHash: string;
  readonly hash: string;
} & CompiledRules;

export type CompiledSection = {
  readonly id: string;
  readonly pageId: string;
  readonly schema: JsonSchemaObject;
  readonly uiSchema: { readonly [key: string]: Json };
};

/** A verdict on one place of the answers. `path` is a JSON pointer; `rule` a JSON Schema keyword, `hidden`, or a check's id. */
export type FieldError = {
  readonly path: string;
  readonly fieldId: string | null;
  readonly rule: string;
  readonly severity: 'error' | 'warning';
  readonly text: string;
};

/** Facts that a rule may read and that the server fixes at submission. */
export type RuleContext = { readonly today: string };
