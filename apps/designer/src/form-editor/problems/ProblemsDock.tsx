import { Icon } from '@motcua/fields/ui';
import { type DefinitionProblem, type ProblemSeverity, severityOf } from '@motcua/schema';
import { useId } from 'react';
import { ProblemsPanel } from './ProblemsPanel';
import { problemTexts as texts } from './texts';

type ProblemsDockProps = {
  readonly problems: readonly DefinitionProblem[] | null;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly onShow: () => void;
};

/** The line of problems under the properties, which opens into their list. */
export function ProblemsDock({ problems, open, onToggle, onShow }: ProblemsDockProps) {
  const id = useId();
  const count = (severity: ProblemSeverity) => (problems ?? []).filter((each) => severityOf(each) === severity).length;
  return (
    <section className="de-problem-dock" aria-label={texts.title} data-open={open || undefined}>
      <button
        type="button"
        id="vande"
        className="de-problem-line"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={onToggle}
      >
        <span>
          <strong>{texts.title}</strong>{' '}
          {problems ? texts.counts(count('error'), count('warning'), count('advice')) : texts.judging}
        </span>
        <Icon name={open ? 'down' : 'up'} />
      </button>
      {open && (
        <div id={id} className="de-problem-list">
          {problems && <ProblemsPanel problems={problems} onShow={onShow} />}
        </div>
      )}
    </section>
  );
}
