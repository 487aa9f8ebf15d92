/** A press that becomes a drag: for elements over the board that React Flow does not move. Escape ends it and leaves everything as it was. */
import { useEffect, useRef, type PointerEvent } from 'react';

/** px that the pointer moves before a press is a drag. */
const THRESHOLD = 4;

export interface Drag {
  /** Called for each move with the pointer's way since the press, in px of the window. */
  readonly move: (event: PointerEvent, dx: number, dy: number) => void;
  readonly drop: () => void;
  readonly cancel: () => void;
}

export interface DragHandlers {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerCancel: () => void;
}

/** Handlers for an element: a press, moved beyond the threshold, begins what `begin` returns. */
export function useDrag(begin: () => Drag | null): DragHandlers {
  const held = useRef<{ readonly x: number; readonly y: number; drag: Drag | null } | null>(null);
  const stop = useRef<() => void>(() => undefined);
  useEffect(() => () => stop.current(), []);

  const end = (how: 'drop' | 'cancel'): void => {
    const drag = held.current?.drag;
    held.current = null;
    window.removeEventListener('keydown', escape, true);
    if (drag) drag[how]();
  };
  const escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    end('cancel');
  };
  return {
    onPointerDown: (event) => {
      if (event.button !== 0) return;
      held.current = { x: event.clientX, y: event.clientY, drag: null };
      event.currentTarget.setPointerCapture(event.pointerId);
      stop.current = () => end('cancel');
    },
    onPointerMove: (event) => {
      const press = held.current;
      if (!press) return;
      const [dx, dy] = [event.clientX - press.x, event.clientY - press.y];
      if (!press.drag && Math.hypot(dx, dy) >= THRESHOLD) {
        press.drag = begin();
        if (press.drag) window.addEventListener('keydown', escape, true);
        else held.current = null;
      }
      press.drag?.move(event, dx, dy);
    },
    onPointerUp: () => end('drop'),
    onPointerCancel: () => end('cancel'),
  };
}
