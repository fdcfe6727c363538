import { type MenuItem, useToast } from '@motcua/fields/ui';
import { indexForm } from '@motcua/schema';
import { clipboardTexts } from '../clipboard/texts';
import { useClipboard } from '../clipboard/use-clipboard';
import { useEditor, useEditorState, useForm } from '../editor-context';
import { chosenIds } from '../editor-store';
import { commandTexts } from './command-texts';
import { duplicate, remove, step, takeUp, wrapInGroup } from './item-commands';
import { canvasTexts as texts } from './texts';

/** One place up or down with what is chosen, said aloud. */
export function useStep(): (id: string, direction: 'up' | 'down') => void {
  const editor = useEditor();
  const toast = useToast();
  return (id, direction) => {
    const { label } = takeUp(editor, id);
    const where = step(editor, id, direction);
    if (where) toast({ text: texts.moved(label, where), stay: 3000 });
  };
}

/** Commands for all that is chosen, in a menu; without a choice only what needs none may be done. */
export function useItemMenu(which: 'all' | 'beside-toolbar'): readonly MenuItem[] {
  const editor = useEditor();
  const form = useForm();
  const id = useEditorState((state) => state.selectedId);
  const ids = useEditorState(chosenInWords).split(' ');
  const readOnly = useEditorState((state) => state.readOnly);
  const clipboard = useClipboard();
  const stepBy = useStep();
  const { nodes } = indexForm(form);
  const kinds = ids.map((each) => nodes.get(each)?.kind);
  const chosen = id !== null && kinds[0] !== undefined;
  const items = chosen && kinds.every((kind) => kind !== 'page');
  const fields = items && kinds.every((kind) => kind !== 'section');
  const on = (run: (id: string) => void) => () => void (id !== null && run(id));
  const whole: readonly (MenuItem & { readonly inToolbar?: true })[] = [
    {
      id: 'up',
      label: texts.up,
      disabled: !chosen || readOnly,
      onSelect: on((one) => stepBy(one, 'up')),
      inToolbar: true,
    },
    {
      id: 'down',
      label: texts.down,
      disabled: !chosen || readOnly,
      onSelect: on((one) => stepBy(one, 'down')),
      inToolbar: true,
    },
    { id: 'move', label: texts.moveTo, disabled: !items || readOnly, onSelect: on(editor.askMove), inToolbar: true },
    {
      id: 'wrap',
      label: commandTexts.wrap,
      disabled: !fields || readOnly,
      onSelect: on((one) => wrapInGroup(editor, one)),
    },
    {
      id: 'duplicate',
      label: texts.duplicate,
      disabled: !chosen || readOnly,
      onSelect: on((one) => duplicate(editor, one)),
      inToolbar: true,
    },
    { id: 'copy', label: clipboardTexts.copy, disabled: !chosen, onSelect: clipboard.copy },
    { id: 'cut', label: clipboardTexts.cut, disabled: !items || readOnly, onSelect: clipboard.cut },
    { id: 'paste', label: clipboardTexts.paste, disabled: readOnly, onSelect: () => void clipboard.paste() },
    {
      id: 'remove',
      label: texts.remove,
      danger: true,
      disabled: !chosen || readOnly,
      onSelect: on((one) => void remove(editor, one)),
      inToolbar: true,
    },
  ];
  return whole.filter(({ inToolbar }) => which === 'all' || !inToolbar);
}

/** Ids hold no blanks, so one text says them all and stays the same while they do. */
const chosenInWords = (state: Parameters<typeof chosenIds>[0]): string => chosenIds(state).join(' ');
