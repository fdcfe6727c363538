import { Button, Chip, Sheet, type Tone } from '@motcua/fields/ui';
import { Link } from 'react-router';
import { useTexts } from '../app/language';
import { PageTitle } from '../app/PageTitle';
import { ProblemNotice } from '../app/ProblemNotice';
import { useCase, useCaseStore } from './case-context';
import type { CasePart } from './case-draft';
import type { LoadedForm } from './loaded-form';
import { Papers } from './Papers';
import { type PartState, readinessOf } from './part-state';
import { SavedState } from './SavedState';
import { useForms } from './useForms';

const tones: { readonly [state in PartState]: Tone } = {
  untouched: 'plain',
  started: 'info',
  complete: 'ok',
  wrong: 'warning',
};

/** The dossier in progress: each thing to hand in, and how it stands. */
export function CasePage() {
  const texts = useTexts();
  const store = useCaseStore();
  const draft = useCase((state) => state.draft);
  const { forms, problem, retry } = useForms(draft);
  return (
    <div className="rt-page">
      <PageTitle>{draft.procedure.name}</PageTitle>
      <header>
        <p className="rt-quiet">{texts.caseTitle}</p>
        <h1>{draft.procedure.name}</h1>
        <p>{texts.caseIntro}</p>
        <SavedState store={store} />
      </header>
      {problem && <ProblemNotice problem={problem} onRetry={retry} />}
      <ol className="rt-list">
        {draft.parts.map((part) => (
          <li key={part.componentId}>
            <PartCard part={part} form={forms.get(part.componentId)} />
          </li>
        ))}
      </ol>
      <div className="rt-action">
        <Link to="kiem-tra" className="mc-button mc-button-main">
          {texts.checkAndSubmit}
        </Link>
      </div>
    </div>
  );
}

function PartCard({ part, form }: { readonly part: CasePart; readonly form: LoadedForm | undefined }) {
  const texts = useTexts();
  const changePart = useCase((state) => state.changePart);
  const include = (included: boolean) => changePart(part.componentId, (before) => ({ ...before, included }));
  const { state } = readinessOf(part, form);
  return (
    <Sheet>
      <div className="rt-stack">
        <div>
          <h2 className="rt-part-name">{part.name}</h2>
          <p className="rt-quiet">
            {part.form ? `${texts.fillOnline} ${part.form.code}` : texts.attachPaper} ·{' '}
            {part.required ? texts.mandatory : texts.optional}
          </p>
        </div>
        {part.included && part.form && (
          <div className="rt-row rt-row-between">
            <Chip tone={tones[state]}>{texts.state[state]}</Chip>
            <Link to={part.componentId} className="mc-button mc-button-plain">
              {state === 'untouched' ? texts.open : state === 'complete' ? texts.review : texts.goOn}
              <span className="mc-hidden"> {part.name}</span>
            </Link>
          </div>
        )}
        {part.included && !part.form && <Papers part={part} />}
        {!part.required && (
          <div>
            <Button look="quiet" onClick={() => include(!part.included)}>
              {part.included ? texts.leaveOut : texts.addOptional}
            </Button>
          </div>
        )}
      </div>
    </Sheet>
  );
}
