import { formatDate, isLocalDate } from '@motcua/schema';
import { parseDate } from '../read-date';
import type { RendererProps } from '../section/renderer';
import { useFieldTexts } from '../section/services-context';
import { TypedInput } from '../section/TypedInput';

const format = (value: string) => (isLocalDate(value) ? formatDate(value) : value);
const parse = (text: string) => parseDate(text) ?? text;

export function DateRenderer({ value, ...props }: RendererProps) {
  const texts = useFieldTexts();
  return (
    <TypedInput
      {...props}
      value={typeof value === 'string' ? value : undefined}
      placeholder={props.placeholder ?? texts.datePlaceholder}
      format={format}
      parse={parse}
      input={{ inputMode: 'numeric' }}
    />
  );
}
