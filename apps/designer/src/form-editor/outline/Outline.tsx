import { type FormNode, labelOf } from '@motcua/schema';
import type { KeyboardEvent } from 'react';
import { step } from '../canvas/item-commands';
import { useEditor, useEditorState, useForm } from '../editor-context';
import { outlineTexts as texts } from './texts';

/** The whole form as a list: choose anything, on any page; Alt and arrows move it. */
export function Outline() {
  const form = useForm();
  return (
    <nav className="de-outline" aria-label={texts.title}>
      <ul>
        {form.pages.map((page, index) => (
          <OutlineNode key={page.id} node={page} prefix={`${index + 1} · `} />
        ))}
      </ul>
      <p className="de-pane-foot">{texts.hint}</p>
    </nav>
  );
}

function OutlineNode({ node, prefix = '' }: { readonly node: FormNode; readonly prefix?: string }) {
  const editor = useEditor();
  const selected = useEditorState((state) => state.selectedId === node.id);
  const key = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    step(editor, node.id, event.key === 'ArrowUp' ? 'up' : 'down');
  };
  return (
    <li>
      <button
        type="button"
        className="de-outline-node"
        aria-current={selected || undefined}
        onClick={() => editor.select(node.id)}
        onKeyDown={key}
      >
        {prefix}
        {labelOf(node)}
      </button>
      {'items' in node && node.items.length > 0 && (
        <ul>
          {node.items.map((item) => (
            <OutlineNode key={item.id} node={item} />
          ))}
        </ul>
      )}
    </li>
  );
}
