import { Icon } from '@motcua/fields/ui';
import type { Item } from '@motcua/schema';
import { flushSync } from 'react-dom';
import { useEditor } from '../editor-context';
import { editText, openAdding, useCanvasStore } from './canvas-store';
import { help } from './text-parts';
import { canvasTexts as texts } from './texts';

/** Where the selected item has no help yet, one press begins to write it. */
export function AddHelp({ item }: { readonly item: Item }) {
  const writing = useCanvasStore((state) => state.editing !== null);
  if (writing || item.kind === 'content' || item.help) return null;
  return (
    <button
      type="button"
      className="de-add-help"
      data-canvas-tools
      onClick={() => editText({ id: item.id, part: help })}
    >
      {texts.addHelp}
    </button>
  );
}

type InsertBelowProps = { readonly item: Item; readonly label: string; readonly leads: boolean };

/** Under the item at hand or under the pointer: opens the search for something to put there. */
export function InsertBelow({ item, label, leads }: InsertBelowProps) {
  const editor = useEditor();
  const near = useCanvasStore((state) => state.hoveredId === item.id);
  if (!near && !leads) return null;
  const name = item.kind === 'section' ? texts.insertInto(label) : texts.insertBelow(label);
  return (
    <button
      type="button"
      className="de-insert"
      data-canvas-tools
      aria-label={name}
      title={name}
      onClick={() =>
        flushSync(() => {
          editor.select(item.id);
          openAdding();
        })
      }
    >
      <Icon name="add" />
    </button>
  );
}
