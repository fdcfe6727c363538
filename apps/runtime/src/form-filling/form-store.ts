import { type AnswerPlace, explainError, fieldTypeOf } from '@motcua/fields';
import {
  type CompiledRules,
  compileRules,
  createFormRules,
  type FieldError,
  type FormDefinition,
  type FormRules,
  indexForm,
  type Json,
  type JsonObject,
  validateWith,
} from '@motcua/schema';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Provenance } from './case-draft';
import { setAt } from './set-at';

/** The published artefact's validator, as its module exports it. */
export type Validate = (answers: unknown) => readonly FieldError[];

export type FormState = {
  readonly answers: JsonObject;
  readonly provenance: Provenance;
  /** The whole verdict as of the last look; what of it is shown depends on where the person has been. */
  readonly verdict: readonly FieldError[];
  /** Field ids that the person has left, and pages that were asked to be right. */
  readonly left: ReadonlySet<string>;
  readonly visited: ReadonlySet<string>;
  /** The section that must be drawn whether or not it is near the screen (an error link leads into it). */
  readonly revealed: string | null;
  readonly change: (place: AnswerPlace, value: Json | undefined) => void;
  readonly leave: (place: AnswerPlace, fieldId: string) => void;
  /** Looks at the whole form and shows what is wrong on this page. */
  readonly leavePage: (pageId: string) => void;
  readonly fillIn: (values: { readonly answers: JsonObject; readonly provenance: Provenance }) => void;
  readonly reveal: (sectionId: string | null) => void;
  /** Answers as they would be sent now. */
  readonly settled: () => JsonObject;
  readonly judge: () => readonly FieldError[];
};

export type FormStore = StoreApi<FormState> & { readonly rules: FormRules; readonly compiled: CompiledRules };

type Begin = {
  readonly definition: FormDefinition;
  readonly validate: Validate;
  readonly answers: JsonObject;
  readonly provenance: Provenance;
  readonly visited: readonly string[];
  readonly today: () => string;
};

/** One form being filled: the whole answers in one store, judged when the person leaves a field or a page. */
export function createFormStore({ definition, validate, today, ...begin }: Begin): FormStore {
  const compiled = compileRules(definition);
  const rules = createFormRules(compiled);
  const computes = compiled.calculations.length > 0;

  const index = indexForm(definition);
  /** The same sentence in the summary as at the field. */
  const worded = (error: FieldError): FieldError => {
    const node = index.nodes.get(error.fieldId ?? '')?.node;
    const field = node && 'schema' in node ? node : undefined;
    return field ? { ...error, text: explainError(error, field, fieldTypeOf(field.type)) } : error;
  };

  const store = createStore<FormState>((set, get) => {
    const settled = () => rules.settle(get().answers, { today: today() });
    const judge = () => validateWith(validate, compiled, settled(), { today: today() }).map(worded);
    return {
      answers: computes ? withComputed(begin.answers) : begin.answers,
      provenance: begin.provenance,
      verdict: [],
      left: new Set(),
      visited: new Set(begin.visited),
      revealed: null,
      change: (place, value) => {
        const answers = setAt(get().answers, place, value);
        set({ answers: computes ? withComputed(answers) : answers });
      },
      leave: (_place, fieldId) => set({ left: new Set(get().left).add(fieldId), verdict: judge() }),
      leavePage: (pageId) => set({ visited: new Set(get().visited).add(pageId), verdict: judge() }),
      fillIn: ({ answers, provenance }) => set({ answers: computes ? withComputed(answers) : answers, provenance }),
      reveal: (revealed) => set({ revealed }),
      settled,
      judge: () => {
        const verdict = judge();
        set({ verdict });
        return verdict;
      },
    };
  });

  /** Computed values are shown as the person types; hidden values stay beside them. */
  function withComputed(answers: JsonObject): JsonObject {
    return rules.calculate(answers, { today: today() });
  }

  return Object.assign(store, { rules, compiled });
}
