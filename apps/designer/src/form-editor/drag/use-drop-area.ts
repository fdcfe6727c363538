import { type RefObject, useEffect } from 'react';
import { makeDropArea, type Point } from '../../app/dragging';
import { type Editor, formOf } from '../editor-store';
import { showMark } from './drag-store';
import { type Cargo, FORM_CHANNEL, goesAmong, type Landing, landingAt } from './landing';
import { spotUnder } from './spot-under';

/** On drop: find the place, let the domain judge the edit, carry it out, draw again. The library never moves an element. */
export function useDropArea(
  editor: Editor,
  area: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
) {
  useEffect(() => {
    const element = area.current;
    const scrolled = scroller.current;
    if (!element || !scrolled) return;
    let waiting: { readonly pageId: string; readonly timer: ReturnType<typeof setTimeout> } | null = null;
    let known: { readonly key: string; readonly landing: Landing } | null = null;

    const judge = (cargo: Cargo, at: Point) => {
      const spot = spotUnder(element, goesAmong(formOf(editor.state.getState()), cargo), at);
      if (!spot) return null;
      const key = `${spot.parent}/${spot.index}`;
      if (known?.key !== key) known = { key, landing: landingAt(formOf(editor.state.getState()), cargo, spot) };
      return { spot, landing: known.landing };
    };

    /** Resting over a page's tab opens that page, so that a thing can be carried over to it. */
    const restOn = (pageId: string | null) => {
      if (waiting?.pageId === pageId) return;
      if (waiting) clearTimeout(waiting.timer);
      waiting = pageId === null ? null : { pageId, timer: setTimeout(() => editor.goToPage(pageId), REST) };
    };

    return makeDropArea<Cargo>(scrolled, scrolled, {
      channel: FORM_CHANNEL,
      onOver: (cargo, at) => {
        restOn(tabUnder(at));
        const found = judge(cargo, at);
        const frame = element.getBoundingClientRect();
        if (!found) showMark(null);
        else {
          const { line } = found.spot;
          showMark({
            landing: found.landing,
            line: { ...line, left: line.left - frame.left, top: line.top - frame.top },
          });
        }
      },
      onLeave: () => {
        restOn(null);
        known = null;
        showMark(null);
      },
      onDrop: (cargo, at) => {
        restOn(null);
        known = null;
        const found = judge(cargo, at);
        known = null;
        showMark(null);
        if (!found) return;
        if (!found.landing.allowed) editor.refuse(found.landing.text);
        else if (editor.act(found.landing.edits).ok) editor.selectMany(found.landing.itemIds);
      },
    });
  }, [editor, area, scroller]);
}

const REST = 500;

const tabUnder = ({ x, y }: Point): string | null =>
  document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-page-tab]')?.dataset.pageTab ?? null;
