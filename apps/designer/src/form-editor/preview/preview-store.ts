import type { AnswerPlace } from '@motcua/fields';
import {
  compileRules,
  createFormRules,
  type FieldError,
  type FormDefinition,
  type FormRules,
  type Json,
  type JsonObject,
  type Page,
  type Validate,
  validateWith,
} from '@motcua/schema';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { withAnswer } from './set-at';

export type PreviewState = {
  readonly answers: JsonObject;
  readonly errors: readonly FieldError[];
  readonly change: (place: AnswerPlace, value: Json | undefined) => void;
  /** The whole verdict by the draft's own validator. */
  readonly judge: (validate: Validate) => readonly FieldError[];
  readonly again: () => void;
};

export type Preview = { readonly store: StoreApi<PreviewState>; readonly rules: FormRules };

/** A draft being tried out: conditions, calculations and checks act as they will once it is published. */
export function createPreview(form: FormDefinition, today: string): Preview {
  const compiled = compileRules(form);
  const rules = createFormRules(compiled, { today });
  const worked = (answers: JsonObject) => rules.calculate(answers, { today });
  const store = createStore<PreviewState>((set, get) => ({
    answers: worked({}),
    errors: [],
    change: (place, value) => {
      const answers = worked(withAnswer(get().answers, place, value));
      set({ answers });
    },
    judge: (validate) => {
      const errors = validateWith(validate, compiled, rules.settle(get().answers, { today }), { today });
      set({ errors });
      return errors;
    },
    again: () => set({ answers: worked({}), errors: [] }),
  }));
  return { store, rules };
}

export const shownPages = (form: FormDefinition, rules: FormRules, answers: JsonObject): readonly Page[] =>
  form.pages.filter(({ id }) => rules.shown(id, answers));
