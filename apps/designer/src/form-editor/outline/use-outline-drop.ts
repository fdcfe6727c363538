import { type RefObject, useEffect, useRef } from 'react';
import { makeDropArea, type Point } from '../../app/dragging';
import { type Cargo, FORM_CHANNEL, goesAmong, type Landing, landingAt } from '../drag/landing';
import { useEditor } from '../editor-context';
import { formOf } from '../editor-store';
import { markRow } from './outline-mark';
import type { OutlineRow } from './outline-rows';
import { rowSpot } from './row-spot';

const REST = 600;

/** The whole outline takes drops; resting over a closed line opens it. Nothing is registered per line. */
export function useOutlineDrop(
  tree: RefObject<HTMLElement | null>,
  rows: readonly OutlineRow[],
  open: (id: string) => void,
): void {
  const editor = useEditor();
  const latest = useRef({ rows, open });
  latest.current = { rows, open };

  useEffect(() => {
    const element = tree.current;
    const scroller = element?.closest<HTMLElement>('.de-pane') ?? element;
    if (!element || !scroller) return;
    let known: { readonly key: string; readonly landing: Landing } | null = null;
    let resting: { readonly id: string; readonly timer: ReturnType<typeof setTimeout> } | null = null;

    const rest = (id: string | null) => {
      if (resting?.id === id) return;
      if (resting) clearTimeout(resting.timer);
      resting = id === null ? null : { id, timer: setTimeout(() => latest.current.open(id), REST) };
    };
    const judge = (cargo: Cargo, { x, y }: Point) => {
      const line = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-outline]');
      const row = line && latest.current.rows.find(({ node }) => node.id === line.dataset.outline);
      if (!line || !row) return null;
      const form = formOf(editor.state.getState());
      const box = line.getBoundingClientRect();
      const found = rowSpot(row, goesAmong(form, cargo), (y - box.top) / box.height);
      if (!found) return { row, found: null };
      const key = `${found.spot.parent}/${found.spot.index}`;
      if (known?.key !== key) known = { key, landing: landingAt(form, cargo, found.spot) };
      return { row, found: { side: found.side, landing: known.landing } };
    };
    const leave = () => {
      rest(null);
      known = null;
      markRow(null);
    };
    const stop = makeDropArea<Cargo>(element, scroller, {
      channel: FORM_CHANNEL,
      onOver: (cargo, at) => {
        const judged = judge(cargo, at);
        rest(judged?.row.holds && !judged.row.open ? judged.row.node.id : null);
        markRow(judged?.found ? { rowId: judged.row.node.id, ...judged.found } : null);
      },
      onLeave: leave,
      onDrop: (cargo, at) => {
        known = null;
        const landing = judge(cargo, at)?.found?.landing;
        leave();
        if (!landing) return;
        if (!landing.allowed) editor.refuse(landing.text);
        else if (editor.act(landing.edits).ok) editor.selectMany(landing.itemIds);
      },
    });
    return () => {
      leave();
      stop();
    };
  }, [editor, tree]);
}
