import { putDown } from '../canvas/item-commands';
import { useEditor, useForm } from '../editor-context';
import { type Spot, spotWords } from './landing';
import { dragTexts } from './texts';

/** While something is carried by tap or keyboard, every place between items is a button that says where it lies. */
export function PutHere(spot: Spot) {
  const editor = useEditor();
  const form = useForm();
  return (
    <button
      type="button"
      className="de-put-here"
      aria-label={spotWords(form, spot, { below: dragTexts.putBelow, first: dragTexts.putFirst })}
      onClick={(event) => {
        event.stopPropagation();
        putDown(editor, spot);
      }}
    >
      {dragTexts.put}
    </button>
  );
}
