import { Button, Dialog, FieldFrame, Select } from '@motcua/fields/ui';
import { indexForm, labelOf } from '@motcua/schema';
import { useId, useState } from 'react';
import { appTexts } from '../../app/texts';
import { useEditor, useEditorState, useForm } from '../editor-context';
import { holdersFor } from '../moves';
import { moveTo, takeUp } from './item-commands';
import { canvasTexts as texts } from './texts';

/** "Chuyển đến…": any place of the form by two plain choices; the same edit as a drop. */
export function MoveDialog() {
  const editor = useEditor();
  const id = useEditorState((state) => state.movingId);
  const form = useForm();
  const own = id ? indexForm(form).nodes.get(id) : undefined;
  if (!own) return null;
  return <MoveChoices key={own.id} id={own.id} parentId={own.parentId} onClose={() => editor.askMove(null)} />;
}

type MoveChoicesProps = { readonly id: string; readonly parentId: string | null; readonly onClose: () => void };

function MoveChoices({ id, parentId, onClose }: MoveChoicesProps) {
  const editor = useEditor();
  const form = useForm();
  const base = useId();
  const node = indexForm(form).nodes.get(id);
  const holders = holdersFor(form, node?.kind === 'section' ? 'section' : 'item', id);
  const [holderId, setHolderId] = useState(parentId ?? holders[0]?.id ?? '');
  const [index, setIndex] = useState('0');
  const holder = holders.find((each) => each.id === holderId);
  const { label } = takeUp(editor, id);
  const positions = [
    { value: '0', label: texts.atStart },
    ...(holder?.items.flatMap((item, at) =>
      item.id === id ? [] : [{ value: String(at + 1), label: texts.after(labelOf(item)) }],
    ) ?? []),
  ];
  return (
    <Dialog
      open
      title={texts.moveTitle(label)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{appTexts.cancel}</Button>
          <Button
            look="main"
            onClick={() => {
              if (moveTo(editor, id, { parent: holderId, index: Number(index) })) onClose();
            }}
          >
            {texts.move}
          </Button>
        </>
      }
    >
      <FieldFrame id={`${base}-holder`} label={texts.holder}>
        <Select
          id={`${base}-holder`}
          value={holderId}
          choices={holders.map((each) => ({ value: each.id, label: each.label }))}
          onChange={(chosen) => {
            setHolderId(chosen);
            setIndex('0');
          }}
        />
      </FieldFrame>
      <FieldFrame id={`${base}-position`} label={texts.position}>
        <Select id={`${base}-position`} value={index} choices={positions} onChange={setIndex} />
      </FieldFrame>
    </Dialog>
  );
}
