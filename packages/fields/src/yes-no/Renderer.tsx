import type { RendererProps } from '../section/renderer';
import { useFieldTexts } from '../section/services-context';
import { Button, RadioGroup } from '../ui';

export function YesNoRenderer({ id, value, onChange, onLeave, ...props }: RendererProps) {
  const texts = useFieldTexts();
  const open = !props.readOnly && !props.disabled;
  return (
    <div className="mc-parts">
      <RadioGroup
        id={id}
        choices={[
          { value: 'yes', label: texts.yes },
          { value: 'no', label: texts.no },
        ]}
        value={value === true ? 'yes' : value === false ? 'no' : undefined}
        onChange={(choice) => onChange(choice === 'yes')}
        onBlur={onLeave}
        disabled={!open}
        invalid={props.invalid}
        describedBy={props.describedBy}
      />
      {open && !props.required && typeof value === 'boolean' && (
        <div>
          <Button look="quiet" onClick={() => onChange(undefined)}>
            {texts.clear}
          </Button>
        </div>
      )}
    </div>
  );
}
