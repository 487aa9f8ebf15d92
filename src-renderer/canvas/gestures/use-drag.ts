/** A press that becomes a drag: for elements over the board that React Flow does not move. Escape ends it and leaves everything as it was. */
import { useEffect, useRef, type PointerEvent } from 'react';
import { useBoard } from '../board';
import { edgePan } from './edge-pan';

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

interface Held {
  readonly x: number;
  readonly y: number;
  /** The latest move: what is held at an edge of the board goes on with it while the pointer rests. */
  last: PointerEvent;
  drag: Drag | null;
}

/**
 * Handlers for an element: a press, moved beyond the threshold, begins what `begin` returns. With `along` the board moves under what is
 * held near one of its edges.
 */
export function useDrag(begin: () => Drag | null, along?: 'x' | 'y' | 'xy'): DragHandlers {
  const board = useBoard();
  const held = useRef<Held | null>(null);
  const stop = useRef<() => void>(() => undefined);
  useEffect(() => () => stop.current(), []);

  const frame = useRef(0);
  // Kept, since a drag ends in another render than it began in: what listens on would take the next Escape.
  const listening = useRef<() => void>(() => undefined);
  const moved = (): void => {
    const press = held.current;
    if (press) press.drag?.move(press.last, press.last.clientX - press.x, press.last.clientY - press.y);
  };
  const panning = (element: Element): void => {
    const pan = edgePan(board, () => element.closest<HTMLElement>('.board'), 0, along === 'xy' ? undefined : along);
    const tick = (time: number): void => {
      frame.current = requestAnimationFrame(tick);
      if (held.current && pan.frame(held.current.last, time)) moved();
    };
    frame.current = requestAnimationFrame(tick);
  };
  const end = (how: 'drop' | 'cancel'): void => {
    cancelAnimationFrame(frame.current);
    const drag = held.current?.drag;
    held.current = null;
    listening.current();
    if (drag) drag[how]();
  };
  const listen = (): void => {
    const escape = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      end('cancel');
    };
    window.addEventListener('keydown', escape, true);
    listening.current = () => window.removeEventListener('keydown', escape, true);
  };
  return {
    onPointerDown: (event) => {
      if (event.button !== 0) return;
      held.current = { x: event.clientX, y: event.clientY, last: event, drag: null };
      event.currentTarget.setPointerCapture(event.pointerId);
      stop.current = () => end('cancel');
    },
    onPointerMove: (event) => {
      const press = held.current;
      if (!press) return;
      press.last = event;
      const [dx, dy] = [event.clientX - press.x, event.clientY - press.y];
      if (!press.drag && Math.hypot(dx, dy) >= THRESHOLD) {
        press.drag = begin();
        if (press.drag) listen();
        else held.current = null;
        if (press.drag && along) panning(event.currentTarget);
      }
      moved();
    },
    onPointerUp: () => end('drop'),
    onPointerCancel: () => end('cancel'),
  };
}
