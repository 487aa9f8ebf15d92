/** Saying whether a brand promise is kept, on cards of the promise lane. */
import { PROMISE_EMOTIONS, type PromiseState, isPromise, promiseState } from '../model/promise';
import { editing, selected, unlessEmpty } from './define';
import type { Command, CommandContext, CommandResult } from './types';

function setting(context: CommandContext, state: PromiseState | null): CommandResult | null {
  const emotion = state && PROMISE_EMOTIONS[state];
  const cards = selected(context, 'card').filter((card) => isPromise(context.snapshot, card) && promiseState(card) !== state);
  return unlessEmpty({ edits: cards.map(({ id }) => ({ op: 'set', kind: 'card', id, patch: { emotion } })) });
}

/** Of the selected cards; `null` takes the answer back. */
export const setPromise = editing<{ readonly state: PromiseState | null }>({ id: 'card.setPromise', group: 'card', plan: (context, { state }) => setting(context, state) });

const saying = (state: PromiseState, icon: string): Command => editing({ id: `card.promise.${state}`, group: 'card', icon, listed: true, plan: (context) => setting(context, state) });

export const promiseKept = saying('kept', 'circle-check');
export const promisePartly = saying('partly', 'circle-minus');
export const promiseBroken = saying('broken', 'circle-x');
