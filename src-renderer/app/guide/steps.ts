/** The steps of the guided first map, and when a person has really done what one asks. */
import { CURVE_ROLES } from '../../../src-shared/model/lane';
import type { Card } from '../../../src-shared/model/card';
import type { Id } from '../../../src-shared/model/fields';
import type { Snapshot } from '../../../src-shared/model/snapshot';

export const GUIDE_STEPS = ['stage', 'card', 'enter', 'tab', 'emotion'] as const;
export type GuideStep = (typeof GUIDE_STEPS)[number];

/** The cards of a board, and those among them that `before` did not have. */
function cardsOf(before: Snapshot, now: Snapshot, board: Id): { readonly all: readonly Card[]; readonly added: readonly Card[] } {
  const all = now.ofKind('card').filter(({ place }) => now.find('lane', place.lane)?.board === board);
  return { all, added: all.filter(({ id }) => before.find('card', id) === undefined) };
}

/** Whether the step was done on the board between the two snapshots; what was there before does not count. */
export function isDone(step: GuideStep, before: Snapshot, now: Snapshot, board: Id): boolean {
  if (step === 'stage') return now.childrenOf('stage', board).some(({ id, title }) => title.trim() !== '' && before.find('stage', id)?.title !== title);
  const { all, added } = cardsOf(before, now, board);
  switch (step) {
    case 'card':
      return all.some(({ id, text }) => text.trim() !== '' && before.find('card', id)?.text !== text);
    case 'enter':
      return added.some(({ id, place }) => all.some((other) => other.id !== id && other.place.lane === place.lane && other.place.step === place.step));
    case 'tab':
      return added.some(({ place }) => {
        const lane = all.filter((other) => other.place.lane === place.lane);
        return lane.some((other) => other.place.step !== place.step) && lane.filter((other) => other.place.step === place.step).length === 1;
      });
    case 'emotion':
      return all.some(({ id, emotion }) => emotion !== null && before.find('card', id)?.emotion !== emotion);
  }
}

/** The steps that can be done on the board: without a curve there is no emotion to place. */
export function stepsFor(snapshot: Snapshot, board: Id): readonly GuideStep[] {
  const curve = snapshot.childrenOf('lane', board).some(({ role, hidden }) => CURVE_ROLES.has(role) && !hidden);
  return GUIDE_STEPS.filter((step) => step !== 'emotion' || curve);
}
