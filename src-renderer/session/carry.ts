/**
 * Things under way from a panel: picked up there with any pointer, shown beside it, and let go where somebody takes them. Panels and canvas
 * do not know of each other; what is carried and who takes it meet here.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Id } from '../../src-shared/model/fields';
import type { HeldDrag, PointerAt } from '../ui/pointer-drag';

export type Carried =
  /** Of the capture tray, in its order. */
  | { readonly type: 'notes'; readonly ids: readonly Id[] }
  /** Of the library. */
  | { readonly type: 'item'; readonly id: Id };

/** What letting go would do: in words where the hints alone do not say it, the most important first. */
export type Effect = readonly string[];

export interface Taker {
  readonly element: HTMLElement;
  /** Called each frame while it is over the element, the top one there: shows where it would land. `null` where it would not be taken. */
  readonly over: (carried: Carried, at: PointerAt, time: number) => Effect | null;
  /** It is elsewhere, or let go: the hints go. */
  readonly leave: () => void;
  /** Called only where `over` had an effect. */
  readonly drop: (carried: Carried, at: PointerAt) => void;
}

export interface CarryState {
  readonly carried: Carried | null;
  readonly at: PointerAt;
  /** It is held by a finger, which hides what is under it. */
  readonly byFinger: boolean;
  readonly effect: Effect | null;
}

export interface Carry {
  readonly store: StoreApi<CarryState>;
  /** Lets somebody take what is let go over its element, until the returned function is called. */
  takenBy(taker: Taker): () => void;
  /** Picks something up; the answer follows the pointer. */
  pickUp(carried: Carried, at: PointerAt, byFinger: boolean): HeldDrag;
}

const NOTHING: CarryState = { carried: null, at: { clientX: 0, clientY: 0 }, byFinger: false, effect: null };

const sameEffect = (a: Effect | null, b: Effect | null): boolean => a === b || (a !== null && b !== null && a.length === b.length && a.every((line, i) => line === b[i]));

export function createCarry(): Carry {
  const store = createStore<CarryState>()(() => NOTHING);
  const takers = new Set<Taker>();

  const takerAt = ({ clientX, clientY }: PointerAt): Taker | null => {
    const element = document.elementFromPoint(clientX, clientY);
    return [...takers].find((taker) => taker.element.contains(element)) ?? null;
  };

  return {
    store,
    takenBy: (taker) => {
      takers.add(taker);
      return () => {
        taker.leave();
        takers.delete(taker);
      };
    },
    pickUp: (carried, begun, byFinger) => {
      let taker: Taker | null = null;
      const over = (at: PointerAt, time: number): Effect | null => {
        const next = takerAt(at);
        if (taker !== next) taker?.leave();
        taker = next;
        const effect = next?.over(carried, at, time) ?? null;
        const before = store.getState();
        const kept = sameEffect(before.effect, effect) ? before.effect : effect;
        if (kept !== before.effect || at !== before.at) store.setState({ at, effect: kept });
        return effect;
      };
      const end = (): void => {
        taker?.leave();
        taker = null;
        store.setState(NOTHING);
        document.documentElement.removeAttribute('data-carrying');
      };
      store.setState({ carried, at: begun, byFinger, effect: null });
      document.documentElement.setAttribute('data-carrying', '');
      return {
        frame: (at, time) => void over(at, time),
        drop: (at) => {
          const taken = over(at, performance.now()) !== null ? taker : null;
          end();
          taken?.drop(carried, at);
        },
        cancel: end,
      };
    },
  };
}
