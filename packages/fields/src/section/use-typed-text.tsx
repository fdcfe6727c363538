import { type ChangeEvent, useRef, useState } from 'react';

export type TypedText<V> = {
  readonly value: V | undefined;
  readonly format: (value: V) => string;
  /** The value that the text means; what means nothing yet is kept as it was typed, and validation says what is wrong. */
  readonly parse: (text: string) => V | undefined;
  readonly onChange: (value: V | undefined) => void;
  readonly onLeave: () => void;
};

type Editable = HTMLInputElement | HTMLTextAreaElement;

/**
 * Text under a person's hands: what is typed stays as typed until the field is left, nothing is reported while an
 * input method composes, and a value set from elsewhere (undo, prefill) is taken over at once.
 */
export function useTypedText<V>({ value, format, parse, onChange, onLeave }: TypedText<V>) {
  const [typed, setTyped] = useState<string | null>(null);
  const composing = useRef(false);
  const reported = useRef(value);
  const stale = typed !== null && !composing.current && value !== reported.current;

  const report = (text: string) => {
    const next = text.trim() === '' ? undefined : parse(text);
    reported.current = next;
    if (next !== value) onChange(next);
  };
  return {
    value: typed === null || stale ? (value === undefined ? '' : format(value)) : typed,
    onChange: (event: ChangeEvent<Editable>) => {
      setTyped(event.target.value);
      if (!composing.current) report(event.target.value);
    },
    onCompositionStart: () => {
      composing.current = true;
      if (typed === null) reported.current = value;
    },
    onCompositionEnd: (event: { currentTarget: Editable }) => {
      composing.current = false;
      setTyped(event.currentTarget.value);
      report(event.currentTarget.value);
    },
    onBlur: () => {
      composing.current = false;
      setTyped(null);
      onLeave();
    },
  };
}
