import { Icon } from '@motcua/fields/ui';
import type { Item } from '@motcua/schema';
import type { MouseEvent } from 'react';
import { useEditor, useEditorState } from '../editor-context';
import { duplicate, remove, step, takeUp } from './item-commands';
import { canvasTexts } from './texts';

/** The selected item's own commands: everything that a drag can do, by plain buttons. */
export function ItemToolbar({ item, label }: { readonly item: Item; readonly label: string }) {
  const editor = useEditor();
  const carried = useEditorState(({ carrying }) => carrying?.from === 'form' && carrying.ids.includes(item.id));
  const run = (command: () => void) => (event: MouseEvent) => {
    event.stopPropagation();
    command();
  };
  const pick = carried ? canvasTexts.drop : canvasTexts.pick;
  return (
    <div className="de-toolbar" role="toolbar" aria-label={canvasTexts.toolbar(label)} data-canvas-tools>
      <button
        type="button"
        className="de-handle"
        aria-label={pick}
        title={pick}
        aria-pressed={carried}
        onClick={run(() => editor.carry(carried ? null : takeUp(editor, item.id)))}
      >
        <Icon name="drag" />
      </button>
      <button
        type="button"
        aria-label={canvasTexts.up}
        title={canvasTexts.up}
        onClick={run(() => step(editor, item.id, 'up'))}
      >
        <Icon name="up" />
      </button>
      <button
        type="button"
        aria-label={canvasTexts.down}
        title={canvasTexts.down}
        onClick={run(() => step(editor, item.id, 'down'))}
      >
        <Icon name="down" />
      </button>
      <button type="button" onClick={run(() => editor.askMove(item.id))}>
        {canvasTexts.moveTo}
      </button>
      <button type="button" onClick={run(() => duplicate(editor, item.id))}>
        {canvasTexts.duplicate}
      </button>
      <button type="button" onClick={run(() => remove(editor, item.id))}>
        {canvasTexts.remove}
      </button>
    </div>
  );
}
