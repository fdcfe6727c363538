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
  readonly onClose: () => void;
  /** Further edits of the same step, made with the condition's id. */
  readonly onSaved?: (id: string) => void;
};

/** Điều kiện có tên: built as a sentence, read back in words, shared by as many items as need it. */
export function ConditionDialog({ condition, newId, scope, onClose, onSaved }: ConditionDialogProps) {
  const base = useId();
  const editor = useEditor();
  const form = useForm();
  const [name, setName] = useState(condition?.name ?? '');
  const [test, setTest] = useState<Condition>(() => {
    const [field] = readableFrom(form, scope).fields;
    return condition?.test ?? (field ? startWith(field) : { all: [] });
  });
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const empty = asGroup(test).tests.length === 0;
  const id = condition?.id ?? newId;

  const save = () => {
    setTried(true);
    if (!name.trim()) return document.getElementById(`${base}-name`)?.focus();
    if (empty) return;
    editor.seal();
    const saved = editor.act([{ op: 'setCondition', condition: { id, name: name.trim().normalize('NFC'), test } }]);
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
      <FieldFrame
        id={`${base}-name`}
        label={texts.name}
        required
        hint={texts.nameHint}
        messages={tried && !name.trim() ? [{ text: texts.needName }] : []}
      >
        <TextInput
          id={`${base}-name`}
          value={name}
          aria-describedby={`${base}-name-hint`}
          onChange={(event) => setName(event.target.value)}
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
