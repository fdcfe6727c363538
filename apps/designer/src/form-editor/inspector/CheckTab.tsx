import { mayBeCalculated } from '@motcua/schema';
import { Calculation } from '../expressions/Calculation';
import { ChecksOfField } from '../expressions/ChecksOfField';
import { OwnSettings, type TabProps, wordsChoices } from './ContentTab';
import { ErrorTexts } from './ErrorTexts';
import { useFullView } from './inspector-view';
import { inspectorTexts as texts } from './texts';

/** What an answer must satisfy, and what is said when it does not. */
export function CheckTab({ node, disabled }: TabProps) {
  const full = useFullView();
  if (!('kind' in node) || (node.kind !== 'field' && node.kind !== 'list')) return <p>{texts.noChecks}</p>;
  return (
    <div className="mc-stack">
      {!('schema' in node && wordsChoices(node)) && <OwnSettings node={node} disabled={disabled} />}
      {node.kind === 'field' && (
        <>
          {mayBeCalculated(node) && <Calculation field={node} disabled={disabled} />}
          <ChecksOfField field={node} disabled={disabled} />
          {(full || node.errorTexts) && <ErrorTexts field={node} disabled={disabled} />}
        </>
      )}
    </div>
  );
}
