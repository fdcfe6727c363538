import type { RendererProps } from '../section/renderer';
import { useFieldTexts } from '../section/services-context';
import { TypedInput } from '../section/TypedInput';
import { formatPhone, parsePhone } from './phone.field';

const parse = (text: string) => parsePhone(text) ?? text;

export function PhoneRenderer({ value, ...props }: RendererProps) {
  const texts = useFieldTexts();
  return (
    <TypedInput
      {...props}
      value={typeof value === 'string' ? value : undefined}
      placeholder={props.placeholder ?? texts.phonePlaceholder}
      format={formatPhone}
      parse={parse}
      input={{ type: 'tel', autoComplete: 'tel' }}
    />
  );
}
