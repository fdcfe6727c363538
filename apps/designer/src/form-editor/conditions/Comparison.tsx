import { Checkbox, Select, TextInput } from '@motcua/fields/ui';
import type { Condition, Field } from '@motcua/schema';
import { useState } from 'react';
import { useForm } from '../editor-context';
import {
  choicesOf,
  compare,
  fieldLabel,
  isNumeric,
  isTime,
  type Operator,
  operatorsOf,
  readableFrom,
  type Scalar,
  type Scope,
  startWith,
} from './condition-shape';
import { conditionTexts as texts } from './texts';

type Leaf = Extract<Condition, { readonly field: string }>;
type ComparisonProps = {
  readonly test: Leaf;
  readonly scope: Scope;
  readonly onChange: (test: Condition) => void;
};

/** One test as a sentence: question, comparison, value. */
export function Comparison({ test, scope, onChange }: ComparisonProps) {
  const form = useForm();
  const { fields } = readableFrom(form, scope);
  const field = fields.find(({ id }) => id === test.field);
  const operators = field ? operatorsOf(field) : [];
  const value = 'values' in test ? test.values : 'value' in test ? test.value : undefined;
  return (
    <div className="de-comparison">
      <Select
        aria-label={texts.field}
        value={test.field}
        empty={field ? undefined : '–'}
        choices={fields.map((each) => ({ value: each.id, label: fieldLabel(form, each) }))}
        onChange={(id) => {
          const chosen = fields.find((each) => each.id === id);
          if (chosen) onChange(startWith(chosen));
        }}
      />
      {field && (
        <Select
          aria-label={texts.operator}
          value={test.is}
          choices={[...new Set([...operators, test.is])].map((each) => ({ value: each, label: texts.operators[each] }))}
          onChange={(is) => onChange(compare(field, is as Operator, value))}
        />
      )}
      {field && <ValueBox field={field} test={test} onChange={onChange} />}
      {field && isTime(field) && <p className="de-aside">{texts.dates}</p>}
    </div>
  );
}

type ValueBoxProps = {
  readonly field: Field;
  readonly test: Leaf;
  readonly onChange: (test: Condition) => void;
};

function ValueBox({ field, test, onChange }: ValueBoxProps) {
  const choices = choicesOf(field);
  if (test.is === 'answered') return null;
  if (test.is === 'oneOf') {
    const toggle = (value: Scalar, chosen: boolean) => {
      const all = choices?.map((choice) => choice.value) ?? [];
      onChange({ ...test, values: all.filter((each) => (each === value ? chosen : test.values.includes(each))) });
    };
    return (
      <fieldset className="mc-choices de-value-choices">
        <legend className="mc-hidden">{texts.value}</legend>
        {choices?.map(({ value, label }) => (
          <Checkbox
            key={String(value)}
            bare
            label={label}
            checked={test.values.includes(value)}
            onChange={(chosen) => toggle(value, chosen)}
          />
        ))}
      </fieldset>
    );
  }
  if (test.is === 'atLeast' || test.is === 'atMost')
    return (
      <NumberBox key={test.field} value={test.value} onChange={(value) => onChange(compare(field, test.is, value))} />
    );
  if (choices)
    return (
      <Select
        aria-label={texts.value}
        value={String(test.value)}
        choices={choices.map(({ value, label }) => ({ value: String(value), label }))}
        onChange={(chosen) => {
          const choice = choices.find(({ value }) => String(value) === chosen);
          if (choice) onChange(compare(field, test.is, choice.value));
        }}
      />
    );
  if (isNumeric(field))
    return (
      <NumberBox
        key={test.field}
        value={Number(test.value)}
        onChange={(value) => onChange(compare(field, test.is, value))}
      />
    );
  return (
    <TextInput
      aria-label={texts.value}
      value={String(test.value)}
      onChange={(event) => onChange(compare(field, test.is, event.target.value))}
    />
  );
}

/** A number as it is typed, with a comma or a point; half a number waits in the box. */
function NumberBox({ value, onChange }: { readonly value: number; readonly onChange: (value: number) => void }) {
  const [text, setText] = useState(String(value).replace('.', ','));
  const number = Number(text.trim().replace(',', '.'));
  const invalid = text.trim() === '' || !Number.isFinite(number);
  return (
    <TextInput
      aria-label={texts.value}
      aria-invalid={invalid || undefined}
      inputMode="decimal"
      value={text}
      onChange={({ target }) => {
        setText(target.value);
        const typed = Number(target.value.trim().replace(',', '.'));
        if (target.value.trim() !== '' && Number.isFinite(typed)) onChange(typed);
      }}
    />
  );
}
