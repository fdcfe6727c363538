import { FieldFrame, TextInput } from '@motcua/fields/ui';
import { formatDate, isLocalDate } from '@motcua/schema';
import { useId, useState } from 'react';
import { appTexts } from './texts';

type DateBoxProps = {
  readonly label: string;
  /** ISO day, or empty. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly id?: string;
};

/** A day typed as people write it, `20/11/2026`, whatever the browser's own language is. */
export function DateBox({ label, value, onChange, id: given }: DateBoxProps) {
  const own = useId();
  const id = given ?? own;
  const [text, setText] = useState(isLocalDate(value) ? formatDate(value) : value);
  const wrong = text.trim() !== '' && readDay(text) === null;
  return (
    <FieldFrame id={id} label={label} messages={wrong ? [{ text: appTexts.dateWrong }] : []}>
      <TextInput
        id={id}
        inputMode="numeric"
        placeholder={appTexts.datePattern}
        value={text}
        aria-invalid={wrong || undefined}
        aria-describedby={wrong ? `${id}-message` : undefined}
        onChange={(event) => {
          setText(event.target.value);
          onChange(readDay(event.target.value) ?? '');
        }}
      />
    </FieldFrame>
  );
}

/** The ISO day of `20/11/2026` (also `20-11-2026` and `20112026`); null when it is none. */
export function readDay(text: string): string | null {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-]?(\d{1,2})[/.-]?(\d{4})$/.exec(text.trim()) ?? [];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isLocalDate(iso) ? iso : null;
}
