import { Button, Dialog, FieldFrame, Notice, RadioGroup, Select, TextArea } from '@motcua/fields/ui';
import { type Check, indexForm, labelOf, labelOfId, parseExpressionText, writeExpressionText } from '@motcua/schema';
import { useId, useState } from 'react';
import { newId } from '../../app/new-id';
import { appTexts } from '../../app/texts';
import { editRefusalText } from '../edit-refusal-texts';
import { useEditor, useForm } from '../editor-context';
import { ExpressionBox } from './ExpressionBox';
import { expressionTexts as texts } from './texts';

type CheckDialogProps = {
  /** The check to mend; a new one at `at` without it. */
  readonly check?: Check;
  readonly at: string;
  readonly onClose: () => void;
};

/** Quy tắc kiểm tra: what must hold, what is said when it does not, how gravely and where. Saving is one step. */
export function CheckDialog({ check, at: newAt, onClose }: CheckDialogProps) {
  const base = useId();
  const editor = useEditor();
  const form = useForm();
  const [at, setAt] = useState(check?.at ?? newAt);
  const [test, setTest] = useState(() => (check ? writeExpressionText(check.test, form, check.at) : ''));
  const [text, setText] = useState(check?.text ?? '');
  const [severity, setSeverity] = useState<Check['severity']>(check?.severity ?? 'error');
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);

  const save = () => {
    setTried(true);
    const read = parseExpressionText(test, form, at, 'check');
    if (!read.ok) return document.getElementById(`${base}-test`)?.focus();
    if (!text.trim()) return document.getElementById(`${base}-text`)?.focus();
    const id = check?.id ?? newId('k');
    editor.seal();
    const saved = editor.act([
      { op: 'setCheck', check: { id, at, severity, test: read.value, text: text.trim().normalize('NFC') } },
    ]);
    if (!saved.ok) return setRefusal(editRefusalText(saved.error, form));
    editor.seal();
    onClose();
  };
  const severities = (['error', 'warning'] as const).map((value) => ({
    value,
    label: texts.severities[value],
    hint: texts.severityHints[value],
  }));
  const noText = tried && !text.trim();
  return (
    <Dialog
      open
      wide
      title={check ? texts.editCheck : texts.addCheck}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{appTexts.cancel}</Button>
          <Button look="main" onClick={save}>
            {texts.save}
          </Button>
        </>
      }
    >
      {refusal && (
        <Notice kind="wrong" live="alert">
          {refusal}
        </Notice>
      )}
      <ExpressionBox
        id={`${base}-test`}
        form={form}
        at={at}
        as="check"
        label={texts.test}
        text={test}
        onText={setTest}
        quietWhenEmpty={!tried}
        disabled={false}
      />
      <FieldFrame
        id={`${base}-text`}
        label={texts.text}
        required
        hint={texts.textHint}
        messages={noText ? [{ text: texts.needText }] : []}
      >
        <TextArea
          id={`${base}-text`}
          rows={2}
          value={text}
          aria-invalid={noText || undefined}
          aria-describedby={noText ? `${base}-text-message ${base}-text-hint` : `${base}-text-hint`}
          onChange={(event) => setText(event.target.value)}
        />
      </FieldFrame>
      <FieldFrame id={`${base}-severity`} label={texts.severity} group>
        <RadioGroup
          id={`${base}-grave`}
          choices={severities}
          value={severity}
          onChange={(value) => setSeverity(value === 'warning' ? 'warning' : 'error')}
        />
      </FieldFrame>
      <FieldFrame id={`${base}-at`} label={texts.at}>
        <Select id={`${base}-at`} value={at} choices={placesIn(form)} onChange={setAt} />
      </FieldFrame>
    </Dialog>
  );
}

/** Fields that can show a text, those in a list with its name. */
const placesIn = (form: Parameters<typeof indexForm>[0]) =>
  [...indexForm(form).nodes.values()].flatMap(({ id, kind, node, lists }) =>
    kind === 'field'
      ? [{ value: id, label: [...lists.map((list) => labelOfId(form, list)), labelOf(node)].join(' › ') }]
      : [],
  );
