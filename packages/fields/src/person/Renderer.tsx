import { objectOf, textOf } from '../read-value';
import { PartInput } from '../section/PartInput';
import type { RendererProps } from '../section/renderer';
import { useFieldTexts } from '../section/services-context';
import { withPart } from '../section/with-part';

const digits = (text: string) => text.replace(/[\s.]/g, '');

export function PersonRenderer({ id, field, value, onChange, onLeave, ...props }: RendererProps) {
  const texts = useFieldTexts();
  const person = objectOf(value) ?? {};
  const parts = objectOf(field.schema.properties) ?? {};
  const needed = Array.isArray(field.schema.required) ? field.schema.required : [];
  const asked = [
    { part: 'name', label: texts.personName },
    { part: 'personalId', label: texts.personalId, parse: digits, inputMode: 'numeric' as const },
    { part: 'memberCard', label: texts.memberCard, parse: digits, inputMode: 'numeric' as const },
    { part: 'organisation', label: texts.organisation },
  ].filter(({ part }) => Object.hasOwn(parts, part));
  return (
    <div className="mc-grid">
      {asked.map(({ part, ...words }, index) => (
        <div key={part} className="mc-cell mc-span-6">
          <PartInput
            {...words}
            id={`${id}-${index}`}
            value={textOf(person[part])}
            onChange={(next) => onChange(withPart(value, part, next))}
            onLeave={onLeave}
            required={props.required && needed.includes(part)}
            readOnly={props.readOnly}
            disabled={props.disabled}
            invalid={props.invalid}
          />
        </div>
      ))}
    </div>
  );
}
