import { type Item, labelOf } from '@motcua/schema';
import { memo, type ReactNode, useEffect, useRef } from 'react';
import { makeDraggable } from '../../app/dragging';
import { type Cargo, FORM_CHANNEL, goesAmong } from '../drag/landing';
import { PutHere } from '../drag/PutHere';
import { useEditor, useEditorState } from '../editor-context';
import type { EditorState } from '../editor-store';
import { ConditionChips } from './ConditionChips';
import { AddHelp, InsertBelow } from './FrameTools';
import { ItemToolbar } from './ItemToolbar';
import { takeUp } from './item-commands';
import { itemKindName } from './item-kind-name';
import { canvasTexts } from './texts';
import { isTouched } from './use-long-press';
import { WidthHandle } from './WidthHandle';

type ItemFrameProps = {
  readonly item: Item;
  readonly parentId: string;
  readonly index: number;
  readonly children: ReactNode;
};

/** The author's frame round one item: cheap, since only the selected one carries tools. */
export const ItemFrame = memo(function ItemFrame({ item, parentId, index, children }: ItemFrameProps) {
  const editor = useEditor();
  const chosen = useEditorState((state) => chosenAs(state, item.id));
  const among = useEditorState(({ carrying, history }) => carrying && goesAmong(history.form, carrying));
  const editable = useEditorState((state) => !state.readOnly);
  const frame = useRef<HTMLDivElement>(null);
  const label = labelOf(item);
  const holds = 'items' in item;
  const leads = chosen === 'alone' || chosen === 'lead';
  const putHere = among === (item.kind === 'section' ? 'sections' : 'items');

  useEffect(() => {
    if (!frame.current || !editable) return;
    return makeDraggable<Cargo>(frame.current, {
      channel: FORM_CHANNEL,
      load: () => takeUp(editor, item.id),
      label: () => takeUp(editor, item.id).label,
      // A finger picks up by resting; the browser's own drag by finger would fight with that.
      canDrag: () => !isTouched(),
    });
  }, [editor, item.id, editable]);

  return (
    <>
      {putHere && index === 0 && <PutHere parent={parentId} index={0} />}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would make the author's frame part of the form */}
      <div
        ref={frame}
        className="de-item"
        role="group"
        aria-label={frameName(item, label, chosen)}
        aria-current={leads || undefined}
        tabIndex={leads || (item.kind === 'section' && index === 0) ? 0 : -1}
        data-item={item.id}
        data-kind={item.kind}
        data-parent={parentId}
        data-index={index}
        data-selected={chosen ?? undefined}
        {...(holds ? { 'data-holder': item.id, 'data-holder-kind': item.kind } : {})}
      >
        {leads && editable && !among && <ItemToolbar item={item} label={label} />}
        <ConditionChips item={item} />
        {holds ? children : <div inert>{children}</div>}
        {chosen === 'alone' && editable && !among && (
          <>
            <AddHelp item={item} />
            {item.kind === 'field' && <WidthHandle field={item} />}
          </>
        )}
        {editable && !among && <InsertBelow item={item} label={label} leads={leads} />}
      </div>
      {putHere && <PutHere parent={parentId} index={index + 1} />}
    </>
  );
});

/** `lead`: the one of several that the inspector and the keys follow. */
type ChosenAs = 'alone' | 'lead' | 'also' | null;

function chosenAs({ selectedId, alsoSelected }: EditorState, id: string): ChosenAs {
  if (selectedId === id) return alsoSelected.length > 0 ? 'lead' : 'alone';
  return alsoSelected.includes(id) ? 'also' : null;
}

function frameName(item: Item, label: string, chosen: ChosenAs): string {
  const required = 'required' in item && item.required === true ? `, ${canvasTexts.required}` : '';
  const among = chosen === 'lead' || chosen === 'also' ? `, ${canvasTexts.amongChosen}` : '';
  return `${itemKindName(item)}: ${label}${required}${among}`;
}
