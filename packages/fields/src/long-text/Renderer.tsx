import type { RendererProps } from '../section/renderer';
import { useFieldTexts } from '../section/services-context';
import { useTypedText } from '../section/use-typed-text';
import { TextArea } from '../ui';

const same = (text: string) => text;

export function LongTextRenderer({ id, field, value, onChange, onLeave, ...props }: RendererProps) {
  const texts = useFieldTexts();
  const typing = useTypedText({
    value: typeof value === 'string' ? value : undefined,
    format: same,
    parse: same,
    onChange,
    onLeave,
  });
  const limit = field.schema.maxLength;
  const length = [...typing.value].length;
  return (
    <>
      <TextArea
        {...typing}
        id={id}
        rows={4}
        placeholder={props.placeholder}
        aria-required={props.required || undefined}
        aria-invalid={props.invalid || undefined}
        aria-describedby={props.describedBy}
        readOnly={props.readOnly}
        disabled={props.disabled}
      />
      {typeof limit === 'number' && length > limit * 0.8 && (
        <span className="mc-counter">{texts.characters(length, limit)}</span>
      )}
    </>
  );
}
