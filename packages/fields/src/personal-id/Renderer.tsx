import type { RendererProps } from '../section/renderer';
import { TypedInput } from '../section/TypedInput';

const same = (text: string) => text;
const digits = (text: string) => text.replace(/[\s.]/g, '');

export function PersonalIdRenderer({ value, ...props }: RendererProps) {
  return (
    <TypedInput
      {...props}
      value={typeof value === 'string' ? value : undefined}
      format={same}
      parse={digits}
      input={{ inputMode: 'numeric', spellCheck: false }}
    />
  );
}
