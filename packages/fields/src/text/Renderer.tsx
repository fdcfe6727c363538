import type { RendererProps } from '../section/renderer';
import { TypedInput } from '../section/TypedInput';

const same = (text: string) => text;

export function TextRenderer({ value, ...props }: RendererProps) {
  return <TypedInput {...props} value={typeof value === 'string' ? value : undefined} format={same} parse={same} />;
}
