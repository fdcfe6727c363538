import { useId, useState } from 'react';
import type { ChoiceOption } from '../../read-value';
import { Button, Dialog, FieldFrame, FieldMessages, Icon, IconButton, Row, TextArea } from '../../ui';
import { TypedInput } from '../TypedInput';
import './choices-editor.css';
import { newChoice, withPastedLines } from './choice-values';
import { settingTexts as texts } from './texts';

type ChoicesEditorProps = {
  readonly choices: readonly ChoiceOption[];
  readonly onChange: (choices: readonly ChoiceOption[]) => void;
};

const same = (text: string) => text;
const nothing = () => undefined;
const plain = { onLeave: nothing, format: same, parse: same, required: true, readOnly: false, disabled: false };

/** The choices of a question: words, data values, order; a value stays when its words change, for answers hold it. */
export function ChoicesEditor({ choices, onChange }: ChoicesEditorProps) {
  const id = useId();
  const [pasting, setPasting] = useState(false);
  const replace = (index: number, changes: Partial<ChoiceOption>) =>
    onChange(choices.map((choice, at) => (at === index ? { ...choice, ...changes } : choice)));
  const move = (from: number, to: number) => {
    const choice = choices[from];
    if (!choice) return;
    const others = choices.filter((_, at) => at !== from);
    onChange([...others.slice(0, to), choice, ...others.slice(to)]);
  };
  return (
    <FieldFrame id={id} group label={texts.choices}>
      <ol className="mc-choices-editor">
        {choices.map((choice, index) => {
          const twice = choices.some((other, at) => at !== index && other.value === choice.value);
          const name = `${id}-${index}`;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: both words and value may be typed over; the place is what stays
            <li key={index}>
              <label className="mc-hidden" htmlFor={name}>
                {texts.choiceLabel(index + 1)}
              </label>
              <TypedInput
                {...plain}
                id={name}
                value={choice.label}
                invalid={choice.label === ''}
                onChange={(label) => replace(index, { label: label ?? '' })}
              />
              <label className="mc-hidden" htmlFor={`${name}-value`}>
                {texts.choiceValue(index + 1)}
              </label>
              <TypedInput
                {...plain}
                id={`${name}-value`}
                value={choice.value}
                invalid={twice}
                describedBy={twice ? `${name}-value-message` : undefined}
                input={{ className: 'mc-input-mono', spellCheck: false }}
                onChange={(value) => value && replace(index, { value })}
              />
              <div className="mc-choices-tools">
                <IconButton
                  label={texts.choiceUp(choice.label)}
                  disabled={index === 0}
                  onClick={() => move(index, index - 1)}
                >
                  <Icon name="up" />
                </IconButton>
                <IconButton
                  label={texts.choiceDown(choice.label)}
                  disabled={index === choices.length - 1}
                  onClick={() => move(index, index + 1)}
                >
                  <Icon name="down" />
                </IconButton>
                <IconButton
                  label={texts.choiceRemove(choice.label)}
                  disabled={choices.length === 1}
                  onClick={() => onChange(choices.filter((_, at) => at !== index))}
                >
                  <Icon name="remove" />
                </IconButton>
              </div>
              <FieldMessages id={`${name}-value`} messages={twice ? [{ text: texts.sameValue }] : []} />
            </li>
          );
        })}
      </ol>
      <Row>
        <Button onClick={() => onChange([...choices, newChoice(texts.choiceLabel(choices.length + 1), choices)])}>
          <Icon name="add" />
          {texts.addChoice}
        </Button>
        <Button look="quiet" onClick={() => setPasting(true)}>
          {texts.pasteChoices}
        </Button>
      </Row>
      <PasteDialog
        open={pasting}
        onClose={() => setPasting(false)}
        onApply={(text) => {
          setPasting(false);
          onChange(withPastedLines(choices, text));
        }}
      />
    </FieldFrame>
  );
}

type PasteDialogProps = {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onApply: (text: string) => void;
};

function PasteDialog({ open, onClose, onApply }: PasteDialogProps) {
  const id = useId();
  const [text, setText] = useState('');
  const end = (act: () => void) => {
    setText('');
    act();
  };
  return (
    <Dialog
      open={open}
      title={texts.pasteChoices}
      onClose={() => end(onClose)}
      actions={
        <>
          <Button onClick={() => end(onClose)}>{texts.cancel}</Button>
          <Button look="main" disabled={text.trim() === ''} onClick={() => end(() => onApply(text))}>
            {texts.pasteApply}
          </Button>
        </>
      }
    >
      <FieldFrame id={id} label={texts.choices} hint={texts.pasteHint}>
        <TextArea
          id={id}
          rows={8}
          value={text}
          aria-describedby={`${id}-hint`}
          onChange={(event) => setText(event.target.value)}
        />
      </FieldFrame>
    </Dialog>
  );
}
