import { useDragStore } from './drag-store';

/** The line that says in words where the carried thing lands, or why it may not. */
export function DropMark() {
  const mark = useDragStore((state) => state.mark);
  if (!mark) return null;
  const { landing, left, top, width } = mark;
  return (
    <div
      className="de-drop-mark"
      data-refused={landing.allowed ? undefined : ''}
      style={{ left, top, width }}
      aria-hidden="true"
    >
      <span className="de-drop-words">{landing.text}</span>
    </div>
  );
}
