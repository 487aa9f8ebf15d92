/** Uses of touchpoints by where they count: in a cell, in a row, at a step. What the matrix counts over, kept as cards come, change and go. */
import type { Card } from '../model/card';
import type { Id } from '../model/fields';
import type { ColumnKey } from './matrix-frame';
import { mean } from './matrix-feelings';

/** A step that a card covers, the column it counts in, and how people feel there. */
export interface Part {
  readonly column: ColumnKey;
  readonly step: Id;
  readonly emotion: number | null;
}

/** A card that uses a touchpoint. */
export interface Use {
  readonly card: Card;
  readonly touchpoint: Id;
  readonly actor: ColumnKey;
  readonly parts: readonly Part[];
}

export class UseIndex {
  private readonly uses = new Map<Id, Use>();
  private readonly ofStep = new Map<Id, Set<Id>>();
  private readonly ofRow = new Map<Id, Set<Id>>();
  private readonly ofCell = new Map<Id, Map<ColumnKey, Set<Id>>>();

  get(card: Id): Use | undefined {
    return this.uses.get(card);
  }

  has(card: Id): boolean {
    return this.uses.has(card);
  }

  cards(): Iterable<Id> {
    return this.uses.keys();
  }

  /** Cards that stand at the step. */
  atStep(step: Id): readonly Id[] {
    return [...(this.ofStep.get(step) ?? [])];
  }

  inRow(touchpoint: Id): readonly Use[] {
    return this.found(this.ofRow.get(touchpoint));
  }

  inCell(touchpoint: Id, column: ColumnKey): readonly Use[] {
    return this.found(this.ofCell.get(touchpoint)?.get(column));
  }

  /** What a card uses from now on, nothing without a use; returns whether it counts otherwise than before. */
  put(card: Id, now: Use | undefined): boolean {
    const old = this.uses.get(card);
    if (old && now && old.touchpoint === now.touchpoint && old.actor === now.actor && sameParts(old.parts, now.parts)) {
      this.uses.set(card, now);
      return false;
    }
    if (old) {
      this.uses.delete(card);
      this.ofRow.get(old.touchpoint)?.delete(card);
      for (const { step, column } of old.parts) {
        this.ofStep.get(step)?.delete(card);
        this.ofCell.get(old.touchpoint)?.get(column)?.delete(card);
      }
    }
    if (now) {
      this.uses.set(card, now);
      within(this.ofRow, now.touchpoint, newSet).add(card);
      for (const { step, column } of now.parts) {
        within(this.ofStep, step, newSet).add(card);
        within(within(this.ofCell, now.touchpoint, newMap), column, newSet).add(card);
      }
    }
    return true;
  }

  private found(cards: ReadonlySet<Id> | undefined): readonly Use[] {
    return [...(cards ?? [])].flatMap((card) => this.uses.get(card) ?? []);
  }
}

/** The mean over the steps in which uses stand, each once an actor; in one column, or in all. */
export function feltIn(uses: readonly Use[], column?: ColumnKey): number | null {
  const steps = new Map<string, number | null>();
  for (const { actor, parts } of uses) for (const part of parts) if (column === undefined || part.column === column) steps.set(`${part.step} ${actor}`, part.emotion);
  // In one order, whatever the order of the edits was: sums of fractions depend on it.
  return mean([...steps].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, emotion]) => emotion));
}

function sameParts(a: readonly Part[], b: readonly Part[]): boolean {
  return a.length === b.length && a.every((part, i) => part.column === b[i]?.column && part.step === b[i].step && part.emotion === b[i].emotion);
}

const newSet = (): Set<Id> => new Set();
const newMap = (): Map<ColumnKey, Set<Id>> => new Map();

export function within<V>(map: Map<Id, V>, key: Id, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}
