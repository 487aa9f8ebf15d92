/** Brand promise against experience delivered: a card of the promise lane says what is promised, and its emotion whether it is kept. */
import type { Card } from './card';
import type { Snapshot } from './snapshot';

export const PROMISES = ['kept', 'partly', 'broken'] as const;
export type PromiseState = (typeof PROMISES)[number];

/** Where each stands on the emotion scale; a value between, set as an emotion, counts by its sign. */
export const PROMISE_EMOTIONS: Readonly<Record<PromiseState, number>> = { kept: 1, partly: 0, broken: -1 };

export function isPromise(snapshot: Snapshot, card: Card): boolean {
  return snapshot.find('lane', card.place.lane)?.role === 'promise';
}

/** Whether the promise is kept; `null` where nobody has said. For cards of the promise lane. */
export function promiseState({ emotion }: Pick<Card, 'emotion'>): PromiseState | null {
  if (emotion === null) return null;
  return emotion > 0 ? 'kept' : emotion < 0 ? 'broken' : 'partly';
}
