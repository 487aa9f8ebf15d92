/** A board's lanes, columns and cells as commands see them. Cards are gathered in one pass, once more than a few cells are asked for. */
import type { Card } from '../model/card';
import type { Id } from '../model/fields';
import type { Lane } from '../model/lane';
import { bySiblingOrder } from '../model/order';
import type { Snapshot } from '../model/snapshot';
import type { Stage } from '../model/stage';
import type { Step } from '../model/step';
import type { CellRef } from './types';

export interface Column {
  readonly step: Step;
  readonly stage: Stage;
}

/** Cells that are looked for among all cards before those are gathered by their cells: a key that adds a card asks for one or two. */
const FEW = 4;

const byPlace = (a: Card, b: Card): number => bySiblingOrder({ id: a.id, order: a.place.order }, { id: b.id, order: b.place.order });

export class BoardGrid {
  readonly snapshot: Snapshot;
  readonly board: Id;
  /** Every lane, hidden ones too, top to bottom. */
  readonly lanes: readonly Lane[];
  readonly stages: readonly Stage[];
  /** Every step, left to right. */
  readonly columns: readonly Column[];
  private readonly columnIndex: ReadonlyMap<Id, number>;
  /** By step, then by lane. */
  private cells: ReadonlyMap<Id, ReadonlyMap<Id, readonly Card[]>> | null = null;
  private asked = 0;

  constructor(snapshot: Snapshot, board: Id) {
    this.snapshot = snapshot;
    this.board = board;
    this.lanes = snapshot.childrenOf('lane', board);
    this.stages = snapshot.childrenOf('stage', board);
    this.columns = this.stages.flatMap((stage) => snapshot.childrenOf('step', stage.id).map((step) => ({ step, stage })));
    this.columnIndex = new Map(this.columns.map(({ step }, index) => [step.id, index]));
  }

  get visibleLanes(): readonly Lane[] {
    return this.lanes.filter((lane) => !lane.hidden);
  }

  /** Position of a step among the columns, or −1. */
  columnOf(step: Id | undefined): number {
    return (step === undefined ? undefined : this.columnIndex.get(step)) ?? -1;
  }

  lane(id: Id): Lane | undefined {
    return this.lanes.find((lane) => lane.id === id);
  }

  has({ lane, step }: CellRef): boolean {
    return this.columnIndex.has(step) && this.lane(lane) !== undefined;
  }

  /** Cards that start in a cell, in stacking order. */
  cards(cell: CellRef): readonly Card[] {
    if (!this.cells && this.asked++ < FEW) return this.snapshot.ofKind('card').filter(({ place }) => place.step === cell.step && place.lane === cell.lane && this.has(cell)).sort(byPlace);
    this.cells ??= this.gather();
    return this.cells.get(cell.step)?.get(cell.lane) ?? [];
  }

  /** Cards of some lanes, lane by lane, left to right, in stacking order. */
  cardsOf(lanes: readonly Lane[]): Card[] {
    return lanes.flatMap((lane) => this.columns.flatMap(({ step }) => this.cards({ lane: lane.id, step: step.id })));
  }

  /** Of the ids, the cards that stand on this board, in reading order. */
  inReadingOrder(ids: readonly Id[]): Card[] {
    const rows = new Map(this.lanes.map((lane, row) => [lane.id, row]));
    const cards = ids.map((id) => this.snapshot.find('card', id)).filter((card) => card !== undefined && this.has(card.place)) as Card[];
    return cards.sort((a, b) => (rows.get(a.place.lane) ?? 0) - (rows.get(b.place.lane) ?? 0) || this.columnOf(a.place.step) - this.columnOf(b.place.step) || byPlace(a, b));
  }

  private gather(): Map<Id, Map<Id, Card[]>> {
    const lanes = this.lanes.map(({ id }) => id);
    const cells = new Map(this.columns.map(({ step }) => [step.id, new Map(lanes.map((id): [Id, Card[]] => [id, []]))]));
    for (const card of this.snapshot.ofKind('card')) cells.get(card.place.step)?.get(card.place.lane)?.push(card);
    for (const column of cells.values()) for (const cards of column.values()) if (cards.length > 1) cards.sort(byPlace);
    return cells;
  }
}

/** One grid a snapshot and board: menus ask dozens of commands whether they may run. */
const grids = new WeakMap<Snapshot, Map<Id, BoardGrid>>();

export function gridOf({ snapshot, board }: { readonly snapshot: Snapshot; readonly board: Id }): BoardGrid {
  let boards = grids.get(snapshot);
  if (!boards) {
    boards = new Map();
    grids.set(snapshot, boards);
  }
  let grid = boards.get(board);
  if (!grid) {
    grid = new BoardGrid(snapshot, board);
    boards.set(board, grid);
  }
  return grid;
}
