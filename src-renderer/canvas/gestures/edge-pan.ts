/** Moves the board while something is held near one of its edges. */
import type { PointerAt } from '../../ui/pointer-drag';
import type { BoardContext } from '../board';

/** px from an edge within which the board moves; px a ms at its beginning and at the edge itself. */
const EDGE = 40;
const SLOWEST = 0.15;
const FASTEST = 0.8;
/** px of ground beyond the ends of the board, past which it does not move. */
const BEYOND = 120;
/** A frame that came late moves the board no further than this, ms. */
const LONGEST_FRAME = 50;

export interface EdgePan {
  /** Called each frame while something is held there; returns whether it moved the board. */
  frame(at: PointerAt, time: number): boolean;
  /** It is elsewhere. */
  leave(): void;
}

/** px a ms towards what lies behind an edge: positive at the beginning. Beyond the edges of the board it goes on, over the header bands it does not. */
function speed(at: number, from: number, to: number): number {
  const toStart = from === 0 || at > from ? at - from : EDGE;
  const near = (distance: number): number => (distance >= EDGE ? 0 : SLOWEST + (FASTEST - SLOWEST) * Math.min(1, (EDGE - distance) / EDGE));
  return near(toStart) - near(to - at);
}

/** The same, but for a board whose end is in view already. `start` is where the board begins, `length` its size. */
function within(by: number, start: number, length: number, from: number, to: number): number {
  const ends = by > 0 ? start > from + BEYOND : start + length < to - BEYOND;
  return ends ? 0 : by;
}

/**
 * `rest` is how long the pointer stays at an edge before the board moves, ms: what comes in over an edge does not mean it. With an `axis` it
 * moves along that one only.
 */
export function edgePan(board: BoardContext, root: () => HTMLElement | null, rest: number, axis?: 'x' | 'y'): EdgePan {
  let since: number | null = null;
  let last = 0;
  return {
    frame: ({ clientX, clientY }, time) => {
      const box = root()?.getBoundingClientRect();
      if (!box) return false;
      const bands = board.bands();
      // A band that stands where the board's own headers do is no edge: behind it there is nothing more.
      const [top, left] = [bands.top - bands.height > EDGE ? 0 : bands.top, bands.left - bands.width > EDGE ? 0 : bands.left];
      const { x, y, zoom } = board.view();
      const { w, h } = board.session.store.getState().scene;
      const dx = axis === 'y' ? 0 : within(speed(clientX - box.left, left, box.width), x, w * zoom, left, box.width);
      const dy = axis === 'x' ? 0 : within(speed(clientY - box.top, top, box.height), y, h * zoom, top, box.height);
      const passed = since === null ? 0 : Math.min(time - last, LONGEST_FRAME);
      last = time;
      if (dx === 0 && dy === 0) since = null;
      else since ??= time;
      if (since === null || time - since < rest || passed <= 0) return false;
      void board.flow.setViewport({ x: x + dx * passed, y: y + dy * passed, zoom });
      return true;
    },
    leave: () => {
      since = null;
    },
  };
}

/**
 * Board px past which React Flow does not move the board either, whose own gestures do that by themselves. What is in view already may stay
 * so: a drag that begins beyond the board's ends jumps nowhere.
 */
export function panLimits(board: BoardContext): [[number, number], [number, number]] {
  const { x, y, zoom } = board.view();
  const { width, height } = board.size();
  const { w, h } = board.session.store.getState().scene;
  const beyond = BEYOND / zoom;
  return [
    [Math.min(-beyond, -x / zoom), Math.min(-beyond, -y / zoom)],
    [Math.max(w + beyond, (width - x) / zoom), Math.max(h + beyond, (height - y) / zoom)],
  ];
}
