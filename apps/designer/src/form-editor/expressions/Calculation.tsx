import { Switch } from '@motcua/fields/ui';
import { type Field, parseExpressionText, writeExpressionText } from '@motcua/schema';
import { useEffect, useRef, useState } from 'react';
import { editRefusalText } from '../edit-refusal-texts';
import { useEditor, useForm } from '../editor-context';
import { formOf } from '../editor-store';
import { ExpressionBox } from './ExpressionBox';
import { expressionTexts as texts } from './texts';
import { unfinishedTexts } from './unfinished-texts';

type CalculationProps = { readonly field: Field; readonly disabled: boolean };

/** Giá trị tính ra on or off, and its formula. A text that cannot be read is never stored; it waits in its box. */
export function Calculation({ field, disabled }: CalculationProps) {
  const editor = useEditor();
  const form = useForm();
  const [, redraw] = useState(0);
  const [refusal, setRefusal] = useState<string | null>(null);
  const key = `calculate ${field.id}`;
  const stored = field.calculate == null ? null : writeExpressionText(field.calculate, form, field.id);
  const unfinished = unfinishedTexts(editor).get(key);
  const on = stored !== null || unfinished !== undefined;

  const type = (text: string) => {
    unfinishedTexts(editor).set(key, text);
    setRefusal(null);
    redraw((count) => count + 1);
  };
  const forget = () => {
    unfinishedTexts(editor).delete(key);
    setRefusal(null);
    redraw((count) => count + 1);
  };
  const store = () => {
    const text = unfinishedTexts(editor).get(key);
    if (text === undefined) return;
    if (text.trim() === (stored ?? '')) return forget();
    const now = formOf(editor.state.getState());
    const read = parseExpressionText(text, now, field.id, 'calculation');
    if (!read.ok) return;
    editor.seal();
    const locked = field.readOnly === true ? {} : { readOnly: true };
    const changes = { calculate: read.value, ...locked };
    const done = editor.act([{ op: 'changeField', id: field.id, changes }]);
    if (done.ok) return forget();
    setRefusal(editRefusalText(done.error, now));
  };
  const turn = (wanted: boolean) => {
    if (wanted) return type('');
    unfinishedTexts(editor).delete(key);
    forget();
    if (field.calculate == null) return;
    const freed = field.type === 'computed' ? {} : { readOnly: null };
    editor.act([{ op: 'changeField', id: field.id, changes: { calculate: null, ...freed } }]);
  };
  // A box may go without losing focus first: another item was chosen by a key or a command.
  const leaving = useRef(store);
  leaving.current = store;
  useEffect(() => () => leaving.current(), []);

  return (
    <div className="mc-stack">
      <Switch label={texts.calculate} hint={texts.calculateHint} checked={on} disabled={disabled} onChange={turn} />
      {on && (
        <ExpressionBox
          id={`tinh-${field.id}`}
          form={form}
          at={field.id}
          as="calculation"
          label={texts.formula}
          text={unfinished ?? stored ?? ''}
          onText={type}
          onLeave={store}
          refusal={refusal}
          quietWhenEmpty={stored === null}
          disabled={disabled}
        />
      )}
    </div>
  );
}
