/** A press that becomes a drag, by mouse, pen or finger alike. Escape gives it up, and so does the browser where it scrolls instead. */

export interface PointerAt {
  readonly clientX: number;
  readonly clientY: number;
}

/** What has begun. */
export interface HeldDrag {
  /** Called each frame, also while the pointer rests. `time` is the frame's, ms. */
  readonly frame: (at: PointerAt, time: number) => void;
  readonly drop: (at: PointerAt) => void;
  /** Leaves everything as it was. */
  readonly cancel: () => void;
}

export interface Press {
  /** What a way of (dx, dy) px from the press means: the drag begins, it may still begin, or the press is something else's. */
  readonly means: (dx: number, dy: number) => 'drag' | 'wait' | 'other';
  /** ms after which a press that rests begins the drag too. */
  readonly hold?: number;
  readonly begin: () => HeldDrag;
  /** Let go before a drag began. */
  readonly tap?: () => void;
}

/** px that a mouse or pen moves before a press is a drag. */
export const THRESHOLD = 4;
/** A finger is less steady. */
export const FINGER_THRESHOLD = 10;

/** Follows the pointer until it is let go. Returns a function that gives the press up. */
export function followPress(press: PointerAt & { readonly pointerId: number }, { means, hold, begin, tap }: Press): () => void {
  let at: PointerAt = press;
  let drag: HeldDrag | null = null;
  let frame = 0;
  const isOurs = (event: PointerEvent): boolean => event.isTrusted && event.pointerId === press.pointerId;
  const tick = (time: number): void => {
    frame = requestAnimationFrame(tick);
    drag?.frame(at, time);
  };
  const start = (): void => {
    window.clearTimeout(timer);
    drag = begin();
    drag.frame(at, performance.now());
    frame = requestAnimationFrame(tick);
  };
  const end = (): HeldDrag | null => {
    const ended = drag;
    drag = null;
    cancelAnimationFrame(frame);
    window.clearTimeout(timer);
    window.removeEventListener('pointermove', move, true);
    window.removeEventListener('pointerup', up, true);
    window.removeEventListener('pointercancel', cancel, true);
    window.removeEventListener('keydown', escape, true);
    return ended;
  };
  const move = (event: PointerEvent): void => {
    if (!isOurs(event)) return;
    at = event;
    if (drag) return;
    const meaning = means(event.clientX - press.clientX, event.clientY - press.clientY);
    if (meaning === 'drag') start();
    else if (meaning === 'other') end();
  };
  const up = (event: PointerEvent): void => {
    if (!isOurs(event)) return;
    const ended = end();
    if (ended) ended.drop(event);
    else tap?.();
  };
  const giveUp = (): void => end()?.cancel();
  const cancel = (event: PointerEvent): void => {
    if (isOurs(event)) giveUp();
  };
  const escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !drag) return;
    event.preventDefault();
    event.stopPropagation();
    giveUp();
  };
  const timer = hold === undefined ? 0 : window.setTimeout(start, hold);
  window.addEventListener('pointermove', move, true);
  window.addEventListener('pointerup', up, true);
  window.addEventListener('pointercancel', cancel, true);
  window.addEventListener('keydown', escape, true);
  return giveUp;
}
