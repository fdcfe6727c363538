import { fieldTypeOf } from '@motcua/fields';
import type { Field } from '@motcua/schema';
import { useState } from 'react';
import { useChange } from '../inspector/use-change';
import { ConditionPicker, type RuleValue } from './ConditionPicker';
import type { Scope } from './condition-shape';
import { conditionTexts as texts } from './texts';

type OptionConditionsProps = { readonly field: Field; readonly scope: Scope; readonly disabled: boolean };

/** Phương án có điều kiện: for each choice, always or only when a condition holds. */
export function OptionConditions({ field, scope, disabled }: OptionConditionsProps) {
  const change = useChange(field);
  const [begun] = useState(field.optionWhen !== undefined);
  const choices = fieldTypeOf(field.type)?.choices?.read(field.schema) ?? [];
  if (choices.length === 0) return null;
  const optionWhen = field.optionWhen ?? {};
  const set = (value: string, rule: RuleValue) => {
    const { [value]: _, ...others } = optionWhen;
    const next = typeof rule === 'object' ? { ...others, [value]: rule.when } : others;
    change({ optionWhen: Object.keys(next).length > 0 ? next : null });
  };
  return (
    <details open={begun}>
      <summary>{texts.options}</summary>
      <p className="de-aside">{texts.optionsHint}</p>
      <div className="mc-stack">
        {choices.map(({ value, label }) => {
          const when = Object.hasOwn(optionWhen, value) ? optionWhen[value] : undefined;
          return (
            <ConditionPicker
              key={value}
              compact
              label={label}
              value={when === undefined ? false : { when }}
              no={texts.optionAlways}
              scope={scope}
              disabled={disabled}
              onPick={(rule) => set(value, rule)}
            />
          );
        })}
      </div>
    </details>
  );
}
