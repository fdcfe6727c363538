import { AnswerView } from '@motcua/fields/render';
import { Button, Checkbox, Notice, Sheet, Skeleton } from '@motcua/fields/ui';
import type { FormDefinition } from '@motcua/schema';
import type { Problem } from '@motcua/server';
import { useMemo, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useLanguage, useTexts } from '../app/language';
import { PageTitle } from '../app/PageTitle';
import { ProblemNotice } from '../app/ProblemNotice';
import { signInAddress, useSession } from '../app/session';
import { useCase, useCaseStore } from './case-context';
import type { CasePart } from './case-draft';
import { caseShelf } from './case-shelf';
import { pagesOfItems } from './form-verdict';
import type { LoadedForm } from './loaded-form';
import { openedForm, readinessOf } from './part-state';
import { SavedState } from './SavedState';
import { submissionOf, submitCase } from './submit-case';
import { useForms } from './useForms';

/** Kiểm tra, cam đoan (Đ6.1) và nộp. */
export function CheckPage() {
  const texts = useTexts();
  const store = useCaseStore();
  const draft = useCase((state) => state.draft);
  const navigate = useNavigate();
  const refreshSession = useSession((session) => session.refresh);
  const { forms, problem, ready, retry } = useForms(draft);
  const [declared, setDeclared] = useState(false);
  const [sending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<Problem | 'declaration' | 'not-ready'>();
  const taken = draft.parts.filter((part) => part.included);
  const obstacles = useMemo(() => obstaclesOf(taken, forms), [taken, forms]);

  if (!ready) return <Skeleton lines={10} />;
  const submit = async () => {
    if (obstacles.length > 0) return setRefusal('not-ready');
    if (!declared) return setRefusal('declaration');
    setRefusal(undefined);
    setSending(true);
    await store.getState().flush();
    const answer = await submitCase(draft, submissionOf(draft, forms, texts.declaration));
    setSending(false);
    if (!answer.ok) {
      if (answer.problem.status === 401) void refreshSession();
      return setRefusal(answer.problem);
    }
    await caseShelf.remove(draft.id);
    await navigate(`/ho-so/${encodeURIComponent(answer.value.code)}?moi=1`, { replace: true });
  };

  return (
    <div className="rt-page">
      <PageTitle>{texts.checkTitle}</PageTitle>
      <header>
        <Link to=".." relative="path" className="rt-back">
          ← {draft.procedure.name}
        </Link>
        <h1>{texts.checkTitle}</h1>
        <SavedState store={store} />
      </header>
      {problem && <ProblemNotice problem={problem} onRetry={retry} />}
      {obstacles.length > 0 && (
        <Notice kind="wrong" title={texts.notReady} live={refusal === 'not-ready' ? 'alert' : undefined}>
          <ul className="rt-error-links">
            {obstacles.map(({ part, errors }) => (
              <li key={part.componentId}>
                <Link to={part.form ? `../${part.componentId}` : '..'} relative="path">
                  {part.form ? texts.notReadyForm(part.name, errors) : texts.notReadyPaper(part.name)}
                </Link>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {taken.map((part) => (
        <CheckPart key={part.componentId} part={part} form={forms.get(part.componentId)} />
      ))}
      <Sheet>
        <fieldset className="rt-stack">
          <legend>
            <h2>{texts.declarationTitle}</h2>
          </legend>
          <Checkbox
            label={texts.declaration}
            checked={declared}
            aria-invalid={refusal === 'declaration' || undefined}
            aria-describedby={refusal === 'declaration' ? 'declaration-missing' : undefined}
            onChange={(checked) => {
              setDeclared(checked);
              setRefusal(undefined);
            }}
          />
        </fieldset>
      </Sheet>
      {refusal === 'declaration' && (
        <Notice id="declaration-missing" kind="wrong" title={texts.declarationMissing} live="alert" />
      )}
      {typeof refusal === 'object' && <SubmitRefusal problem={refusal} forms={forms} caseId={draft.id} />}
      <div className="rt-action">
        <Button look="main" busy={sending} onClick={() => void submit()}>
          {sending ? texts.submitting : texts.submit}
        </Button>
      </div>
    </div>
  );
}

function obstaclesOf(taken: readonly CasePart[], forms: ReadonlyMap<string, LoadedForm>) {
  return taken.flatMap((part) => {
    const { errors } = readinessOf(part, forms.get(part.componentId));
    const wrong = errors.filter(({ severity }) => severity === 'error').length;
    const missingForm = part.form && !forms.has(part.componentId);
    const missingPaper = !part.form && part.papers.length === 0;
    return wrong > 0 || missingForm || missingPaper ? [{ part, errors: wrong }] : [];
  });
}

function CheckPart({ part, form }: { readonly part: CasePart; readonly form: LoadedForm | undefined }) {
  const navigate = useNavigate();
  const language = useLanguage((state) => state.language);
  const store = useMemo(() => form && openedForm(part, form), [part, form]);
  const edit = (definition: FormDefinition, fieldId: string) => {
    const page = definition.pages.findIndex(({ id }) => id === pagesOfItems(definition).get(fieldId));
    void navigate(`../${part.componentId}?trang=${page + 1}&o=${fieldId}`, { relative: 'path' });
  };
  return (
    <Sheet>
      <div className="rt-stack">
        <h2>{part.name}</h2>
        {store && form && (
          <AnswerView
            definition={form.version.definition}
            rules={store.rules}
            answers={store.getState().settled()}
            onEdit={(fieldId) => edit(form.version.definition, fieldId)}
            texts={language === 'en' ? form.version.definition.texts?.en : undefined}
          />
        )}
        {!part.form && (
          <ul>
            {part.papers.map((paper) => (
              <li key={paper.uploadId}>{paper.name}</li>
            ))}
          </ul>
        )}
      </div>
    </Sheet>
  );
}

type SubmitRefusalProps = {
  readonly problem: Problem;
  readonly forms: ReadonlyMap<string, LoadedForm>;
  readonly caseId: string;
};

/** The server's refusal in its own words, with links to the fields it names; everything filled is still here. */
function SubmitRefusal({ problem, forms, caseId }: SubmitRefusalProps) {
  const texts = useTexts();
  if (problem.status === 401)
    return (
      <Notice kind="warning" title={texts.signInAgain} live="alert">
        <a href={signInAddress(`/lam-ho-so/${caseId}/kiem-tra`)}>{texts.signIn}</a>
      </Notice>
    );
  return (
    <Notice kind="wrong" title={`${texts.submitFailed}: ${problem.detail}`} live="alert">
      <p>{texts.submitKept}</p>
      {problem.errors && (
        <ul className="rt-error-links">
          {problem.errors.map((error) => {
            const at = placeOfError(forms, error.fieldId);
            return (
              <li key={`${error.path} ${error.rule}`}>
                {at ? (
                  <Link to={`../${at}`} relative="path">
                    {error.text}
                  </Link>
                ) : (
                  error.text
                )}
              </li>
            );
          })}
        </ul>
      )}
    </Notice>
  );
}

function placeOfError(forms: ReadonlyMap<string, LoadedForm>, fieldId: string | null): string | undefined {
  for (const [componentId, { version }] of forms) {
    const pageId = fieldId && pagesOfItems(version.definition).get(fieldId);
    if (pageId) {
      const page = version.definition.pages.findIndex(({ id }) => id === pageId) + 1;
      return `${componentId}?trang=${page}&o=${fieldId}`;
    }
  }
  return undefined;
}
