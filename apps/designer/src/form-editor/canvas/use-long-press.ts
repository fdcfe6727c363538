import { type PointerEvent, useRef } from 'react';

const HOLD = 450;
const SLACK = 10;

let touched = false;

/** The click that ends a long press means nothing more, whatever has come to lie under the finger meanwhile. */
const swallow = (event: Event) => {
  event.preventDefault();
  event.stopPropagation();
};
/** Until the finger comes down again: a browser may leave that click out. */
function swallowNextClick(): void {
  window.addEventListener('click', swallow, { capture: true, once: true });
  const forget = () => window.removeEventListener('click', swallow, { capture: true });
  window.addEventListener('pointerdown', forget, { capture: true, once: true });
}

/** Whether the last pointer that came down on the canvas was a finger. */
export const isTouched = (): boolean => touched;

/** A finger that rests on an item picks it up; one that moves on scrolls. */
export function useLongPress(onHold: (id: string) => void) {
  const press = useRef<{ readonly timer: ReturnType<typeof setTimeout>; readonly x: number; readonly y: number }>(null);
  const held = useRef(false);
  const release = () => {
    if (press.current) clearTimeout(press.current.timer);
    press.current = null;
  };
  return {
    onPointerDown: (event: PointerEvent) => {
      touched = event.pointerType === 'touch';
      held.current = false;
      release();
      const target = event.target instanceof Element ? event.target : null;
      const id = target?.closest<HTMLElement>('[data-item]')?.dataset.item;
      if (!touched || !id || target.closest('[data-canvas-tools], .de-put-here')) return;
      const timer = setTimeout(() => {
        press.current = null;
        held.current = true;
        swallowNextClick();
        onHold(id);
      }, HOLD);
      press.current = { timer, x: event.clientX, y: event.clientY };
    },
    onPointerMove: ({ clientX, clientY }: PointerEvent) => {
      const at = press.current;
      if (at && Math.hypot(clientX - at.x, clientY - at.y) > SLACK) release();
    },
    onPointerUp: release,
    onPointerCancel: release,
    isHeld: (): boolean => held.current || press.current !== null,
  };
}
