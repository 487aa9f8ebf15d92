/**
 * The session's state for parts of the window that only tell about what is worked on elsewhere. While somebody writes or moves on the
 * board, each key would draw a whole inspector before the letter is seen; it may follow a moment later.
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

/**
 * Follows `source`: after a rest while a text is being written on the board, after the paint when something else is selected, and at once
 * otherwise, so that a field that is typed in shows its own letters.
 */
export function calmStore(source: StoreApi<SessionState>, waits: Waits = inWindow): CalmStore {
  const store = createStore<SessionState>()(() => source.getState());
  let cancel = (): void => undefined;
  const take = (): void => {
    cancel();
    cancel = () => undefined;
    store.setState(source.getState(), true);
  };
  const follow = (now: SessionState): void => {
    cancel();
    cancel = () => undefined;
    const shown = store.getState();
    if (now.editing !== null) cancel = waits.rested(take);
    else if (now.selection !== shown.selection || now.board !== shown.board) cancel = waits.painted(take);
    else take();
  };
  return {
    store,
    follow: () => {
      take();
      const stop = source.subscribe(follow);
      return () => {
        cancel();
        stop();
      };
    },
  };
}
