import './expressions.css';
import { FieldFrame } from '@motcua/fields/ui';
import {
  type Expression,
  type ExpressionUseAs,
  type FormDefinition,
  parseExpressionText,
  resultInWords,
  writeExpressionText,
} from '@motcua/schema';
import { useMemo, useRef } from 'react';
import { type AreaHandle, ExpressionArea } from './ExpressionArea';
import { InsertBar } from './InsertBar';
import { ProblemList } from './ProblemList';
import { TrialPane } from './TrialPane';
import { expressionTexts as texts } from './texts';

type ExpressionBoxProps = {
  readonly id: string;
  readonly form: FormDefinition;
  /** The item that the expression belongs to: it decides what is in reach. */
  readonly at: string;
  readonly as: ExpressionUseAs;
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Focus has left the whole box. */
  readonly onLeave?: () => void;
  /** Told besides what is wrong with the text itself: why an edit was refused. */
  readonly refusal?: string | null;
  /** Nothing typed yet is no mistake. */
  readonly quietWhenEmpty?: boolean;
  readonly disabled: boolean;
};

/** Ô viết công thức: text with completion, what is wrong with it, how it is read, and a trial. */
export function ExpressionBox({ id, form, at, as, label, text, onText, disabled, ...rest }: ExpressionBoxProps) {
  const box = useRef<HTMLDivElement>(null);
  const area = useRef<AreaHandle>(null);
  const read = useMemo(() => parseExpressionText(text, form, at, as), [text, form, at, as]);
  const untouched = rest.quietWhenEmpty && text.trim() === '';
  const lastRead = useRef<Expression | undefined>(undefined);
  if (read.ok) lastRead.current = read.value;
  const triable = lastRead.current;
  const problems = read.ok || untouched ? [] : read.error.problems;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only learns when focus leaves the whole
    <div
      ref={box}
      className="de-expression"
      onBlur={(event) => {
        if (event.relatedTarget instanceof Node && box.current?.contains(event.relatedTarget)) return;
        rest.onLeave?.();
      }}
    >
      <FieldFrame
        id={id}
        label={label}
        hint={texts.formulaHint}
        messages={rest.refusal ? [{ text: rest.refusal }] : []}
      >
        <ExpressionArea
          id={id}
          form={form}
          at={at}
          text={text}
          onText={onText}
          disabled={disabled}
          invalid={problems.length > 0}
          describedBy={`${id}-problems ${id}-hint`}
          handle={area}
        />
      </FieldFrame>
      {!disabled && <InsertBar form={form} at={at} onInsert={(words) => area.current?.insert(words)} />}
      <ProblemList
        id={`${id}-problems`}
        text={text}
        problems={problems}
        onShow={({ from, to }) => area.current?.mark(from, to)}
      />
      {read.ok && <Reading form={form} at={at} expression={read.value} text={text} />}
      {triable !== undefined && (
        // What was filled in to try stays while the text is being mended.
        <details hidden={!read.ok}>
          <summary>{texts.trial}</summary>
          <TrialPane form={form} expression={triable} at={at} as={as} />
        </details>
      )}
    </div>
  );
}

type ReadingProps = {
  readonly form: FormDefinition;
  readonly at: string;
  readonly expression: Expression;
  readonly text: string;
};

/** How the text was understood, when that is not what was typed to the letter. */
function Reading({ form, at, expression, text }: ReadingProps) {
  const written = writeExpressionText(expression, form, at);
  return (
    <p className="de-aside" aria-live="polite">
      {written !== text.trim() && (
        <>
          {texts.reading}: <strong>{written}</strong>.{' '}
        </>
      )}
      {texts.gives(resultInWords(expression, form))}.
    </p>
  );
}
