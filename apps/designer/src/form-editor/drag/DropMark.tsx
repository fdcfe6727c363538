import { useDragStore } from './drag-store';

/** The line that says in words where the carried thing lands, or why it may not. */
export function DropMark() {
  const mark = useDragStore((state) => state.mark);
  if (!mark) return null;
  const { landing, line } = mark;
  return (
    <div
      className="de-drop-mark"
      data-refused={landing.allowed ? undefined : ''}
      data-upright={line.upright ? '' : undefined}
      style={{ left: line.left, top: line.top, [line.upright ? 'height' : 'width']: line.length }}
      aria-hidden="true"
    >
      <span className="de-drop-words">{landing.text}</span>
    </div>
  );
}
