import type { RendererProps } from '../section/renderer';
import { useFieldTexts } from '../section/services-context';
import { TextInput } from '../ui';
import { computedField } from './computed.field';

export function ComputedRenderer({ id, field, value, describedBy, invalid }: RendererProps) {
  const texts = useFieldTexts();
  return (
    <TextInput
      id={id}
      readOnly
      value={computedField.toText(value, field)}
      placeholder={texts.computedEmpty}
      aria-describedby={describedBy}
      aria-invalid={invalid || undefined}
    />
  );
}
