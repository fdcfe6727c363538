import { Button, Dialog, FieldFrame, Notice, TextInput } from '@motcua/fields/ui';
import { type Condition, describeCondition, type NamedCondition } from '@motcua/schema';
import { useId, useState } from 'react';
import { appTexts } from '../../app/texts';
import { editRefusalText } from '../edit-refusal-texts';
import { useEditor, useForm } from '../editor-context';
import { ConditionBuilder } from './ConditionBuilder';
import { asGroup, readableFrom, type Scope, startWith } from './condition-shape';
import { conditionTexts as texts } from './texts';

type ConditionDialogProps = {
  readonly condition: NamedCondition | null;
  readonly newId: string;
  readonly scope: Scope;
  /** What a new condition asks first. */
  readonly start?: Condition;
  readonly onClose: () => void;
  /** Further edits of the same step, made with the condition's id. */
  readonly onSaved?: (id: string) => void;
};

/** A condition that is called by its own words is not called by all of them. */
const NAME_LENGTH = 100;

/** Điều kiện có tên: built as a sentence, read back in words, shared by as many items as need it. */
export function ConditionDialog({ condition, newId, scope, start, onClose, onSaved }: ConditionDialogProps) {
  const base = useId();
  const editor = useEditor();
  const form = useForm();
  const [name, setName] = useState(condition?.name ?? '');
  const [test, setTest] = useState<Condition>(() => {
    const [field] = readableFrom(form, scope).fields;
    return condition?.test ?? start ?? (field ? startWith(field) : { all: [] });
  });
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const empty = asGroup(test).tests.length === 0;
  const id = condition?.id ?? newId;

  const suggestion = describeCondition(form, test, '').trim().slice(0, NAME_LENGTH);

  const save = () => {
    setTried(true);
    if (empty) return;
    editor.seal();
    const called = name.trim().normalize('NFC') || suggestion;
    const saved = editor.act([{ op: 'setCondition', condition: { id, name: called, test } }]);
    if (!saved.ok) return setRefusal(editRefusalText(saved.error, form));
    onSaved?.(id);
    onClose();
  };
  return (
    <Dialog
      open
      wide
      title={condition ? texts.editOf(condition.name) : texts.create}
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
      <FieldFrame id={`${base}-name`} label={texts.name} hint={texts.nameHint}>
        <TextInput
          id={`${base}-name`}
          value={name}
          placeholder={suggestion}
          aria-describedby={`${base}-name-hint`}
          onChange={(event) => setName(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            save();
          }}
        />
      </FieldFrame>
      <ConditionBuilder test={test} scope={scope} selfId={id} onChange={setTest} />
      {tried && empty && <Notice kind="wrong">{texts.needTests}</Notice>}
      <Notice title={texts.inWords}>
        <span aria-live="polite">{describeCondition(form, test, texts.lead)}.</span>
      </Notice>
    </Dialog>
  );
}
