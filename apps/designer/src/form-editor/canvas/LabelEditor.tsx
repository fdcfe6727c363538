import { indexForm, labelOf } from '@motcua/schema';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { useEditor, useForm } from '../editor-context';
import { retitle } from '../retitle';
import { focusItem } from './focus-item';
import type { LabelPlace } from './label-place';
import { canvasTexts as texts } from './texts';

/** The label rewritten where it stands: Enter or leaving keeps it, Escape gives it up. */
export function LabelEditor({ place, onDone }: { readonly place: LabelPlace; readonly onDone: () => void }) {
  const editor = useEditor();
  const form = useForm();
  const node = indexForm(form).nodes.get(place.id)?.node;
  const before = node ? labelOf(node) : '';
  const [text, setText] = useState(before);

  const finish = (keep: boolean, by: 'key' | 'leaving') => {
    flushSync(onDone);
    const next = text.trim().normalize('NFC');
    if (keep && node && next && next !== before) {
      editor.seal();
      editor.act(retitle(node, next));
      editor.seal();
    }
    if (by === 'key') focusItem(editor, document, place.id);
  };

  return (
    <input
      className="de-label-editor"
      data-canvas-tools
      style={{ left: place.left - 8, top: place.top - 6, width: place.width + 80, minHeight: place.height + 12 }}
      aria-label={texts.editLabel(before)}
      value={text}
      // biome-ignore lint/a11y/noAutofocus: the person has just asked to write here
      autoFocus
      onFocus={(event) => event.target.select()}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => finish(true, 'leaving')}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') finish(true, 'key');
        if (event.key === 'Escape') finish(false, 'key');
      }}
    />
  );
}
