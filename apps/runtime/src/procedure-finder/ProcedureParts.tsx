import { Chip, Sheet } from '@motcua/fields/ui';
import type { Duration, LegalBasis, ProcedureDefinition } from '@motcua/schema';
import { type ReactNode, useId } from 'react';
import { useTexts } from '../app/language';
import type { RuntimeTexts } from '../app/texts';

const durationText = (texts: RuntimeTexts, { amount, unit }: Duration) => `${amount} ${texts.units[unit]}`;
const basisText = ({ document, article }: LegalBasis) => (article ? `${article}, ${document}` : document);

/** The parts of a procedure that Đ8.1 names, each readable by itself; what is not known is said. */
export function ProcedureParts({ definition }: { readonly definition: ProcedureDefinition }) {
  const texts = useTexts();
  return (
    <>
      <Part title={texts.components}>
        <ul className="rt-list">
          {definition.components.map((component) => (
            <li key={component.id}>
              <strong>{component.name}</strong>{' '}
              <Chip tone={component.required ? 'info' : 'plain'}>
                {component.required ? texts.mandatory : texts.optional}
              </Chip>
              <p className="rt-quiet">
                {[
                  component.form ? `${texts.fillOnline} ${component.form.code}` : texts.attachPaper,
                  component.originals ? texts.originals(component.originals) : '',
                  component.copies ? texts.copies(component.copies) : '',
                  component.condition ?? '',
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </li>
          ))}
        </ul>
      </Part>
      <Part title={texts.timeLimit} empty={definition.timeLimits.length === 0}>
        <dl className="rt-facts">
          {definition.timeLimits.map((limit) => (
            <Fact key={limit.id} name={limit.label} value={durationText(texts, limit.duration)} />
          ))}
        </dl>
      </Part>
      <Part title={texts.channels}>
        <dl className="rt-facts">
          {definition.channels.map((channel) => (
            <Fact
              key={channel.id}
              name={texts.channelKinds[channel.kind]}
              value={[
                channel.timeLimit ? durationText(texts, channel.timeLimit) : '',
                feeText(texts, channel.fee),
                channel.note ?? '',
              ]
                .filter(Boolean)
                .join(' · ')}
            />
          ))}
        </dl>
      </Part>
      <Part title={texts.steps}>
        <ol className="rt-steps">
          {definition.steps.map((step) => (
            <li key={step.id}>
              <strong>{step.actor}</strong>
              <br />
              {step.action}{' '}
              <span className="rt-quiet">
                ({step.online ? texts.stepOnline : texts.stepOffline}
                {step.duration && `, ${durationText(texts, step.duration)}`})
              </span>
            </li>
          ))}
        </ol>
      </Part>
      <Part title={texts.authorities}>
        <dl className="rt-facts">
          <Fact name={texts.receivingAuthority} value={authorityText(texts, definition.authorities.receiving)} />
          <Fact name={texts.resolvingAuthority} value={authorityText(texts, definition.authorities.resolving)} />
          <Fact name={texts.subjects} value={definition.subjects.map((kind) => texts.subjectKinds[kind]).join(', ')} />
          <Fact name={texts.results} value={definition.results.map((result) => result.name).join('; ')} />
        </dl>
      </Part>
      <Lines title={texts.requirements} lines={definition.requirements} />
      <Lines title={texts.legalBasis} lines={definition.legalBasis.map(basisText)} />
      <Lines title={texts.gaps} lines={definition.gaps ?? []} />
    </>
  );
}

const authorityText = (texts: RuntimeTexts, rule: ProcedureDefinition['authorities']['receiving']) =>
  rule.note ? `${texts.levels[rule.level]} (${rule.note})` : texts.levels[rule.level];

const feeText = (texts: RuntimeTexts, fee: number | undefined) => {
  if (fee === undefined) return `${texts.fee}: ${texts.notGiven.toLowerCase()}`;
  return fee === 0 ? texts.free : `${texts.fee}: ${fee.toLocaleString('vi-VN')} đ`;
};

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}

type PartProps = { readonly title: string; readonly empty?: boolean; readonly children: ReactNode };

function Part({ title, empty, children }: PartProps) {
  const texts = useTexts();
  const id = useId();
  return (
    <Sheet role="region" aria-labelledby={id}>
      <div className="rt-stack">
        <h2 id={id}>{title}</h2>
        {empty ? <p>{texts.notGiven}</p> : children}
      </div>
    </Sheet>
  );
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <Part title={title}>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Part>
  );
}
