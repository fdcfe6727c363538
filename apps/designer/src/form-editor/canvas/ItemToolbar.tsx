import './item-toolbar.css';
import { Icon, Menu } from '@motcua/fields/ui';
import type { Item } from '@motcua/schema';
import { type MouseEvent, useLayoutEffect, useRef } from 'react';
import { useEditor, useEditorState } from '../editor-context';
import { commandTexts } from './command-texts';
import { duplicate, remove, takeUp } from './item-commands';
import { canvasTexts } from './texts';
import { useItemMenu, useStep } from './use-item-menu';

/** The commands of all that is chosen, at the item that leads: everything that a drag can do, by plain buttons. */
export function ItemToolbar({ item, label }: { readonly item: Item; readonly label: string }) {
  const editor = useEditor();
  const carried = useEditorState(({ carrying }) => carrying?.from === 'form' && carrying.ids.includes(item.id));
  const count = useEditorState((state) => state.alsoSelected.length + 1);
  const step = useStep();
  const more = useItemMenu('beside-toolbar');
  const bar = useRef<HTMLDivElement>(null);
  // A narrow item at the left edge has its commands over it and to the right, not out of the page.
  useLayoutEffect(() => {
    const edge = bar.current?.closest('.de-canvas')?.getBoundingClientRect().left;
    if (!bar.current || edge === undefined) return;
    delete bar.current.dataset.side;
    if (bar.current.getBoundingClientRect().left < edge) bar.current.dataset.side = 'start';
  });
  const run = (command: () => void) => (event: MouseEvent) => {
    event.stopPropagation();
    command();
  };
  const pick = carried ? canvasTexts.drop : canvasTexts.pick;
  const name = count > 1 ? commandTexts.chosen(count) : canvasTexts.toolbar(label);
  return (
    <div ref={bar} className="de-toolbar" role="toolbar" aria-label={name} data-canvas-tools>
      {count > 1 && <span className="de-toolbar-count">{commandTexts.chosen(count)}</span>}
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
      <button type="button" aria-label={canvasTexts.up} title={canvasTexts.up} onClick={run(() => step(item.id, 'up'))}>
        <Icon name="up" />
      </button>
      <button
        type="button"
        aria-label={canvasTexts.down}
        title={canvasTexts.down}
        onClick={run(() => step(item.id, 'down'))}
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
      <Menu label={<Icon name="more" />} name={commandTexts.more} look="quiet" icon items={more} />
    </div>
  );
}
