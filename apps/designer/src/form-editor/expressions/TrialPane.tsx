import { SectionForm } from '@motcua/fields/render';
import {
  compileRules,
  createFormRules,
  type Expression,
  type ExpressionUseAs,
  type FormDefinition,
  formatDate,
  indexForm,
  isLocalDate,
  type Json,
  type JsonObject,
  trialForm,
  tryExpression,
} from '@motcua/schema';
import { useMemo, useState } from 'react';
import { numberText } from '../../app/vietnamese';
import { withAnswer } from '../preview/set-at';
import { expressionTexts as texts } from './texts';

type TrialPaneProps = {
  readonly form: FormDefinition;
  readonly expression: Expression;
  readonly at: string;
  readonly as: ExpressionUseAs;
};

/** The fields that the expression reads, to be filled at will, and what it then gives. */
export function TrialPane({ form, expression, at, as }: TrialPaneProps) {
  const [answers, setAnswers] = useState<JsonObject>({});
  const trial = useMemo(() => trialForm(form, expression, at), [form, expression, at]);
  const rules = useMemo(() => createFormRules(compileRules(trial)), [trial]);
  const today = new Date().toLocaleDateString('sv-SE');
  const result = tryExpression(form, expression, at, answers, { today });
  const section = trial.pages[0]?.items[0];
  const empty = !section || section.items.length === 0;
  return (
    <div className="de-trial">
      <p className="de-aside">{empty ? texts.trialNothing : texts.trialHint}</p>
      {section && !empty && (
        <SectionForm
          section={section}
          answers={answers}
          rules={rules}
          errors={[]}
          onChange={(place, value) => setAnswers((before) => withAnswer(before, place, value))}
        />
      )}
      <p className="de-trial-result" role="status">
        <span>{texts.result}: </span>
        <strong data-missing={result === undefined || undefined}>{resultText(result, as)}</strong>
      </p>
      {(indexForm(form).nodes.get(at)?.lists.length ?? 0) > 0 && <p className="de-aside">{texts.trialRow}</p>}
    </div>
  );
}

function resultText(result: Json | undefined, as: ExpressionUseAs): string {
  if (result === undefined) return texts.tooFew;
  if (as === 'check') return result === true ? texts.holds : texts.fails;
  if (typeof result === 'boolean') return result ? texts.yes : texts.no;
  if (typeof result === 'number') return numberText(result);
  return isLocalDate(result) ? formatDate(result) : String(result);
}
