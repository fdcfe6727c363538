import { Button, Combobox, type ComboboxOption } from '@motcua/fields/ui';
import { type Completion, type FormDefinition, fieldsInReach, foldText, functionsOffered } from '@motcua/schema';
import { useEffect, useId, useState } from 'react';
import { expressionTexts as texts } from './texts';

type InsertBarProps = {
  readonly form: FormDefinition;
  readonly at: string;
  readonly onInsert: (text: string) => void;
};

/** The same as the completions, for a mouse or a finger. */
export function InsertBar({ form, at, onInsert }: InsertBarProps) {
  const [open, setOpen] = useState<'field' | 'function' | null>(null);
  const id = useId();
  useEffect(() => {
    const box = open && document.getElementById(id);
    if (!box) return;
    box.focus();
    // Its list opens on a press.
    box.click();
  }, [open, id]);
  const found = (wanted: string): readonly Completion[] =>
    open === 'field'
      ? fieldsInReach(form, at, wanted)
      : functionsOffered.filter(({ label, detail }) => foldText(`${label} ${detail}`).includes(foldText(wanted)));
  const search = async (wanted: string): Promise<readonly ComboboxOption[]> =>
    found(wanted).map(({ insert, label, detail }) => ({ id: insert, label, detail }));
  const toggle = (kind: 'field' | 'function') => setOpen(open === kind ? null : kind);
  return (
    <>
      <div className="mc-row">
        <Button look="quiet" aria-expanded={open === 'field'} onClick={() => toggle('field')}>
          {texts.insertField}
        </Button>
        <Button look="quiet" aria-expanded={open === 'function'} onClick={() => toggle('function')}>
          {texts.insertFunction}
        </Button>
      </div>
      {open && (
        <Combobox
          key={open}
          id={id}
          selected={null}
          search={search}
          searchEmpty
          delay={0}
          placeholder={open === 'field' ? texts.findField : texts.findFunction}
          onSelect={(option) => {
            setOpen(null);
            // The search takes focus back as it closes; the text box has the last word.
            if (option) queueMicrotask(() => onInsert(option.id));
          }}
        />
      )}
    </>
  );
}
