/**
 * The session's state for what only tells about what is worked on elsewhere. While somebody writes or moves on the board, each key would
 * draw a whole inspector, or all cells for assistive technology, before the letter is seen; they may follow a moment later.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { afterPaint } from '../ui/after-paint';
import type { SessionState } from './types';

/** Ways to wait; each returns what calls the waiting off. */
export interface Waits {
  /** Until the board has been painted. */
  readonly painted: (run: () => void) => () => void;
  /** Until nobody has typed for a moment. */
  readonly rested: (run: () => void) => () => void;
}

/** What to wait for before a state is shown in place of another one; `null` for nothing. */
export type Calm = (now: SessionState, shown: SessionState) => keyof Waits | null;

/**
 * Beside the board: after a rest while a text is being written on the board, after the paint when something else is selected, and at once
 * otherwise, so that a field that is typed in shows its own letters.
 */
export const besideBoard: Calm = (now, shown) =>
  now.editing !== null ? 'rested' : now.selection !== shown.selection || now.board !== shown.board ? 'painted' : null;

/** Over the painted board: what an edit moves follows its paint; what moves nothing is shown at once. */
export const afterEdits: Calm = (now, shown) => (now.scene !== shown.scene && now.board === shown.board ? 'painted' : null);

const REST = 400;

const inWindow: Waits = {
  painted: afterPaint,
  rested: (run) => {
    const timer = setTimeout(run, REST);
    return () => clearTimeout(timer);
  },
};

export interface CalmStore {
  readonly store: StoreApi<SessionState>;
  /** Follows the session until the returned function is called. */
  follow(): () => void;
}

/** Follows `source` as `calm` says; the waiting for a rest begins anew with each change, that for a paint does not. */
export function calmStore(source: StoreApi<SessionState>, calm: Calm, waits: Waits = inWindow): CalmStore {
  const store = createStore<SessionState>()(() => source.getState());
  let waiting: keyof Waits | null = null;
  let cancel = (): void => undefined;
  const stopWaiting = (): void => {
    cancel();
    cancel = () => undefined;
    waiting = null;
  };
  const take = (): void => {
    stopWaiting();
    store.setState(source.getState(), true);
  };
  const follow = (now: SessionState): void => {
    const next = calm(now, store.getState());
    if (next === 'painted' && waiting === 'painted') return;
    stopWaiting();
    if (next === null) take();
    else {
      waiting = next;
      cancel = waits[next](take);
    }
  };
  return {
    store,
    follow: () => {
      take();
      const stop = source.subscribe(follow);
      return () => {
        stopWaiting();
        stop();
      };
    },
  };
}
