import type { RendererProps } from '../section/renderer';
import { Checkbox } from '../ui';
import { itemChoices } from './multiple-choice.field';

export function MultipleChoiceRenderer({ id, field, value, onChange, onLeave, text, ...props }: RendererProps) {
  const choices = itemChoices(field.schema).filter((choice) => !props.hiddenOptions.includes(choice.value));
  const chosen = Array.isArray(value) ? value.map(String) : [];
  const toggle = (choice: string, on: boolean) => {
    // In the order of the choices, so that equal answers are equal values.
    const next = choices
      .map((entry) => entry.value)
      .filter((entry) => (entry === choice ? on : chosen.includes(entry)));
    onChange(next.length > 0 ? next : undefined);
  };
  return (
    <div className="mc-choices">
      {choices.map((choice, index) => (
        <Checkbox
          key={choice.value}
          id={`${id}-${index}`}
          label={text(`option.${choice.value}`, choice.label)}
          checked={chosen.includes(choice.value)}
          disabled={props.readOnly || props.disabled}
          aria-invalid={props.invalid || undefined}
          aria-describedby={props.describedBy}
          onChange={(on) => toggle(choice.value, on)}
          onBlur={onLeave}
        />
      ))}
    </div>
  );
}
