import type { AnswerPlace, SectionFormProps } from '@motcua/fields';
import {
  compileRules,
  createFormRules,
  type FieldError,
  type FormDefinition,
  type FormRules,
  indexForm,
  type Json,
  type JsonObject,
  type Page,
  type Validate,
  validateWith,
} from '@motcua/schema';
import type { PrefilledValues } from '@motcua/server';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { withAnswer } from './set-at';

type Provenance = NonNullable<SectionFormProps['provenance']>;

export type PreviewState = {
  readonly answers: JsonObject;
  readonly errors: readonly FieldError[];
  /** What the chosen person's registers gave, by field id. */
  readonly provenance: Provenance;
  readonly change: (place: AnswerPlace, value: Json | undefined) => void;
  /** The whole verdict by the draft's own validator. */
  readonly judge: (validate: Validate) => readonly FieldError[];
  /** Begins anew as this person, or as nobody. */
  readonly become: (values: PrefilledValues) => void;
  /** Takes made-up answers; what the registers gave stays over them. */
  readonly fill: (answers: JsonObject) => void;
  readonly again: () => void;
};

export type Preview = { readonly store: StoreApi<PreviewState>; readonly rules: FormRules };

/** A draft being tried out: conditions, calculations and checks act as they will once it is published. */
export function createPreview(form: FormDefinition, today: string): Preview {
  const compiled = compileRules(form);
  const rules = createFormRules(compiled, { today });
  const { nodes } = indexForm(form);
  const worked = (answers: JsonObject) => rules.calculate(answers, { today });
  let given: PrefilledValues = {};

  const prefilled = (answers: JsonObject): Pick<PreviewState, 'answers' | 'errors' | 'provenance'> => {
    let filled = answers;
    const provenance: { [fieldId: string]: Provenance[string] } = {};
    for (const [fieldId, { value, sourceName, at, locked }] of Object.entries(given)) {
      const place = nodes.get(fieldId);
      if (!place || place.lists.length > 0) continue;
      filled = withAnswer(filled, place.path, value);
      provenance[fieldId] = { sourceName, at, locked };
    }
    return { answers: worked(filled), errors: [], provenance };
  };
  /** A value that the person writes over is no longer the register's. */
  const withoutSource = (provenance: Provenance, place: AnswerPlace): Provenance => {
    const kept = Object.entries(provenance).filter(([id]) => nodes.get(id)?.path.join('/') !== place.join('/'));
    return kept.length === Object.keys(provenance).length ? provenance : Object.fromEntries(kept);
  };

  const store = createStore<PreviewState>((set, get) => ({
    ...prefilled({}),
    change: (place, value) =>
      set(({ answers, provenance }) => ({
        answers: worked(withAnswer(answers, place, value)),
        provenance: withoutSource(provenance, place),
      })),
    judge: (validate) => {
      const errors = validateWith(validate, compiled, rules.settle(get().answers, { today }), { today });
      set({ errors });
      return errors;
    },
    become: (values) => {
      given = values;
      set(prefilled({}));
    },
    fill: (answers) => set(prefilled(answers)),
    again: () => set(prefilled({})),
  }));
  return { store, rules };
}

export const shownPages = (form: FormDefinition, rules: FormRules, answers: JsonObject): readonly Page[] =>
  form.pages.filter(({ id }) => rules.shown(id, answers));
