import type { RendererProps } from '../section/renderer';
import { TypedInput } from '../section/TypedInput';

const same = (text: string) => text;
const trimmed = (text: string) => text.trim();

export function EmailRenderer({ value, ...props }: RendererProps) {
  return (
    <TypedInput
      {...props}
      value={typeof value === 'string' ? value : undefined}
      format={same}
      parse={trimmed}
      // Not type="email": browsers strip and rewrite what is typed there.
      input={{ inputMode: 'email', autoComplete: 'email', spellCheck: false }}
    />
  );
}
