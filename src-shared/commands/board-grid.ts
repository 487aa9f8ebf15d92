/** A board's lanes, columns and cells as commands see them. Cards are gathered by lanes, when they are first asked for. */
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

/** Lanes whose cards are gathered one by one before all are: each time takes a look at every card, and a key that adds a card asks for one or two. */
const FEW = 2;

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
  /** By lane, then by step; of the lanes that were asked for. */
  private readonly cells = new Map<Id, ReadonlyMap<Id, readonly Card[]>>();

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
    if (!this.cells.has(cell.lane)) this.gather(this.cells.size < FEW ? [cell.lane] : this.lanes.map(({ id }) => id));
    return this.cells.get(cell.lane)?.get(cell.step) ?? [];
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

  /** Gathers the cards of these lanes in one go, for who will ask for cells of several. */
  gather(wanted: readonly Id[]): void {
    const lanes = new Map(wanted.filter((id) => this.lane(id)).map((id) => [id, new Map<Id, Card[]>()]));
    for (const card of this.snapshot.ofKind('card')) {
      const lane = lanes.get(card.place.lane);
      if (!lane || !this.columnIndex.has(card.place.step)) continue;
      const cards = lane.get(card.place.step);
      if (cards) cards.push(card);
      else lane.set(card.place.step, [card]);
    }
    for (const id of wanted) {
      const steps = lanes.get(id);
      for (const cards of steps?.values() ?? []) if (cards.length > 1) cards.sort(byPlace);
      this.cells.set(id, steps ?? NONE);
    }
  }
}

const NONE: ReadonlyMap<Id, readonly Card[]> = new Map();

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
