import type { InputHTMLAttributes } from 'react';
import { FieldFrame } from '../ui';
import { TypedInput } from './TypedInput';

type PartInputProps = {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string | undefined) => void;
  readonly onLeave: () => void;
  readonly required?: boolean;
  readonly readOnly?: boolean;
  readonly disabled?: boolean;
  readonly invalid?: boolean;
  readonly format?: (value: string) => string;
  readonly parse?: (text: string) => string;
  readonly placeholder?: string;
  readonly inputMode?: InputHTMLAttributes<HTMLInputElement>['inputMode'];
};

const same = (text: string) => text;

/** One part, in words, of a value made of several. */
export function PartInput({
  id,
  label,
  value,
  required = false,
  format = same,
  parse = same,
  ...rest
}: PartInputProps) {
  return (
    <FieldFrame id={id} label={label} required={required}>
      <TypedInput
        id={id}
        value={value === '' ? undefined : value}
        onChange={rest.onChange}
        onLeave={rest.onLeave}
        format={format}
        parse={parse}
        required={required}
        readOnly={rest.readOnly ?? false}
        disabled={rest.disabled ?? false}
        invalid={rest.invalid ?? false}
        placeholder={rest.placeholder}
        input={{ inputMode: rest.inputMode }}
      />
    </FieldFrame>
  );
}
