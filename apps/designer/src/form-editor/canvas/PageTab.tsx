import type { Page } from '@motcua/schema';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { type Edge, makeSortableRow } from '../../app/dragging';
import { useEditor, useEditorState } from '../editor-context';
import { formOf } from '../editor-store';
import { canvasTexts as texts } from './texts';

type PageTabProps = {
  readonly page: Page;
  readonly index: number;
  readonly naming: boolean;
  readonly onNaming: (naming: boolean) => void;
};

/** One page's tab: a press opens it, a second one or F2 renames it, dragging puts it elsewhere in the row. */
export function PageTab({ page, index, naming, onNaming }: PageTabProps) {
  const editor = useEditor();
  const open = useEditorState((state) => state.pageId === page.id);
  const readOnly = useEditorState((state) => state.readOnly);
  const [edge, setEdge] = useState<Edge | null>(null);
  const tab = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!tab.current || readOnly || naming) return;
    return makeSortableRow(tab.current, {
      channel: 'pages',
      index,
      label: page.title,
      across: true,
      onEdge: setEdge,
      onDrop: (from, to) => {
        const moved = formOf(editor.state.getState()).pages[from];
        const at = from < to ? to - 1 : to;
        if (moved && at !== from) editor.act([{ op: 'movePage', id: moved.id, index: at }], { select: moved.id });
      },
    });
  }, [editor, index, page.title, readOnly, naming]);

  if (naming)
    return (
      <PageName
        page={page}
        onEnd={() => {
          flushSync(() => onNaming(false));
          document.querySelector<HTMLElement>(`[data-page-tab="${CSS.escape(page.id)}"]`)?.focus();
        }}
      />
    );
  return (
    <button
      ref={tab}
      type="button"
      className="de-page-tab"
      data-page-tab={page.id}
      data-edge={edge ?? undefined}
      aria-current={open ? 'page' : undefined}
      onClick={() => editor.goToPage(page.id)}
      onDoubleClick={() => !readOnly && onNaming(true)}
      onKeyDown={(event) => {
        if (event.key !== 'F2' || readOnly) return;
        event.preventDefault();
        onNaming(true);
      }}
    >
      {texts.pageName(index + 1, page.title)}
    </button>
  );
}

function PageName({ page, onEnd }: { readonly page: Page; readonly onEnd: () => void }) {
  const editor = useEditor();
  const [title, setTitle] = useState(page.title);
  const over = useRef(false);
  const end = (keep: boolean) => {
    if (over.current) return;
    over.current = true;
    const next = title.trim().normalize('NFC');
    if (keep && next !== '' && next !== page.title) {
      editor.seal();
      editor.act([{ op: 'changePage', id: page.id, changes: { title: next } }]);
      editor.seal();
    }
    onEnd();
  };
  return (
    <input
      className="de-page-name"
      aria-label={texts.pageTitle(page.title)}
      // biome-ignore lint/a11y/noAutofocus: the person has just asked to write here
      autoFocus
      value={title}
      onFocus={({ target }) => target.select()}
      onChange={({ target }) => setTitle(target.value)}
      onBlur={() => end(true)}
      onKeyDown={(event: KeyboardEvent) => {
        event.stopPropagation();
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') end(true);
        if (event.key === 'Escape') end(false);
      }}
    />
  );
}
