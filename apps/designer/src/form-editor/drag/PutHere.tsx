import { indexForm, labelOf, labelOfId } from '@motcua/schema';
import { putDown } from '../canvas/item-commands';
import { useEditor, useForm } from '../editor-context';
import type { Spot } from './landing';
import { dragTexts } from './texts';

/** While something is carried by tap or keyboard, every place between items is a button that says where it lies. */
export function PutHere(spot: Spot) {
  const editor = useEditor();
  const form = useForm();
  const holder = indexForm(form).nodes.get(spot.parent)?.node;
  const before = holder && 'items' in holder ? holder.items[spot.index - 1] : undefined;
  return (
    <button
      type="button"
      className="de-put-here"
      aria-label={before ? dragTexts.putBelow(labelOf(before)) : dragTexts.putFirst(labelOfId(form, spot.parent))}
      onClick={(event) => {
        event.stopPropagation();
        putDown(editor, spot);
      }}
    >
      {dragTexts.put}
    </button>
  );
}
