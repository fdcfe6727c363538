import type { Json, JsonObject } from '@motcua/schema';
import { type ReactNode, useId } from 'react';
import { Checkbox, type Choice, FieldFrame, Select, Stack, Switch } from '../../ui';
import { TypedInput } from '../TypedInput';
import { withKeyword } from './with-keyword';

export function SettingsList({ children }: { readonly children: ReactNode }) {
  return <Stack>{children}</Stack>;
}

/** What staff should know of a type that needs no settings. */
export function SettingNote({ children }: { readonly children: ReactNode }) {
  return <p className="mc-field-hint">{children}</p>;
}

type TextSettingProps = {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (value: string | undefined) => void;
  readonly messages?: readonly { text: string }[];
  readonly mono?: boolean;
};

const same = (text: string) => text;
const nothing = () => undefined;

export function TextSetting({ label, hint, value, onChange, messages, mono }: TextSettingProps) {
  const id = useId();
  return (
    <FieldFrame id={id} label={label} hint={hint} messages={messages}>
      <TypedInput
        id={id}
        value={value === '' ? undefined : value}
        onChange={onChange}
        onLeave={nothing}
        format={same}
        parse={same}
        required={false}
        readOnly={false}
        disabled={false}
        invalid={Boolean(messages?.length)}
        input={mono ? { className: 'mc-input-mono', spellCheck: false } : undefined}
      />
    </FieldFrame>
  );
}

type NumberSettingProps = {
  readonly label: string;
  readonly value: Json | undefined;
  readonly onChange: (value: number | undefined) => void;
  /** Smallest number that makes sense here. */
  readonly least?: number;
  readonly whole?: boolean;
};

/** A limit: empty means none. What is no number, or makes no sense, is not taken. */
export function NumberSetting({ label, value, onChange, least, whole = true }: NumberSettingProps) {
  const id = useId();
  const parse = (text: string): number | undefined => {
    const number = Number(text.trim().replace(',', '.'));
    if (!Number.isFinite(number) || (whole && !Number.isInteger(number)) || (least !== undefined && number < least)) {
      return typeof value === 'number' ? value : undefined;
    }
    return number;
  };
  return (
    <FieldFrame id={id} label={label}>
      <TypedInput<number>
        id={id}
        value={typeof value === 'number' ? value : undefined}
        onChange={onChange}
        onLeave={nothing}
        format={(number) => String(number).replace('.', ',')}
        parse={parse}
        required={false}
        readOnly={false}
        disabled={false}
        invalid={false}
        input={{ inputMode: whole ? 'numeric' : 'decimal' }}
      />
    </FieldFrame>
  );
}

type KeywordSettingProps = {
  readonly label: string;
  readonly schema: JsonObject;
  readonly keyword: string;
  readonly onSchema: (schema: JsonObject) => void;
  readonly least?: number;
  readonly whole?: boolean;
};

/** A numeric keyword of the fragment. */
export function KeywordSetting({ label, schema, keyword, onSchema, ...rest }: KeywordSettingProps) {
  return (
    <NumberSetting
      {...rest}
      label={label}
      value={schema[keyword]}
      onChange={(value) => onSchema(withKeyword(schema, keyword, value))}
    />
  );
}

type ChoiceSettingProps = {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly value: string;
  readonly onChange: (value: string) => void;
};

export function ChoiceSetting({ label, choices, value, onChange }: ChoiceSettingProps) {
  const id = useId();
  return (
    <FieldFrame id={id} label={label}>
      <Select id={id} choices={choices} value={value} onChange={onChange} />
    </FieldFrame>
  );
}

type SwitchSettingProps = { readonly label: string; readonly on: boolean; readonly onChange: (on: boolean) => void };

export function SwitchSetting({ label, on, onChange }: SwitchSettingProps) {
  return <Switch label={label} checked={on} onChange={onChange} />;
}

type TicksSettingProps = {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
};

/** Several of a few, at least one of them. */
export function TicksSetting({ label, choices, chosen, onChange }: TicksSettingProps) {
  const id = useId();
  return (
    <FieldFrame id={id} label={label} group>
      {choices.map((choice) => (
        <Checkbox
          key={choice.value}
          bare
          label={choice.label}
          checked={chosen.includes(choice.value)}
          disabled={choice.disabled || (chosen.length === 1 && chosen[0] === choice.value)}
          onChange={(on) =>
            onChange(
              choices
                .map(({ value }) => value)
                .filter((value) => (value === choice.value ? on : chosen.includes(value))),
            )
          }
        />
      ))}
    </FieldFrame>
  );
}

/** The entries of a table of words, as choices. */
export const choicesFrom = (words: { readonly [value: string]: string }): readonly Choice[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }));
