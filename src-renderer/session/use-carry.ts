/** Picking things up in a panel, and being told what is under way. */
import { useEffect, useRef, type RefObject } from 'react';
import { useStore } from 'zustand';
import { FINGER_THRESHOLD, followPress, THRESHOLD } from '../ui/pointer-drag';
import type { Carried, Carry, CarryState } from './carry';
import { useSessionObject } from './react';

/** ms that a finger rests on a thing before it is picked up: in less time lists are scrolled and things are tapped. */
const HOLD = 350;

export function useCarry<T>(select: (state: CarryState) => T): T {
  return useStore(useSessionObject().carry.store, select);
}

/**
 * Lets what `pick` finds at an element be picked up inside the root: by mouse when it is moved, by finger and pen when they move sideways or
 * rest for a moment, so that the list still scrolls. The rows need `touch-action: pan-y` and no selectable text.
 */
export function useCarrySource(root: RefObject<HTMLElement | null>, pick: (target: Element) => Carried | null): void {
  const { carry } = useSessionObject();
  const latest = useRef(pick);
  useEffect(() => {
    latest.current = pick;
  });
  useEffect(() => (root.current ? listenForPresses(root.current, carry, (target) => latest.current(target)) : undefined), [carry, root]);
}

function listenForPresses(root: HTMLElement, carry: Carry, pick: (target: Element) => Carried | null): () => void {
  let stop = (): void => undefined;
  let touched: EventTarget | null = null;
  const isCarrying = (): boolean => carry.store.getState().carried !== null;

  // The browser scrolls only while nothing is carried. The row that is touched gets the events even when its list has taken it away.
  const keepFromScrolling = (event: Event): void => {
    if (isCarrying() && event.cancelable) event.preventDefault();
  };
  const listen = (target: EventTarget | null): void => {
    touched?.removeEventListener('touchmove', keepFromScrolling);
    touched = target;
    touched?.addEventListener('touchmove', keepFromScrolling, { passive: false });
  };
  const press = (event: PointerEvent): void => {
    const { target } = event;
    const carried = event.button === 0 && event.isPrimary && target instanceof Element && !isCarrying() ? pick(target) : null;
    if (!carried || !target) return;
    stop();
    const byMouse = event.pointerType === 'mouse';
    if (!byMouse) listen(target);
    stop = followPress(event, {
      means: (dx, dy) => {
        if (byMouse) return Math.hypot(dx, dy) < THRESHOLD ? 'wait' : 'drag';
        if (Math.hypot(dx, dy) < FINGER_THRESHOLD) return 'wait';
        return Math.abs(dx) > Math.abs(dy) ? 'drag' : 'other';
      },
      ...(byMouse ? {} : { hold: HOLD }),
      begin: () => {
        // Whoever follows the press is told that it is none, as a browser does that begins a drag of its own.
        target.dispatchEvent(new PointerEvent('pointercancel', { pointerId: event.pointerId, pointerType: event.pointerType, bubbles: true }));
        return carry.pickUp(carried, event, event.pointerType === 'touch');
      },
    });
  };
  // Resting on a thing picks it up and asks for no menu; a picture in a row is no thing by itself.
  const prevent = (event: Event): void => {
    if (event.type === 'dragstart' || isCarrying()) event.preventDefault();
  };
  root.addEventListener('pointerdown', press, true);
  root.addEventListener('touchmove', keepFromScrolling, { passive: false });
  root.addEventListener('contextmenu', prevent);
  root.addEventListener('dragstart', prevent);
  return () => {
    stop();
    listen(null);
    root.removeEventListener('pointerdown', press, true);
    root.removeEventListener('touchmove', keepFromScrolling);
    root.removeEventListener('contextmenu', prevent);
    root.removeEventListener('dragstart', prevent);
  };
}
