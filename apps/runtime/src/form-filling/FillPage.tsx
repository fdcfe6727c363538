import { fetchRenderers } from '@motcua/fields/render';
import { Skeleton } from '@motcua/fields/ui';
import type { PrefilledValues, Problem } from '@motcua/server';
import { useEffect, useState } from 'react';
import { Navigate, useParams } from 'react-router';
import { call } from '../app/client';
import { FailedPage } from '../app/FailedPage';
import { useSession } from '../app/session';
import { localToday } from '../app/when';
import { useCase, useCaseStore } from './case-context';
import type { CaseStore } from './case-store';
import { FillForm } from './FillForm';
import { createFormStore, type FormStore } from './form-store';
import { type LoadedForm, loadForm } from './loaded-form';
import { applyPrefill } from './prefill';

/** Điền một biểu mẫu of the dossier: fetches the version that the draft is pinned to and opens its store. */
export function FillPage() {
  const { componentId = '' } = useParams();
  const caseStore = useCaseStore();
  const part = useCase((state) => state.draft.parts.find((candidate) => candidate.componentId === componentId));
  const form = part?.form;
  const me = useSession((session) => session.me);
  const [opened, setOpened] = useState<{ loaded: LoadedForm; store: FormStore; prefillFailed: boolean } | Problem>();
  const [turn, setTurn] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: opened once for a form; its answers then live in its store
  useEffect(() => {
    if (!form) return;
    let current = true;
    setOpened(undefined);
    void open(caseStore, componentId, Boolean(me)).then((next) => current && setOpened(next));
    return () => {
      current = false;
    };
  }, [caseStore, componentId, form?.code, form?.version, turn]);

  if (!form || !part) return <Navigate to=".." relative="path" replace />;
  if (!opened) return <Skeleton lines={10} />;
  if ('code' in opened) return <FailedPage problem={opened} onRetry={() => setTurn(turn + 1)} />;
  return (
    <FillForm
      caseStore={caseStore}
      definition={opened.loaded.version.definition}
      store={opened.store}
      prefillFailed={opened.prefillFailed}
    />
  );
}

async function open(caseStore: CaseStore, componentId: string, signedIn: boolean) {
  const form = caseStore.getState().draft.parts.find((part) => part.componentId === componentId)?.form;
  if (!form) throw new Error(`no form in part ${componentId}`);
  const loaded = await loadForm(form);
  if (!loaded.ok) return loaded.problem;
  const { definition } = loaded.value.version;
  // What cannot be fetched ahead is fetched when it is drawn.
  void fetchRenderers(definition).catch(() => undefined);
  let { answers, provenance, prefilled } = form;
  let prefillFailed = false;
  if (!prefilled && signedIn) {
    const values = await call<PrefilledValues>(`/prefill/${encodeURIComponent(form.code)}/${form.version}`);
    if (values.ok) {
      ({ answers, provenance } = applyPrefill(definition, answers, values.value));
      prefilled = true;
    } else prefillFailed = true;
  }
  const store = createFormStore({
    definition,
    validate: loaded.value.validate,
    answers,
    provenance,
    visited: form.visited,
    today: () => localToday(new Date()),
  });
  const keep = () => {
    const { answers, provenance, visited } = store.getState();
    caseStore.getState().changePart(componentId, (part) => ({
      ...part,
      form: part.form && { ...part.form, answers, provenance, prefilled, visited: [...visited] },
    }));
  };
  if (prefilled !== form.prefilled) keep();
  store.subscribe((state, before) => {
    if (state.answers !== before.answers || state.visited !== before.visited) keep();
  });
  store.getState().judge();
  return { loaded: loaded.value, store, prefillFailed };
}
