import { formatDate, isLocalDate } from '@motcua/schema';
import { parseDate } from '../read-date';
import { objectOf, textOf } from '../read-value';
import { PartInput } from '../section/PartInput';
import type { RendererProps } from '../section/renderer';
import { useFieldTexts } from '../section/services-context';
import { useTypedText } from '../section/use-typed-text';
import { withPart } from '../section/with-part';
import { FieldFrame, TextArea } from '../ui';

const same = (text: string) => text;
const formatDay = (value: string) => (isLocalDate(value) ? formatDate(value) : value);
const parseDay = (text: string) => parseDate(text) ?? text;

export function ConfirmationRenderer({ id, value, onChange, onLeave, ...props }: RendererProps) {
  const texts = useFieldTexts();
  const block = objectOf(value) ?? {};
  const part = (name: string) => ({
    value: textOf(block[name]),
    onChange: (next: string | undefined) => onChange(withPart(value, name, next)),
    onLeave,
    required: props.required,
    readOnly: props.readOnly,
    disabled: props.disabled,
    invalid: props.invalid,
  });
  const words = part('content');
  const typing = useTypedText({ ...words, value: words.value || undefined, format: same, parse: same });
  return (
    <div className="mc-parts">
      <PartInput id={`${id}-0`} label={texts.authority} {...part('authority')} />
      <FieldFrame id={`${id}-1`} label={texts.confirmationContent} required={props.required}>
        <TextArea
          {...typing}
          id={`${id}-1`}
          aria-required={props.required || undefined}
          aria-invalid={props.invalid || undefined}
          readOnly={props.readOnly}
          disabled={props.disabled}
        />
      </FieldFrame>
      <PartInput id={`${id}-2`} label={texts.confirmingPerson} {...part('person')} />
      <PartInput
        id={`${id}-3`}
        label={texts.confirmationDate}
        placeholder={texts.datePlaceholder}
        inputMode="numeric"
        format={formatDay}
        parse={parseDay}
        {...part('at')}
      />
    </div>
  );
}
