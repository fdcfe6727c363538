import { Button, Notice } from '@motcua/fields/ui';
import type { FieldError, FormDefinition } from '@motcua/schema';
import { useEffect, useRef, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useStore } from 'zustand';
import { useTexts } from '../app/language';
import { PageTitle } from '../app/PageTitle';
import { Contents } from './Contents';
import type { CaseStore } from './case-store';
import { ErrorSummary } from './ErrorSummary';
import { focusField, PageOfForm } from './FormFiller';
import type { FormStore } from './form-store';
import { errorsOnPage, pageState, pagesOfItems } from './form-verdict';
import { SavedState } from './SavedState';
import { useFormWords } from './use-form-words';

type FillFormProps = {
  readonly caseStore: CaseStore;
  readonly definition: FormDefinition;
  readonly store: FormStore;
  readonly prefillFailed: boolean;
};

/** A form page by page: where one is, what is saved, what needs mending, and the way on. */
export function FillForm({ caseStore, definition, store, prefillFailed }: FillFormProps) {
  const texts = useTexts();
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const [contents, setContents] = useState(false);
  const [asked, setAsked] = useState<readonly FieldError[]>([]);
  const provenance = useStore(store, (state) => state.provenance);
  // As text, so that a key that shows or hides no page draws nothing anew here.
  const shownPages = useStore(store, ({ answers }) =>
    definition.pages.flatMap(({ id }) => (store.rules.shown(id, answers) ? [id] : [])).join(' '),
  );
  const pages = definition.pages.filter(({ id }) => shownPages.split(' ').includes(id));
  const wanted = definition.pages[Number(params.get('trang') ?? 1) - 1];
  const page = pages.find((candidate) => candidate === wanted) ?? pages[0];
  const target = params.get('o');
  const heading = useRef<HTMLHeadingElement>(null);
  const words = useFormWords(definition);

  // A link from the check page leads to one field.
  useEffect(() => {
    if (target)
      void focusField(store, definition, { path: '', fieldId: target, rule: '', severity: 'error', text: '' });
  }, [target, store, definition]);
  const pageId = page?.id;
  const before = useRef(pageId);
  useEffect(() => {
    if (before.current !== pageId) {
      before.current = pageId;
      setAsked([]);
      if (!target) {
        heading.current?.focus({ preventScroll: true });
        scrollTo(0, 0);
      }
    }
  }, [pageId, target]);

  if (!page) return null;
  const title = words(`${page.id}.title`, page.title);
  const formTitle = words('form.title', definition.title);
  const at = pages.indexOf(page);
  const goTo = (next: typeof page) => setParams({ trang: String(definition.pages.indexOf(next) + 1) });
  const goOn = () => {
    store.getState().leavePage(page.id);
    const errors = errorsOnPage(store.getState().verdict, definition, page.id);
    const wrong = errors.filter(({ severity }) => severity === 'error');
    if (wrong.length > 0 && asked.length === 0) {
      setAsked(errors);
      scrollTo(0, 0);
      return;
    }
    const next = pages[at + 1];
    if (next) goTo(next);
    else void navigate('..', { relative: 'path' });
  };
  const goToError = (error: FieldError) => {
    const errorPage = pagesOfItems(definition).get(error.fieldId ?? '');
    const next = pages.find(({ id }) => id === errorPage);
    if (next && next !== page) goTo(next);
    void focusField(store, definition, error);
  };

  return (
    <div className="rt-page rt-filling">
      <PageTitle>{`${title} · ${formTitle}`}</PageTitle>
      <header className="rt-filling-head">
        <Link to=".." relative="path" className="rt-back">
          ← {formTitle}
        </Link>
        <ProgressBars store={store} definition={definition} current={page.id} />
        <div className="rt-filling-state">
          <SavedState store={caseStore} />
          <Button look="quiet" onClick={() => setContents(true)}>
            {texts.contents}
          </Button>
        </div>
      </header>
      <div>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <p className="rt-quiet">
          {texts.pageOf(at + 1, pages.length)} · <LeftOnPage store={store} definition={definition} pageId={page.id} />
        </p>
        {page.help && <p>{words(`${page.id}.help`, page.help)}</p>}
      </div>
      {prefillFailed && <Notice kind="warning" title={texts.prefillFailed} />}
      {at === 0 && Object.keys(provenance).length > 0 && <Notice kind="info" title={texts.prefilled} />}
      <ErrorSummary errors={stillWrong(asked, store, definition, page.id)} onGo={goToError} />
      <PageOfForm store={store} definition={definition} page={page} />
      <div className="rt-action">
        {at > 0 && <Button onClick={() => pages[at - 1] && goTo(pages[at - 1] ?? page)}>{texts.previous}</Button>}
        <Button look="main" onClick={goOn}>
          {at < pages.length - 1 ? texts.next : texts.toCase}
        </Button>
      </div>
      <Contents
        store={store}
        definition={definition}
        current={page.id}
        open={contents}
        onClose={() => setContents(false)}
      />
    </div>
  );
}

/** The summary was made when the person went on; what is mended since then leaves it. */
function stillWrong(asked: readonly FieldError[], store: FormStore, definition: FormDefinition, pageId: string) {
  return asked.length === 0 ? asked : errorsOnPage(store.getState().verdict, definition, pageId);
}

function LeftOnPage({ store, definition, pageId }: { store: FormStore; definition: FormDefinition; pageId: string }) {
  const texts = useTexts();
  const verdict = useStore(store, (state) => state.verdict);
  const left = errorsOnPage(verdict, definition, pageId).filter(({ severity }) => severity === 'error').length;
  return left === 0 ? texts.nothingLeft : texts.left(left);
}

function ProgressBars({
  store,
  definition,
  current,
}: {
  store: FormStore;
  definition: FormDefinition;
  current: string;
}) {
  const verdict = useStore(store, (state) => state.verdict);
  const visited = useStore(store, (state) => state.visited);
  return (
    <div className="rt-progress" aria-hidden="true">
      {definition.pages.map((page) => (
        <span
          key={page.id}
          data-state={page.id === current ? 'current' : pageState(verdict, visited, definition, page.id)}
        />
      ))}
    </div>
  );
}
