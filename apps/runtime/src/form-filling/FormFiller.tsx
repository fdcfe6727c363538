import { type FieldServices, fieldDomId } from '@motcua/fields';
import { FieldServicesProvider } from '@motcua/fields/render';
import type { FieldError, FormDefinition, JsonObject, Page } from '@motcua/schema';
import { useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { localToday } from '../app/when';
import { sectionOf } from './form-places';
import { createFormStore, type FormStore, type Validate } from './form-store';
import { rowsOfPath, shownErrors } from './form-verdict';
import { SectionSlot } from './SectionSlot';

const noErrors: readonly FieldError[] = [];

type PageOfFormProps = {
  readonly store: FormStore;
  readonly definition: FormDefinition;
  readonly page: Page;
  /** Stands at the top of the screen, so that its first section is drawn at once. */
  readonly first?: boolean;
};

/** One page of a form: its sections, each a small form of its own, drawn as they come near the screen. */
export function PageOfForm({ store, definition, page, first = true }: PageOfFormProps) {
  const verdict = useStore(store, (state) => state.verdict);
  const left = useStore(store, (state) => state.left);
  const visited = useStore(store, (state) => state.visited);
  const bySection = useMemo(() => {
    const errors = new Map<string, FieldError[]>();
    for (const error of shownErrors({ verdict, left, visited }, definition)) {
      const section = error.fieldId && sectionOf(definition, error.fieldId);
      if (section) errors.set(section.id, [...(errors.get(section.id) ?? []), error]);
    }
    return errors;
  }, [verdict, left, visited, definition]);
  const steady = useSteady(bySection);

  return page.items.map((section, index) => (
    <SectionSlot
      key={section.id}
      store={store}
      definition={definition}
      section={section}
      errors={steady.get(section.id) ?? noErrors}
      first={first && index === 0}
    />
  ));
}

/** Sections whose errors are as they were keep the same array, so that only those that changed are drawn again. */
function useSteady(next: ReadonlyMap<string, FieldError[]>): ReadonlyMap<string, readonly FieldError[]> {
  const before = useRef<ReadonlyMap<string, readonly FieldError[]>>(new Map());
  return useMemo(() => {
    const steady = new Map<string, readonly FieldError[]>();
    for (const [id, errors] of next) {
      const old = before.current.get(id);
      steady.set(id, old && JSON.stringify(old) === JSON.stringify(errors) ? old : errors);
    }
    before.current = steady;
    return steady;
  }, [next]);
}

/** Brings a field onto the screen and into focus, drawing its section first if it is far away. */
export async function focusField(store: FormStore, definition: FormDefinition, error: FieldError): Promise<void> {
  const section = error.fieldId && sectionOf(definition, error.fieldId);
  if (!section || !error.fieldId) return;
  store.getState().reveal(section.id);
  const id = fieldDomId(error.fieldId, rowsOfPath(error.path));
  for (let tries = 0; tries < 20; tries++) {
    await new Promise(requestAnimationFrame);
    const place = document.getElementById(id) ?? document.getElementById(`${id}-0`);
    if (!place) continue;
    place.scrollIntoView({ block: 'center' });
    place.focus({ preventScroll: true });
    return;
  }
}

type FormFillerProps = {
  readonly definition: FormDefinition;
  readonly validate?: Validate;
  readonly initialAnswers?: JsonObject;
  readonly services: FieldServices;
};

const acceptsAll: Validate = () => [];

/** A form by itself, every page under the other, with no dossier round it. */
export function FormFiller({ definition, validate = acceptsAll, initialAnswers = {}, services }: FormFillerProps) {
  const store = useMemo(
    () =>
      createFormStore({
        definition,
        validate,
        answers: initialAnswers,
        provenance: {},
        visited: [],
        today: () => localToday(services.now()),
      }),
    [definition, validate, initialAnswers, services],
  );
  return (
    <FieldServicesProvider services={services}>
      {definition.pages.map((page, index) => (
        <PageOfForm key={page.id} store={store} definition={definition} page={page} first={index === 0} />
      ))}
    </FieldServicesProvider>
  );
}
