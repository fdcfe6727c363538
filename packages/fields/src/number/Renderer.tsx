import type { Json } from '@motcua/schema';
import type { RendererProps } from '../section/renderer';
import { TypedInput } from '../section/TypedInput';
import { formatNumber, parseNumber } from './number.field';

const format = (value: Json) => (typeof value === 'number' ? formatNumber(value) : String(value));
/** What is no number stays as typed: the type rule then says so, and nothing that was typed is lost. */
const parse = (text: string): Json => parseNumber(text) ?? text;

export function NumberRenderer(props: RendererProps) {
  const whole = props.field.schema.type === 'integer';
  return <TypedInput {...props} format={format} parse={parse} input={{ inputMode: whole ? 'numeric' : 'decimal' }} />;
}
