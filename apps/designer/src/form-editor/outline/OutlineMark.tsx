import { labelOfId } from '@motcua/schema';
import type { RefObject } from 'react';
import { useForm } from '../editor-context';
import { useOutlineMark } from './outline-mark';
import { outlineTexts as texts } from './texts';

/** The line in the outline where the carried thing would land, or why it may not. */
export function OutlineMark({ tree }: { readonly tree: RefObject<HTMLElement | null> }) {
  const form = useForm();
  const mark = useOutlineMark((state) => state.mark);
  const line = mark && tree.current?.querySelector<HTMLElement>(`[data-outline="${CSS.escape(mark.rowId)}"]`);
  if (!mark || !line) return null;
  const { landing, side, rowId } = mark;
  const top = line.offsetTop + (side === 'above' ? 0 : line.offsetHeight);
  const words = landing.allowed && side === 'inside' ? texts.into(labelOfId(form, rowId)) : landing.text;
  return (
    <div
      className="de-outline-mark"
      data-refused={landing.allowed ? undefined : ''}
      style={{ insetBlockStart: top, insetInlineStart: side === 'inside' ? '1.8rem' : 0 }}
      aria-hidden="true"
    >
      <span>{words}</span>
    </div>
  );
}
