/** Which cards were made from a note or another card: the way back from where something is used to where it came from. */
import type { Card } from './card';
import type { Id } from './fields';
import type { Snapshot } from './snapshot';

/** The list of cards is the same object until a card changes, so it is gone through once after each change of one. */
const known = new WeakMap<readonly Card[], ReadonlyMap<Id, readonly Card[]>>();

/** The cards that name a record as their source, by its id, in no particular order. */
export function cardsBySource(snapshot: Snapshot): ReadonlyMap<Id, readonly Card[]> {
  const cards = snapshot.ofKind('card');
  let groups = known.get(cards);
  if (!groups) {
    const made = new Map<Id, Card[]>();
    for (const card of cards) {
      if (card.source === null) continue;
      const group = made.get(card.source);
      if (group) group.push(card);
      else made.set(card.source, [card]);
    }
    known.set(cards, (groups = made));
  }
  return groups;
}
