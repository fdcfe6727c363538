import type { InputHTMLAttributes } from 'react';
import { TextInput } from '../ui';
import type { RendererProps } from './renderer';
import { useTypedText } from './use-typed-text';

type TypedInputProps<V> = Pick<
  RendererProps,
  'id' | 'onLeave' | 'required' | 'readOnly' | 'disabled' | 'invalid' | 'describedBy' | 'placeholder'
> & {
  readonly value: V | undefined;
  readonly onChange: (value: V | undefined) => void;
  readonly format: (value: V) => string;
  readonly parse: (text: string) => V | undefined;
  readonly input?: Pick<
    InputHTMLAttributes<HTMLInputElement>,
    'inputMode' | 'type' | 'autoComplete' | 'spellCheck' | 'className'
  >;
};

/** A one-line input over a value that people write as text. */
export function TypedInput<V>({ value, onChange, format, parse, onLeave, input, ...rest }: TypedInputProps<V>) {
  const typing = useTypedText({ value, format, parse, onChange, onLeave });
  return (
    <TextInput
      {...input}
      {...typing}
      id={rest.id}
      placeholder={rest.placeholder}
      aria-required={rest.required || undefined}
      aria-invalid={rest.invalid || undefined}
      aria-describedby={rest.describedBy}
      readOnly={rest.readOnly}
      disabled={rest.disabled}
    />
  );
}
