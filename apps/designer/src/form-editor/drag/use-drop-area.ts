import { type RefObject, useEffect } from 'react';
import { makeDropArea, type Point } from '../../app/dragging';
import { type Editor, formOf } from '../editor-store';
import { showMark } from './drag-store';
import { type Cargo, FORM_CHANNEL, type Landing, landingAt } from './landing';
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
    let known: { readonly key: string; readonly landing: Landing } | null = null;

    const judge = (cargo: Cargo, at: Point) => {
      const kind = cargo.from === 'palette' ? cargo.kind : kindOf(editor, cargo.id);
      const spot = spotUnder(element, kind, at);
      if (!spot) return null;
      const key = `${spot.parent}/${spot.index}`;
      if (known?.key !== key) known = { key, landing: landingAt(formOf(editor.state.getState()), cargo, spot) };
      return { spot, landing: known.landing };
    };

    return makeDropArea<Cargo>(element, scrolled, {
      channel: FORM_CHANNEL,
      onOver: (cargo, at) => {
        const found = judge(cargo, at);
        const frame = element.getBoundingClientRect();
        if (!found) showMark(null);
        else {
          const { line } = found.spot;
          showMark({
            landing: found.landing,
            left: line.left - frame.left,
            top: line.top - frame.top,
            width: line.width,
          });
        }
      },
      onLeave: () => {
        known = null;
        showMark(null);
      },
      onDrop: (cargo, at) => {
        known = null;
        const found = judge(cargo, at);
        known = null;
        showMark(null);
        if (!found) return;
        if (found.landing.allowed) editor.act([found.landing.edit], { select: found.landing.itemId });
        else editor.refuse(found.landing.text);
      },
    });
  }, [editor, area, scroller]);
}

function kindOf(editor: Editor, id: string) {
  const form = formOf(editor.state.getState());
  return form.pages.some((page) => page.items.some((section) => section.id === id)) ? 'section' : 'field';
}
