/** What the emotion curves say: the cards with an emotion by lane and step, kept up to date card by card. */
import type { Card } from '../model/card';
import type { Id } from '../model/fields';
import { bySiblingOrder } from '../model/order';

/** `null` where there is nothing to average: a gap, not a zero. */
export function mean(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}

/** A mean as it is shown: one decimal says enough, and halves go outwards, alike on both sides. */
export const roundedMean = (emotion: number): number => (Math.sign(emotion) * Math.round(Math.abs(emotion) * 10)) / 10 || 0;

export class FeelingIndex {
  /** By lane and step, which hold no dot. */
  private readonly points = new Map<string, Map<Id, Card>>();

  put(card: Card): void {
    if (card.emotion === null) return;
    const key = `${card.place.lane}.${card.place.step}`;
    const cards = this.points.get(key);
    if (cards) cards.set(card.id, card);
    else this.points.set(key, new Map([[card.id, card]]));
  }

  /** Takes a changed card, and tells the steps of which an emotion may be another one now. */
  change(before: Card | null, after: Card | null): Id[] {
    if (before && after && before.emotion === after.emotion && before.place === after.place) {
      this.put(after);
      return [];
    }
    if (before) this.points.get(`${before.place.lane}.${before.place.step}`)?.delete(before.id);
    if (after) this.put(after);
    return [before, after].flatMap((card) => (card && card.emotion !== null ? [card.place.step] : []));
  }

  /** The point of the lane's curve at the step: the mean of its cards' emotions. */
  at(lane: Id, step: Id): number | null {
    const cards = [...(this.points.get(`${lane}.${step}`)?.values() ?? [])];
    cards.sort((a, b) => bySiblingOrder({ id: a.id, order: a.place.order }, { id: b.id, order: b.place.order }));
    return mean(cards.map(({ emotion }) => emotion));
  }
}
