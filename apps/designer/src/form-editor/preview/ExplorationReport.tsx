import { Button, Notice } from '@motcua/fields/ui';
import type { Exploration, Place } from '@motcua/schema';
import { previewTexts as texts } from './texts';
import { UnmetList } from './UnmetList';

type ExplorationReportProps = {
  readonly report: Exploration;
  readonly onGo: (id: string) => void;
  readonly onClose: () => void;
};

const parts = ['neverShown', 'neverTrue', 'neverFalse', 'neverBroken'] as const;

/** What many sets of made-up answers never came to, each with the way to its place. */
export function ExplorationReport({ report, onGo, onClose }: ExplorationReportProps) {
  const found = parts.filter((part) => report[part].length > 0);
  const whole = found.length === 0 && report.unmet.length === 0;
  return (
    <Notice
      kind={whole ? 'ok' : 'warning'}
      title={texts.report(report.runs)}
      actions={<Button onClick={onClose}>{texts.closeReport}</Button>}
    >
      <div className="mc-stack">
        <p>{whole ? texts.allReached : texts.reportNote}</p>
        {found.map((part) => (
          <section key={part} className="de-exploration">
            <h3>{texts[part]}</h3>
            <Places places={report[part]} onGo={onGo} />
          </section>
        ))}
        <UnmetList unmet={report.unmet} onGo={onGo} />
      </div>
    </Notice>
  );
}

function Places({ places, onGo }: { readonly places: readonly Place[]; readonly onGo: (id: string) => void }) {
  return (
    <ul>
      {places.map(({ id, label }) => (
        <li key={id}>
          <button type="button" className="de-place-link" onClick={() => onGo(id)}>
            {label}
          </button>
        </li>
      ))}
    </ul>
  );
}
