import { formatMonth, isMonth, parseMonth } from '../read-date';
import type { RendererProps } from '../section/renderer';
import { useFieldTexts } from '../section/services-context';
import { TypedInput } from '../section/TypedInput';

const format = (value: string) => (isMonth(value) ? formatMonth(value) : value);
const parse = (text: string) => parseMonth(text) ?? text;

export function MonthRenderer({ value, ...props }: RendererProps) {
  const texts = useFieldTexts();
  return (
    <TypedInput
      {...props}
      value={typeof value === 'string' ? value : undefined}
      placeholder={props.placeholder ?? texts.monthPlaceholder}
      format={format}
      parse={parse}
      input={{ inputMode: 'numeric' }}
    />
  );
}
