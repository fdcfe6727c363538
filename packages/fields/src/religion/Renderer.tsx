import { CodeBox } from '../section/CodeBox';
import type { RendererProps } from '../section/renderer';
import { religions } from './religions';

export function ReligionRenderer(props: RendererProps) {
  return <CodeBox {...props} codes={religions} />;
}
