import { FieldFrame, TextInput } from '@motcua/fields/ui';
import { type FormEvent, useId, useState } from 'react';
import { formListTexts as texts } from './texts';

export type FormNames = { readonly title: string; readonly code: string };

/** Tên và mã của một biểu mẫu sắp tạo; `take` gives them once both are written, and leads to the one that is not. */
export function useNewFormNames(first: FormNames) {
  const id = useId();
  const [title, setTitle] = useState(first.title);
  const [code, setCode] = useState(first.code);
  const [tried, setTried] = useState(false);
  const take = (event: FormEvent): FormNames | null => {
    event.preventDefault();
    setTried(true);
    if (title.trim() && code.trim())
      return { title: title.trim().normalize('NFC'), code: code.trim().normalize('NFC') };
    document.getElementById(title.trim() ? `${id}-code` : `${id}-title`)?.focus();
    return null;
  };
  return { id, title, setTitle, code, setCode, tried, take };
}

type NewFormNamesProps = { readonly names: ReturnType<typeof useNewFormNames> };

export function NewFormNames({ names: { id, title, setTitle, code, setCode, tried } }: NewFormNamesProps) {
  const missing = (value: string, text: string) => (tried && !value.trim() ? [{ text }] : []);
  return (
    <>
      <FieldFrame id={`${id}-title`} label={texts.name} required messages={missing(title, texts.needName)}>
        <TextInput id={`${id}-title`} value={title} onChange={(event) => setTitle(event.target.value)} />
      </FieldFrame>
      <FieldFrame
        id={`${id}-code`}
        label={texts.code}
        required
        hint={texts.codeHint}
        messages={missing(code, texts.needCode)}
      >
        <TextInput
          id={`${id}-code`}
          value={code}
          aria-describedby={`${id}-code-hint`}
          onChange={(event) => setCode(event.target.value)}
        />
      </FieldFrame>
    </>
  );
}
