import { type Item, labelOf } from '@motcua/schema';
import { memo, type ReactNode, useEffect, useRef } from 'react';
import { makeDraggable } from '../../app/dragging';
import { type Cargo, FORM_CHANNEL } from '../drag/landing';
import { PutHere } from '../drag/PutHere';
import { useEditor, useEditorState } from '../editor-context';
import { ConditionChips } from './ConditionChips';
import { ItemToolbar } from './ItemToolbar';
import { takeUp } from './item-commands';
import { itemKindName } from './item-kind-name';
import { canvasTexts } from './texts';

type ItemFrameProps = {
  readonly item: Item;
  readonly parentId: string;
  readonly index: number;
  readonly children: ReactNode;
};

/** The author's frame round one item: cheap, since only the selected one carries a toolbar. */
export const ItemFrame = memo(function ItemFrame({ item, parentId, index, children }: ItemFrameProps) {
  const editor = useEditor();
  const selected = useEditorState((state) => state.selectedId === item.id);
  const carrying = useEditorState((state) => state.carrying !== null);
  const editable = useEditorState((state) => !state.readOnly);
  const frame = useRef<HTMLDivElement>(null);
  const label = labelOf(item);
  const holds = 'items' in item;

  useEffect(() => {
    if (!frame.current || !editable) return;
    return makeDraggable<Cargo>(frame.current, {
      channel: FORM_CHANNEL,
      load: () => takeUp(editor, item.id),
      label: () => takeUp(editor, item.id).label,
    });
  }, [editor, item.id, editable]);

  return (
    <>
      {carrying && index === 0 && item.kind !== 'section' && <PutHere parent={parentId} index={0} />}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would make the author's frame part of the form */}
      <div
        ref={frame}
        className="de-item"
        role="group"
        aria-label={frameName(item, label)}
        aria-current={selected || undefined}
        tabIndex={selected || (item.kind === 'section' && index === 0) ? 0 : -1}
        data-item={item.id}
        data-kind={item.kind}
        data-parent={parentId}
        data-index={index}
        data-selected={selected || undefined}
        {...(holds ? { 'data-holder': item.id, 'data-holder-kind': item.kind } : {})}
      >
        {selected && editable && <ItemToolbar item={item} label={label} />}
        <ConditionChips item={item} />
        {holds ? children : <div inert>{children}</div>}
      </div>
      {carrying && item.kind !== 'section' && <PutHere parent={parentId} index={index + 1} />}
    </>
  );
});

function frameName(item: Item, label: string): string {
  const required = 'required' in item && item.required === true ? `, ${canvasTexts.required}` : '';
  return `${itemKindName(item)}: ${label}${required}`;
}

/** The frame of an item on the screen, for focus and measuring. */
export const frameOf = (root: ParentNode, id: string): HTMLElement | null =>
  root.querySelector<HTMLElement>(`[data-item="${CSS.escape(id)}"]`);
