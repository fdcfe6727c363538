import { type KeyboardEvent, type RefObject, useRef } from 'react';
import { flushSync } from 'react-dom';
import { duplicate, remove } from '../canvas/item-commands';
import { useStep } from '../canvas/use-item-menu';
import { useEditor } from '../editor-context';
import { chosenIds } from '../editor-store';
import { type OutlineRow, typedTo } from './outline-rows';

const PAUSE = 700;

type Tree = {
  readonly tree: RefObject<HTMLElement | null>;
  readonly rows: readonly OutlineRow[];
  readonly toggle: (id: string, open: boolean) => void;
  readonly readOnly: boolean;
};

export type TreeActs = {
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** A click with its modifiers: alone it chooses, Ctrl adds or takes out, Shift reaches from the last one chosen. */
  readonly choose: (id: string, how: 'alone' | 'also' | 'to') => void;
};

/** Keys of a tree of many choices: what is stepped on is chosen, Shift widens, Ctrl only walks. */
export function useTreeKeys({ tree, rows, toggle, readOnly }: Tree): TreeActs {
  const editor = useEditor();
  const stepBy = useStep();
  const anchor = useRef<string | null>(null);
  const typed = useRef({ text: '', at: 0 });

  const focus = (id: string) => tree.current?.querySelector<HTMLElement>(`[data-outline="${CSS.escape(id)}"]`)?.focus();

  const reach = (id: string) => {
    const at = (one: string | null) => rows.findIndex(({ node }) => node.id === one);
    const start = at(anchor.current ?? editor.state.getState().selectedId);
    const end = at(id);
    if (start < 0 || end < 0) return editor.select(id);
    const between = rows.slice(Math.min(start, end), Math.max(start, end) + 1).map(({ node }) => node);
    const line = end < start ? between.toReversed() : between;
    const items = line.length > 1 ? line.filter((node) => 'kind' in node) : line;
    editor.selectMany(items.map((node) => node.id));
  };
  const choose: TreeActs['choose'] = (id, how) => {
    flushSync(() => {
      if (how === 'to') return reach(id);
      anchor.current = id;
      if (how === 'also') editor.toggle(id);
      else editor.select(id);
    });
    focus(id);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const id = event.target instanceof HTMLElement ? event.target.dataset.outline : undefined;
    const at = rows.findIndex(({ node }) => node.id === id);
    const row = rows[at];
    if (id === undefined || !row || event.nativeEvent.isComposing) return;
    const ctrl = event.ctrlKey || event.metaKey;
    const take = () => event.preventDefault();
    const go = (to: OutlineRow | undefined) => {
      take();
      if (!to) return;
      if (ctrl) focus(to.node.id);
      else choose(to.node.id, event.shiftKey ? 'to' : 'alone');
    };

    if (event.altKey) {
      if (readOnly || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
      take();
      flushSync(() => stepBy(id, event.key === 'ArrowUp' ? 'up' : 'down'));
      focus(id);
    } else if (event.key === 'ArrowDown') go(rows[at + 1]);
    else if (event.key === 'ArrowUp') go(rows[at - 1]);
    else if (event.key === 'Home') go(rows[0]);
    else if (event.key === 'End') go(rows.at(-1));
    else if (event.key === 'ArrowRight') {
      if (row.holds && !row.open) {
        take();
        toggle(id, true);
      } else if (row.open) go(rows[at + 1]);
    } else if (event.key === 'ArrowLeft') {
      if (row.open) {
        take();
        toggle(id, false);
      } else go(rows.find(({ node }) => node.id === row.parentId));
    } else if (event.key === ' ') {
      take();
      choose(id, ctrl || chosenIds(editor.state.getState()).length > 1 ? 'also' : 'alone');
    } else if (event.key === 'Enter') {
      take();
      choose(id, 'alone');
      document.querySelector<HTMLElement>(`[data-item="${CSS.escape(id)}"]`)?.focus();
    } else if (event.key === 'Delete' && !readOnly) {
      take();
      flushSync(() => void remove(editor, id));
      focus(editor.state.getState().selectedId ?? '');
    } else if (ctrl && event.key.toLowerCase() === 'd' && !readOnly) {
      take();
      flushSync(() => duplicate(editor, id));
      focus(editor.state.getState().selectedId ?? '');
    } else if (!ctrl && /^[\p{L}\p{N}]$/u.test(event.key)) {
      take();
      const now = Date.now();
      const text = (now - typed.current.at < PAUSE ? typed.current.text : '') + event.key;
      typed.current = { text, at: now };
      const to = typedTo(rows, text.length > 1 ? at : at + 1, text);
      if (to) choose(to.node.id, 'alone');
    }
  };
  return { onKeyDown, choose };
}
