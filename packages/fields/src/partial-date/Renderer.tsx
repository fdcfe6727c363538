import { isPartialDate } from '@motcua/schema';
import { parsePartialDate } from '../read-date';
import type { RendererProps } from '../section/renderer';
import { useFieldTexts } from '../section/services-context';
import { TypedInput } from '../section/TypedInput';

const format = (value: string) => (isPartialDate(value) ? value.split('-').reverse().join('/') : value);
const parse = (text: string) => parsePartialDate(text) ?? text;

export function PartialDateRenderer({ value, ...props }: RendererProps) {
  const texts = useFieldTexts();
  return (
    <TypedInput
      {...props}
      value={typeof value === 'string' ? value : undefined}
      placeholder={props.placeholder ?? texts.partialDatePlaceholder}
      format={format}
      parse={parse}
    />
  );
}
