import { type FormNode, indexForm, labelOf } from '@motcua/schema';
import { type KeyboardEvent, type RefObject, useId, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useEditor, useForm } from '../editor-context';
import { formOf } from '../editor-store';
import { editText, type TextPlace } from './canvas-store';
import { focusItem, frameOf } from './focus-item';
import { type Box, boxOf } from './text-boxes';
import { choiceCount, neighbourPart, removeChoice, rewrite, type TextPart, textOf } from './text-parts';
import { canvasTexts as texts } from './texts';

type TextEditorProps = { readonly place: TextPlace; readonly area: RefObject<HTMLElement | null> };

/** A text rewritten where it stands. The form is drawn first, for only then is it known where the text stands. */
export function TextEditor({ place, area }: TextEditorProps) {
  const form = useForm();
  const node = indexForm(form).nodes.get(place.id)?.node;
  const [box, setBox] = useState<Box | null>(null);
  useLayoutEffect(() => {
    const frame = node && area.current && frameOf(area.current, node.id);
    if (frame && area.current) setBox(boxOf(area.current, frame, place.part));
  }, [node, area, place]);
  if (!node || !box) return null;
  return <WritingBox node={node} part={place.part} box={box} />;
}

type WritingBoxProps = { readonly node: FormNode; readonly part: TextPart; readonly box: Box };

/** Enter or leaving keeps the words, Escape gives them up, Tab goes on to the item's next text. */
function WritingBox({ node, part, box }: WritingBoxProps) {
  const editor = useEditor();
  const hintId = useId();
  const [text, setText] = useState(() => textOf(node, part));
  const over = useRef(false);
  const manyLines = part.kind === 'help' || ('text' in node && part.kind === 'label');

  const keep = () => {
    const edits = rewrite(node, part, text);
    if (edits.length === 0) return;
    editor.seal();
    editor.act(edits);
    editor.seal();
  };
  /** Ends the writing; what comes next is drawn at once, for the next key may already be on its way. */
  const end = (next: TextPart | null, by: 'key' | 'leaving') => {
    over.current = true;
    flushSync(() => editText(next && { id: node.id, part: next }));
    if (by === 'key' && !next) focusItem(editor, document, node.id);
  };
  const now = () => indexForm(formOf(editor.state.getState())).nodes.get(node.id)?.node ?? node;

  const key = (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const take = () => event.preventDefault();
    if (event.key === 'Escape') {
      take();
      end(null, 'key');
    } else if (event.key === 'Tab') {
      take();
      const next = neighbourPart(node, part, event.shiftKey ? -1 : 1);
      keep();
      end(next, 'key');
    } else if (event.key === 'Enter' && !event.shiftKey && (part.kind !== 'label' || !manyLines || event.ctrlKey)) {
      take();
      keep();
      const goesOn = part.kind === 'option' && text.trim() !== '';
      end(goesOn ? { kind: 'option', at: part.at + 1, fresh: true } : null, 'key');
    } else if (event.key === 'Backspace' && part.kind === 'option' && text === '') {
      take();
      const edits = part.fresh ? [] : removeChoice(node, part.at);
      if (edits.length > 0) editor.act(edits);
      const last = choiceCount(now()) - 1;
      end({ kind: 'option', at: Math.min(Math.max(part.at - 1, 0), last) }, 'key');
    }
  };

  const shared = {
    className: 'de-text-editor',
    'aria-label': texts.editing(part, labelOf(node)),
    'aria-describedby': hintId,
    value: text,
    autoFocus: true,
    onFocus: ({ target }: { target: HTMLInputElement | HTMLTextAreaElement }) => target.select(),
    onChange: ({ target }: { target: HTMLInputElement | HTMLTextAreaElement }) => setText(target.value),
    onBlur: () => {
      if (over.current) return;
      keep();
      end(null, 'leaving');
    },
    onKeyDown: key,
  };
  return (
    <div
      className="de-text-place"
      data-canvas-tools
      data-part={part.kind}
      style={{
        left: Math.max(0, box.left - 8),
        top: box.top - 6,
        width: Math.max(160, box.width) + 80,
        maxWidth: `calc(100% - ${Math.max(0, box.left - 8)}px)`,
      }}
    >
      {manyLines ? (
        <textarea {...shared} rows={Math.min(12, Math.max(2, text.split('\n').length + 1))} />
      ) : (
        <input {...shared} style={{ minHeight: box.height + 12 }} />
      )}
      <span id={hintId} className="de-text-hint">
        {part.kind === 'option'
          ? texts.optionHint
          : manyLines && part.kind === 'label'
            ? texts.wordsHint
            : texts.textHint}
      </span>
    </div>
  );
}
