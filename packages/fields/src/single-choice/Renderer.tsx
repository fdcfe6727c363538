import { choicesOf } from '../read-value';
import type { RendererProps } from '../section/renderer';
import { useFieldTexts } from '../section/services-context';
import { Button, RadioGroup, Select } from '../ui';

/** As many as a person takes in at a glance; more become a list that opens. */
const AT_A_GLANCE = 6;

export function SingleChoiceRenderer({ id, field, value, onChange, onLeave, text, ...props }: RendererProps) {
  const texts = useFieldTexts();
  const choices = choicesOf(field.schema)
    .filter((choice) => !props.hiddenOptions.includes(choice.value))
    .map((choice) => ({ ...choice, label: text(`option.${choice.value}`, choice.label) }));
  const open = !props.readOnly && !props.disabled;
  const chosen = typeof value === 'string' && !props.hiddenOptions.includes(value) ? value : undefined;
  const asList =
    field.options?.display === 'select' || (field.options?.display !== 'radio' && choices.length > AT_A_GLANCE);
  if (asList) {
    return (
      <Select
        id={`${id}-0`}
        aria-label={props.label}
        choices={choices}
        empty={props.placeholder ?? texts.choose}
        value={chosen ?? ''}
        onChange={(next) => onChange(next === '' ? undefined : next)}
        onBlur={onLeave}
        disabled={!open}
        aria-required={props.required || undefined}
        aria-invalid={props.invalid || undefined}
        aria-describedby={props.describedBy}
      />
    );
  }
  return (
    <div className="mc-parts">
      <RadioGroup
        id={id}
        choices={choices}
        value={chosen}
        onChange={onChange}
        onBlur={onLeave}
        disabled={!open}
        invalid={props.invalid}
        describedBy={props.describedBy}
      />
      {open && !props.required && chosen !== undefined && (
        <div>
          <Button look="quiet" onClick={() => onChange(undefined)}>
            {texts.clear}
          </Button>
        </div>
      )}
    </div>
  );
}
