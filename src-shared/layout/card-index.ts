/** Which cards stand in which cell, and which refer to a record of the library: kept up to date card by card. */
import type { Card } from '../model/card';
import type { Id } from '../model/fields';
import { referencesOf } from './card';

/** Ids hold no dot, so this names one cell. */
const cellKey = (lane: Id, step: Id): string => `${lane}.${step}`;

const NONE: readonly Card[] = [];

interface Bucket {
  cards: Card[];
  sorted: boolean;
}

export class CardIndex {
  private readonly cells = new Map<string, Bucket>();
  private readonly cards = new Map<Id, Card>();
  private readonly referring = new Map<Id, Set<Id>>();

  get(id: Id): Card | undefined {
    return this.cards.get(id);
  }

  put(card: Card): void {
    this.remove(card.id);
    this.cards.set(card.id, card);
    const key = cellKey(card.place.lane, card.place.step);
    const bucket = this.cells.get(key);
    if (bucket) {
      // A cell handed out is never changed under its reader.
      if (bucket.sorted) bucket.cards = [...bucket.cards];
      bucket.cards.push(card);
      bucket.sorted = false;
    } else this.cells.set(key, { cards: [card], sorted: false });
    for (const id of referencesOf(card)) {
      const cards = this.referring.get(id);
      if (cards) cards.add(card.id);
      else this.referring.set(id, new Set([card.id]));
    }
  }

  remove(id: Id): void {
    const card = this.cards.get(id);
    if (!card) return;
    this.cards.delete(id);
    const key = cellKey(card.place.lane, card.place.step);
    const bucket = this.cells.get(key);
    if (bucket) {
      bucket.cards = bucket.cards.filter((other) => other.id !== id);
      if (bucket.cards.length === 0) this.cells.delete(key);
    }
    for (const reference of referencesOf(card)) this.referring.get(reference)?.delete(id);
  }

  /** Cards of a cell in stacking order. */
  cell(lane: Id, step: Id): readonly Card[] {
    const bucket = this.cells.get(cellKey(lane, step));
    if (!bucket) return NONE;
    if (!bucket.sorted) {
      bucket.cards = [...bucket.cards].sort(byOrder);
      bucket.sorted = true;
    }
    return bucket.cards;
  }

  /** Cards whose drawing shows this record. */
  referringTo(id: Id): ReadonlySet<Id> {
    return this.referring.get(id) ?? NOBODY;
  }
}

const NOBODY: ReadonlySet<Id> = new Set();

function byOrder(a: Card, b: Card): number {
  if (a.place.order !== b.place.order) return a.place.order < b.place.order ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
