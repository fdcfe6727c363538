import { Notice } from '@motcua/fields/ui';
import type { ProcedureDefinition } from '@motcua/schema';
import { GeneralPart } from './GeneralPart';
import { Part, type PartName, partAnchor } from './Part';
import { AuthoritiesPart, SubjectsPart } from './parts/AuthoritiesPart';
import { ChannelsPart } from './parts/ChannelsPart';
import { ComponentsPart } from './parts/ComponentsPart';
import { BasisPart, ResultsPart, SentencesPart } from './parts/ResultsPart';
import { StepsPart, TimeLimitsPart } from './parts/StepsPart';
import { procedureTexts as texts } from './texts';

export type PartProps = {
  readonly definition: ProcedureDefinition;
  readonly readOnly: boolean;
  readonly change: (changes: Partial<ProcedureDefinition>) => void;
};

type ProcedureEditorProps = {
  readonly definition: ProcedureDefinition;
  readonly readOnly: boolean;
  /** Why nothing can be changed here, in words. */
  readonly notice: string | null;
  readonly onChange: (definition: ProcedureDefinition) => void;
};

/** The eight parts of Đ8 as forms and ordered lists under each other, with a list of contents beside them. */
export function ProcedureEditor({ definition, readOnly, notice, onChange }: ProcedureEditorProps) {
  const part: PartProps = {
    definition,
    readOnly,
    change: (changes) => onChange(withoutAbsent({ ...definition, ...changes })),
  };
  const names = Object.keys(texts.parts) as PartName[];
  return (
    <div className="de-procedure">
      <nav className="de-contents" aria-label={texts.contents}>
        <ol>
          {names.map((name) => (
            <li key={name}>
              <a href={`#${partAnchor(name)}`}>{texts.parts[name]}</a>
            </li>
          ))}
        </ol>
      </nav>
      <div className="mc-stack">
        {notice && <Notice>{notice}</Notice>}
        <Part name="general">
          <GeneralPart {...part} />
        </Part>
        <Part name="steps">
          <StepsPart {...part} />
        </Part>
        <Part name="channels">
          <ChannelsPart {...part} />
        </Part>
        <Part name="components">
          <ComponentsPart {...part} />
        </Part>
        <Part name="timeLimits">
          <TimeLimitsPart {...part} />
        </Part>
        <Part name="subjects">
          <SubjectsPart {...part} />
        </Part>
        <Part name="authorities">
          <AuthoritiesPart {...part} />
        </Part>
        <Part name="results">
          <ResultsPart {...part} />
        </Part>
        <Part name="requirements">
          <SentencesPart {...part} name="requirements" />
        </Part>
        <Part name="legalBasis">
          <BasisPart {...part} />
        </Part>
        <Part name="gaps">
          <SentencesPart {...part} name="gaps" />
        </Part>
      </div>
    </div>
  );
}

/** An optional property that became empty is absent, as the stored shape has it. */
function withoutAbsent<T>(value: T): T {
  if (Array.isArray(value)) return value.map(withoutAbsent) as T;
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(kept.map(([name, inner]) => [name, withoutAbsent(inner)])) as T;
}
