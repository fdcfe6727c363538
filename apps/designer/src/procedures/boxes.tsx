import { FieldFrame, Select, TextArea, TextInput } from '@motcua/fields/ui';
import type { Duration } from '@motcua/schema';
import { useId } from 'react';
import { procedureTexts as texts } from './texts';

type BoxProps = {
  readonly label: string;
  readonly value: string | undefined;
  /** An empty optional box takes its property away. */
  readonly onChange: (value: string | undefined) => void;
  readonly required?: boolean;
  readonly hint?: string;
  readonly readOnly?: boolean;
  readonly long?: boolean;
};

export function Box({ label, value, onChange, required, hint, readOnly, long }: BoxProps) {
  const id = useId();
  const shared = {
    id,
    value: value ?? '',
    readOnly,
    required,
    'aria-describedby': hint ? `${id}-hint` : undefined,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value || (required ? '' : undefined)),
  };
  return (
    <FieldFrame id={id} label={label} required={required} hint={hint}>
      {long ? <TextArea {...shared} rows={2} /> : <TextInput {...shared} />}
    </FieldFrame>
  );
}

type CountBoxProps = Omit<BoxProps, 'value' | 'onChange' | 'long'> & {
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
};

export function CountBox({ label, value, onChange, hint, readOnly }: CountBoxProps) {
  const id = useId();
  return (
    <FieldFrame id={id} label={label} hint={hint}>
      <TextInput
        id={id}
        inputMode="numeric"
        value={value ?? ''}
        readOnly={readOnly}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => {
          const digits = event.target.value.replace(/\D/g, '').slice(0, 12);
          onChange(digits ? Number(digits) : undefined);
        }}
      />
    </FieldFrame>
  );
}

type ChoiceBoxProps<V extends string> = {
  readonly label: string;
  readonly value: V;
  readonly words: { readonly [value in V]: string };
  readonly onChange: (value: V) => void;
  readonly hint?: string;
  readonly readOnly?: boolean;
};

export function ChoiceBox<V extends string>({ label, value, words, onChange, hint, readOnly }: ChoiceBoxProps<V>) {
  const id = useId();
  return (
    <FieldFrame id={id} label={label} hint={hint}>
      <Select
        id={id}
        value={value}
        disabled={readOnly}
        aria-describedby={hint ? `${id}-hint` : undefined}
        choices={Object.entries<string>(words).map(([each, text]) => ({ value: each, label: text }))}
        onChange={(chosen) => onChange(chosen as V)}
      />
    </FieldFrame>
  );
}

type DurationBoxProps = {
  readonly label: string;
  readonly value: Duration | undefined;
  readonly onChange: (value: Duration | undefined) => void;
  readonly required?: boolean;
  readonly readOnly?: boolean;
};

/** Thời hạn: an amount and its unit; an optional one is absent while no amount stands there. */
export function DurationBox({ label, value, onChange, required, readOnly }: DurationBoxProps) {
  const id = useId();
  const unit = value?.unit ?? 'working-day';
  return (
    <FieldFrame id={id} group label={label} required={required}>
      <div className="de-duration">
        <TextInput
          aria-label={texts.timeLimit.amount}
          inputMode="numeric"
          value={value?.amount ?? ''}
          readOnly={readOnly}
          onChange={(event) => {
            const amount = Number(event.target.value.replace(/\D/g, '').slice(0, 4));
            if (amount > 0) onChange({ amount, unit });
            else if (!required) onChange(undefined);
          }}
        />
        <Select
          aria-label={texts.timeLimit.unit}
          value={unit}
          disabled={readOnly || !value}
          choices={Object.entries(texts.timeLimit.units).map(([each, text]) => ({ value: each, label: text }))}
          onChange={(chosen) => value && onChange({ ...value, unit: chosen as Duration['unit'] })}
        />
      </div>
    </FieldFrame>
  );
}
