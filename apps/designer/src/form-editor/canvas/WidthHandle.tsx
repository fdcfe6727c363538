import type { Field } from '@motcua/schema';
import { type PointerEvent, useRef, useState } from 'react';
import { useEditor } from '../editor-context';
import { say } from './canvas-store';
import { canvasTexts as texts } from './texts';
import { setWidth, widthAt, widthOf } from './width';

/** The right edge of the selected field, drawn wider or narrower by twelfths. By keys it is Alt + Shift and arrows. */
export function WidthHandle({ field }: { readonly field: Field }) {
  const editor = useEditor();
  const [drawing, setDrawing] = useState(false);
  const handle = useRef<HTMLDivElement>(null);
  const width = widthOf(field);

  const stop = () => {
    if (!drawing) return;
    setDrawing(false);
    editor.seal();
    say(texts.widthNow(width));
  };
  return (
    <div
      ref={handle}
      className="de-width"
      data-canvas-tools
      data-drawing={drawing ? '' : undefined}
      aria-hidden="true"
      title={texts.widthHint}
      // The frame itself is carried by the mouse; its edge is not.
      onMouseDown={(event) => event.preventDefault()}
      onPointerDown={(event: PointerEvent) => {
        event.stopPropagation();
        handle.current?.setPointerCapture(event.pointerId);
        editor.seal();
        setDrawing(true);
      }}
      onPointerMove={(event: PointerEvent) => {
        const cell = drawing && handle.current?.closest<HTMLElement>('.mc-cell');
        if (cell) setWidth(editor, field, widthAt(cell, event.clientX));
      }}
      onPointerUp={stop}
      onPointerCancel={stop}
    >
      {drawing && <span className="de-width-figure">{texts.widthFigure(width)}</span>}
    </div>
  );
}
