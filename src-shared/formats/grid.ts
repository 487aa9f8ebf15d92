/** A board as rows and columns of cards: what every table export reads. */
import type { Id } from '../model/fields';
import { bySiblingOrder } from '../model/order';
import type { RecordOf } from '../model/schema';
import type { Snapshot } from '../model/snapshot';

type Card = RecordOf['card'];

export interface GridColumn {
  readonly step: RecordOf['step'];
  readonly stage: RecordOf['stage'];
}

export interface GridRow {
  readonly lane: RecordOf['lane'];
  /** Cards of each column in stacking order; a card that spans several stands in its first. */
  readonly cells: readonly (readonly Card[])[];
}

export interface Grid {
  readonly stages: readonly { readonly stage: RecordOf['stage']; readonly columns: readonly number[] }[];
  readonly columns: readonly GridColumn[];
  /** Hidden lanes too: they are part of the board. */
  readonly rows: readonly GridRow[];
}

/** Reads a board in one pass over the project's cards. Cards whose lane or step is not on the board are left out. */
export function gridOf(snapshot: Snapshot, board: Id): Grid {
  const columns: GridColumn[] = [];
  const stages = snapshot.childrenOf('stage', board).map((stage) => {
    const steps = snapshot.childrenOf('step', stage.id);
    return { stage, columns: steps.map((step) => columns.push({ step, stage }) - 1) };
  });
  const columnOf = new Map(columns.map(({ step }, i) => [step.id, i]));
  const rows = snapshot.childrenOf('lane', board).map((lane) => ({ lane, cells: columns.map((): Card[] => []) }));
  const rowOf = new Map(rows.map((row) => [row.lane.id, row]));
  for (const card of snapshot.ofKind('card')) {
    rowOf.get(card.place.lane)?.cells[columnOf.get(card.place.step) ?? -1]?.push(card);
  }
  for (const row of rows) {
    for (const cell of row.cells) cell.sort((a, b) => bySiblingOrder({ order: a.place.order, id: a.id }, { order: b.place.order, id: b.id }));
  }
  return { stages, columns, rows };
}
