import { FieldFrame, TextInput } from '@motcua/fields/ui';
import { useEffect, useId, useState } from 'react';
import { editRefusalText } from '../edit-refusal-texts';
import { useEditor, useForm } from '../editor-context';
import { inspectorTexts as texts } from './texts';

type NameBoxProps = { readonly id: string; readonly name: string; readonly disabled: boolean };

/** Tên dữ liệu: changed when the box is left, since half a name is another field's name too easily. */
export function NameBox({ id: itemId, name, disabled }: NameBoxProps) {
  const id = useId();
  const editor = useEditor();
  const form = useForm();
  const [text, setText] = useState(name);
  const [refusal, setRefusal] = useState<string | null>(null);
  useEffect(() => setText(name), [name]);
  const keep = () => {
    if (text === name) return setRefusal(null);
    const renamed = editor.act([{ op: 'renameField', id: itemId, name: text.trim() }]);
    setRefusal(renamed.ok ? null : editRefusalText(renamed.error, form));
  };
  return (
    <FieldFrame id={id} label={texts.name} hint={texts.nameHint} messages={refusal ? [{ text: refusal }] : []}>
      <TextInput
        id={id}
        className="mc-input-mono"
        spellCheck={false}
        value={text}
        readOnly={disabled}
        aria-invalid={refusal ? true : undefined}
        aria-describedby={`${refusal ? `${id}-message ` : ''}${id}-hint`}
        onChange={(event) => setText(event.target.value)}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) keep();
        }}
      />
    </FieldFrame>
  );
}
