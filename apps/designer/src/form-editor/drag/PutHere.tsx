import { useEffect, useRef } from 'react';
import { putDownAt } from '../canvas/carry';
import { useEditor, useForm } from '../editor-context';
import { useDragStore } from './drag-store';
import { type Spot, spotWords } from './landing';
import { isSame } from './lift';
import { dragTexts } from './texts';

/** While something is carried by tap or keyboard, every place between items is a button that says where it lies. */
export function PutHere({ parent, index }: Spot) {
  const editor = useEditor();
  const form = useForm();
  const spot = { parent, index };
  const aim = useDragStore((state) => (state.aim && isSame(state.aim.landing, spot) ? state.aim : null));
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (aim) button.current?.scrollIntoView?.({ block: 'nearest' });
  }, [aim]);
  return (
    <button
      ref={button}
      type="button"
      className="de-put-here"
      data-aim={aim ? '' : undefined}
      data-refused={aim && !aim.landing.allowed ? '' : undefined}
      aria-label={spotWords(form, spot, { below: dragTexts.putBelow, first: dragTexts.putFirst })}
      onClick={(event) => {
        event.stopPropagation();
        putDownAt(editor, spot);
      }}
    >
      {aim?.text ?? dragTexts.put}
    </button>
  );
}
