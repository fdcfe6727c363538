import type { InputHTMLAttributes, ReactNode, Ref, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react';
import './inputs.css';
import { classes } from './classes';

export type TextInputProps = InputHTMLAttributes<HTMLInputElement> & { readonly ref?: Ref<HTMLInputElement> };

export function TextInput({ className, type = 'text', ...rest }: TextInputProps) {
  return <input autoComplete="off" {...rest} type={type} className={classes('mc-input', className)} />;
}

export type TextAreaProps = TextareaHTMLAttributes<HTMLTextAreaElement> & {
  readonly ref?: Ref<HTMLTextAreaElement>;
};

export function TextArea({ className, rows = 3, ...rest }: TextAreaProps) {
  return <textarea {...rest} rows={rows} className={classes('mc-input', className)} />;
}

export type Choice = {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
  readonly disabled?: boolean;
};

export type SelectProps = Omit<SelectHTMLAttributes<HTMLSelectElement>, 'onChange'> & {
  readonly choices: readonly Choice[];
  /** The first, empty entry; leave out when one must always be chosen. */
  readonly empty?: string;
  readonly onChange?: (value: string) => void;
  readonly ref?: Ref<HTMLSelectElement>;
};

export function Select({ choices, empty, className, onChange, ...rest }: SelectProps) {
  return (
    <select {...rest} className={classes('mc-input', className)} onChange={(event) => onChange?.(event.target.value)}>
      {empty !== undefined && <option value="">{empty}</option>}
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value} disabled={choice.disabled}>
          {choice.label}
        </option>
      ))}
    </select>
  );
}

type TickProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'type' | 'onChange'> & {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** Without its frame, where a whole list of frames would be noise. */
  readonly bare?: boolean;
  readonly onChange?: (checked: boolean) => void;
  readonly ref?: Ref<HTMLInputElement>;
};

export function Checkbox({ label, hint, bare, className, onChange, ...rest }: TickProps) {
  return (
    <label className={classes('mc-choice', bare && 'mc-choice-bare', className)}>
      <input {...rest} type="checkbox" onChange={(event) => onChange?.(event.target.checked)} />
      <span>
        {label}
        {hint && <span className="mc-choice-hint">{hint}</span>}
      </span>
    </label>
  );
}

export function Switch({ label, hint, bare: _bare, className, onChange, ...rest }: TickProps) {
  return (
    <label className={classes('mc-switch', className)}>
      <span>
        {label}
        {hint && <span className="mc-choice-hint">{hint}</span>}
      </span>
      <input
        {...rest}
        type="checkbox"
        role="switch"
        aria-checked={rest.checked}
        onChange={(event) => onChange?.(event.target.checked)}
      />
    </label>
  );
}

export type RadioGroupProps = {
  /** Radios are `<id>-0`, `<id>-1`, …; put the group inside a `FieldFrame group` or another fieldset with a legend. */
  readonly id: string;
  readonly name?: string;
  readonly choices: readonly Choice[];
  readonly value: string | undefined;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly disabled?: boolean;
  readonly invalid?: boolean;
  readonly describedBy?: string;
  readonly bare?: boolean;
};

export function RadioGroup({ id, name = id, choices, value, onChange, onBlur, ...rest }: RadioGroupProps) {
  return (
    <div className="mc-choices">
      {choices.map((choice, index) => (
        <label key={choice.value} className={classes('mc-choice', rest.bare && 'mc-choice-bare')}>
          <input
            type="radio"
            id={`${id}-${index}`}
            name={name}
            value={choice.value}
            checked={choice.value === value}
            disabled={rest.disabled || choice.disabled}
            aria-invalid={rest.invalid || undefined}
            aria-describedby={rest.describedBy}
            onChange={() => onChange(choice.value)}
            onBlur={onBlur}
          />
          <span>
            {choice.label}
            {choice.hint && <span className="mc-choice-hint">{choice.hint}</span>}
          </span>
        </label>
      ))}
    </div>
  );
}
