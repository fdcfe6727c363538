import { CodeBox } from '../section/CodeBox';
import type { RendererProps } from '../section/renderer';
import { ethnicGroups } from './ethnic-groups';

export function EthnicGroupRenderer(props: RendererProps) {
  return <CodeBox {...props} codes={ethnicGroups} />;
}
