import './history.css';
import { Button, EmptyState } from '@motcua/fields/ui';
import { useEditor, useEditorState } from '../editor-context';
import { allSteps } from './history';
import { NamedPoints } from './NamedPoints';
import { historyTexts as texts } from './texts';

/** Every step of this sitting in words, newest first; any of them can be gone back to. */
export function HistoryPanel() {
  const editor = useEditor();
  const history = useEditorState((state) => state.history);
  const readOnly = useEditorState((state) => state.readOnly);
  const steps = allSteps(history);
  const done = history.past.length;
  if (steps.length === 0)
    return (
      <>
        <NamedPoints />
        <EmptyState title={texts.empty}>{texts.emptyText}</EmptyState>
      </>
    );
  return (
    <>
      <NamedPoints />
      <h2 className="de-history-head">{texts.steps}</h2>
      <ol className="de-history" reversed>
        {steps
          .map((step, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a step is known by its place in the order
            <li key={index}>
              <Button
                look="quiet"
                className={step.done ? 'de-step' : 'de-step de-step-undone'}
                aria-current={index === done - 1 ? 'step' : undefined}
                disabled={readOnly}
                onClick={() => editor.jumpTo(index + 1)}
              >
                {step.label}
                {!step.done && <span className="de-aside">{texts.undone}</span>}
              </Button>
            </li>
          ))
          .toReversed()}
        <li>
          <Button
            look="quiet"
            className="de-step"
            aria-current={done === 0 ? 'step' : undefined}
            disabled={readOnly}
            onClick={() => editor.jumpTo(0)}
          >
            {texts.start}
          </Button>
        </li>
      </ol>
    </>
  );
}
