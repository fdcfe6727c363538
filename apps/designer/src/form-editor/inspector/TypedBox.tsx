import { FieldFrame, TextArea, TextInput } from '@motcua/fields/ui';
import { useEffect, useId, useRef, useState } from 'react';

type TypedBoxProps = {
  readonly label: string;
  readonly value: string;
  /** Each letter is an edit; what cannot be (an empty label) waits in the box. False: the edit was refused. */
  readonly onChange: (value: string) => boolean;
  readonly onLeave?: () => void;
  readonly required?: boolean;
  readonly hint?: string;
  readonly disabled?: boolean;
  readonly long?: boolean;
  readonly mono?: boolean;
};

/** A box over one property. While an input method composes, nothing is said; a refused text stays until it is left. */
export function TypedBox({ label, value, onChange, onLeave, required, hint, disabled, long, mono }: TypedBoxProps) {
  const id = useId();
  const [text, setText] = useState(value);
  const composing = useRef(false);
  const focused = useRef(false);
  useEffect(() => {
    if (!focused.current) setText(value);
  }, [value]);

  const type = (next: string) => {
    setText(next);
    if (!composing.current && (next.trim() || !required)) onChange(next);
  };
  const shared = {
    id,
    value: text,
    readOnly: disabled,
    required,
    className: mono ? 'mc-input-mono' : undefined,
    'aria-describedby': hint ? `${id}-hint` : undefined,
    onChange: (event: { target: { value: string } }) => type(event.target.value),
    onCompositionStart: () => {
      composing.current = true;
    },
    onCompositionEnd: (event: { currentTarget: { value: string } }) => {
      composing.current = false;
      type(event.currentTarget.value);
    },
    onFocus: () => {
      focused.current = true;
    },
    onBlur: () => {
      focused.current = false;
      setText(value);
      onLeave?.();
    },
  };
  return (
    <FieldFrame id={id} label={label} required={required} hint={hint}>
      {long ? <TextArea {...shared} rows={3} /> : <TextInput {...shared} />}
    </FieldFrame>
  );
}
