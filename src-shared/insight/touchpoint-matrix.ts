/**
 * The touchpoint matrix: which touchpoint the chosen maps use where, how often, and how people feel there. Everything is derived from the
 * cards that refer to a touchpoint; an update visits only the cells of the matrix that a change affects.
 *
 * - A *use* is a card. One that covers several columns counts in each of them, and once in its row.
 * - The emotion of a step is what the curve of the map's feeling lane says there, the mean of the emotions of the cards that stand in it: of
 *   the lane of the actor whose touchpoint it is (card, else lane, else map); where nobody is named on one of both sides, every such lane's.
 * - The emotion of a cell or row is the mean over the steps, each counted once an actor, in which its cards stand. A step without an emotion
 *   is left out; where nothing is left there is a gap (`null`), never a zero.
 */
import type { Board } from '../model/board';
import type { Card } from '../model/card';
import type { Id } from '../model/fields';
import type { Channel, Team, Touchpoint } from '../model/library';
import { bySiblingOrder } from '../model/order';
import type { AnyRecord } from '../model/schema';
import type { Snapshot } from '../model/snapshot';
import { type ColumnKey, type MatrixColumn, type MatrixFrame, matrixFrame, standingOf } from './matrix-frame';
import { FeelingIndex, mean } from './matrix-feelings';
import { sortRows } from './matrix-rows';
import { type Part, type Use, UseIndex, feltIn, within } from './matrix-uses';

export type { ColumnKey, MatrixColumn } from './matrix-frame';

export interface MatrixCell {
  /** Cards; at least one. */
  readonly uses: number;
  /** −2 … +2, or `null` for a gap. */
  readonly emotion: number | null;
}

export interface MatrixRow {
  readonly touchpoint: Touchpoint;
  /** `null` where there is none or the reference dangles; so with the team. */
  readonly channel: Channel | null;
  readonly team: Team | null;
  /** Cards on the chosen maps. None: nobody uses it. */
  readonly uses: number;
  readonly emotion: number | null;
}

/** A column and how many touchpoints it has. None: it is a gap. */
export type CountedColumn = MatrixColumn & { readonly touchpoints: number };

/** To be read until the next update. Rows, columns and cells that did not change keep their identity. */
export interface TouchpointMatrix {
  /** In tab order. */
  readonly maps: readonly Board[];
  readonly columns: readonly CountedColumn[];
  /** Every touchpoint of the library, sorted as the board says. */
  readonly rows: readonly MatrixRow[];
  /** `undefined` where the touchpoint is not used. */
  cell(touchpoint: Id, column: ColumnKey): MatrixCell | undefined;
  /** The cards of a cell in reading order; of all its row without a column. */
  cards(touchpoint: Id, column?: ColumnKey): readonly Card[];
  /** How people feel where a card stands: the mean over the steps it covers. */
  emotionAt(card: Id): number | null;
  /** Cards on the chosen maps whose touchpoint is gone, in reading order. */
  dangling(): readonly Card[];
}

export interface MatrixChange {
  readonly snapshot: Snapshot;
  /** Ids created, changed or deleted since the last update. */
  readonly changed: ReadonlySet<Id>;
}

/** The matrix of a board from scratch. */
export function touchpointMatrix(snapshot: Snapshot, board: Board): TouchpointMatrix {
  return new MatrixModel(snapshot, board).matrix;
}

/** A matrix that follows the changes of its project. */
export class MatrixModel {
  matrix: TouchpointMatrix;
  /** Cells of the matrix computed by the last update, and cards of the maps that it placed. */
  work = { cells: 0, cards: 0 };
  private snapshot: Snapshot;
  private frame: MatrixFrame;
  /** Every card of the project that refers to a touchpoint, there or not. */
  private readonly referring = new Map<Id, Card>();
  private readonly feelings = new FeelingIndex();
  private uses = new UseIndex();
  private cells = new Map<Id, Map<ColumnKey, MatrixCell>>();
  private rows = new Map<Id, MatrixRow>();
  private columns = new Map<ColumnKey, CountedColumn>();

  constructor(snapshot: Snapshot, board: Board) {
    this.snapshot = snapshot;
    for (const card of snapshot.ofKind('card')) this.take(card);
    this.frame = matrixFrame(snapshot, board);
    this.matrix = this.fill();
  }

  update({ snapshot, changed }: MatrixChange): TouchpointMatrix {
    const before = this.snapshot;
    this.snapshot = snapshot;
    this.work = { cells: 0, cards: 0 };
    const board = snapshot.find('board', this.frame.matrix.id);
    if (!board) return this.matrix;
    const touched = new Touched();
    for (const id of changed) this.touch(before.get(id), snapshot.get(id), touched);
    const { matrix: settings } = this.frame.matrix;
    if (board.matrix.columns !== settings.columns) {
      this.frame = matrixFrame(snapshot, board);
      this.matrix = this.fill();
      return this.matrix;
    }
    if (board.matrix !== settings) touched.frame = touched.order = true;
    if (touched.frame) this.frame = matrixFrame(snapshot, board);
    for (const card of touched.frame ? new Set([...this.referring.keys(), ...this.uses.cards()]) : this.toPlace(touched)) this.place(card, touched);
    this.matrix = this.compose(touched, snapshot.project?.language !== before.project?.language);
    return this.matrix;
  }

  private take(card: Card): void {
    this.feelings.put(card);
    if (card.touchpoint !== null) this.referring.set(card.id, card);
  }

  /** What one changed record means for the matrix. */
  private touch(before: AnyRecord | undefined, after: AnyRecord | undefined, touched: Touched): void {
    if (before === after) return;
    const record = after ?? before;
    switch (record?.kind) {
      case 'card': {
        const [was, is] = [before?.kind === 'card' ? before : null, after?.kind === 'card' ? after : null];
        for (const step of this.feelings.change(was, is)) touched.steps.add(step);
        if (was && was.touchpoint !== null) this.referring.delete(was.id);
        if (is && is.touchpoint !== null) this.referring.set(is.id, is);
        if ((was?.touchpoint ?? is?.touchpoint ?? null) !== null) touched.cards.add(record.id);
        break;
      }
      case 'touchpoint':
        touched.rows.add(record.id);
        touched.order = true;
        // Whether its cards count at all, and for which team, depends on it.
        if (!before || !after || (before.kind === 'touchpoint' && after.kind === 'touchpoint' && before.team !== after.team)) touched.touchpoints.add(record.id);
        break;
      case 'channel':
      case 'team':
        touched.order = true;
        for (const { touchpoint } of this.rows.values()) if (touchpoint[record.kind] === record.id) touched.rows.add(touchpoint.id);
        if (record.kind === 'team') touched.frame ||= differs(before, after, FRAME_FIELDS.team);
        break;
      case 'board': case 'stage': case 'step': case 'lane': case 'persona': case 'audience':
        touched.frame ||= differs(before, after, FRAME_FIELDS[record.kind]);
        break;
      default: break;
    }
  }

  private *toPlace({ cards, steps, touchpoints }: Touched): Generator<Id> {
    yield* cards;
    for (const step of steps) yield* this.uses.atStep(step);
    if (touchpoints.size > 0) for (const [id, { touchpoint }] of this.referring) if (touchpoint !== null && touchpoints.has(touchpoint)) yield id;
  }

  /** Everything anew. */
  private fill(): TouchpointMatrix {
    this.uses = new UseIndex();
    this.cells = new Map();
    this.rows = new Map();
    this.columns = new Map();
    const touched = new Touched();
    for (const card of this.referring.keys()) this.place(card, touched);
    for (const { id } of this.snapshot.ofKind('touchpoint')) touched.rows.add(id);
    touched.order = touched.frame = true;
    return this.compose(touched, true);
  }

  private useOf(id: Id): Use | undefined {
    const card = this.referring.get(id);
    const touchpoint = this.snapshot.find('touchpoint', card?.touchpoint);
    const standing = card && touchpoint && standingOf(this.snapshot, card, this.frame);
    if (!card || !touchpoint || !standing) return undefined;
    const { actor } = standing;
    this.work.cards++;
    const parts = standing.stands.map(({ column, step }): Part => ({ column, step, emotion: this.emotionAt(step, actor) }));
    return { card, touchpoint: touchpoint.id, actor, parts };
  }

  private emotionAt(step: Id, actor: ColumnKey): number | null {
    const { feelings, steps, matrix } = this.frame;
    const lanes = feelings.get(steps.get(step)?.board ?? '') ?? [];
    return mean(lanes.filter((lane) => lane.actor === actor || lane.actor === matrix.id || actor === matrix.id).map(({ lane }) => this.feelings.at(lane.id, step)));
  }

  /** Counts a card where it stands now, and tells which cells that touches. */
  private place(id: Id, touched: Touched): void {
    const [old, now] = [this.uses.get(id), this.useOf(id)];
    if (!this.uses.put(id, now)) return;
    for (const use of [old, now]) {
      for (const { column } of use?.parts ?? []) touched.cell(use?.touchpoint ?? '', column);
      if (use) touched.rows.add(use.touchpoint);
    }
  }

  private compose(touched: Touched, resort: boolean): TouchpointMatrix {
    const used = new Map<ColumnKey, number>();
    for (const [touchpoint, columns] of touched.cells) for (const column of columns) this.computeCell(touchpoint, column, used);
    let sort = resort || touched.order;
    for (const id of touched.rows) sort = this.computeRow(id) || sort;
    const { nobody } = this.frame;
    const columns = nobody ? [...this.frame.columns, nobody] : this.frame.columns;
    const earlier = this.columns;
    this.columns = new Map();
    const shown: CountedColumn[] = [];
    for (const column of columns) {
      const old = earlier.get(column.key);
      const touchpoints = (old?.touchpoints ?? 0) + (used.get(column.key) ?? 0);
      const counted = old && old.touchpoints === touchpoints && old.title === column.title && old.map === column.map ? old : { ...column, touchpoints };
      this.columns.set(column.key, counted);
      if (column !== nobody || touchpoints > 0) shown.push(counted);
    }
    const rows = sort ? sortRows([...this.rows.values()], this.frame.matrix.matrix.sort, this.snapshot.project?.language ?? 'en') : this.matrix.rows.map((row) => this.rows.get(row.touchpoint.id) ?? row);
    return {
      maps: this.frame.maps, columns: shown, rows,
      cell: (touchpoint, column) => this.cells.get(touchpoint)?.get(column),
      cards: (touchpoint, column) => this.inReadingOrder((column === undefined ? this.uses.inRow(touchpoint) : this.uses.inCell(touchpoint, column)).map(({ card }) => card)),
      emotionAt: (card) => feltIn([this.uses.get(card) ?? []].flat()),
      dangling: () => this.inReadingOrder([...this.referring.values()].filter((card) => !this.uses.has(card.id) && standingOf(this.snapshot, card, this.frame) !== null)),
    };
  }

  /** Computes a cell, and counts in `used` by how many touchpoints its column has grown. */
  private computeCell(touchpoint: Id, column: ColumnKey, used: Map<ColumnKey, number>): void {
    this.work.cells++;
    const uses = this.uses.inCell(touchpoint, column);
    const row = within(this.cells, touchpoint, newCells);
    const old = row.get(column);
    if (uses.length === 0) row.delete(column);
    else {
      const cell = { uses: uses.length, emotion: feltIn(uses, column) };
      if (old?.uses !== cell.uses || old.emotion !== cell.emotion) row.set(column, cell);
    }
    const more = (uses.length > 0 ? 1 : 0) - (old ? 1 : 0);
    if (more !== 0) used.set(column, (used.get(column) ?? 0) + more);
  }

  /** Computes a row; whether that may change the order of rows. */
  private computeRow(id: Id): boolean {
    const { snapshot } = this;
    const old = this.rows.get(id);
    const touchpoint = snapshot.find('touchpoint', id);
    if (!touchpoint) {
      this.rows.delete(id);
      return old !== undefined;
    }
    const uses = this.uses.inRow(id);
    const row: MatrixRow = {
      touchpoint, channel: snapshot.find('channel', touchpoint.channel) ?? null, team: snapshot.find('team', touchpoint.team) ?? null,
      uses: uses.length, emotion: feltIn(uses),
    };
    if (old && old.touchpoint === row.touchpoint && old.channel === row.channel && old.team === row.team && old.uses === row.uses && old.emotion === row.emotion) return false;
    this.rows.set(id, row);
    const { sort } = this.frame.matrix.matrix;
    return !old || (sort === 'uses' && old.uses !== row.uses) || (sort === 'emotion' && old.emotion !== row.emotion);
  }

  private inReadingOrder(cards: readonly Card[]): Card[] {
    const { lanes, steps, maps } = this.frame;
    const map = new Map(maps.map(({ id }, index) => [id, index]));
    const order = (card: Card): number => (map.get(steps.get(card.place.step)?.board ?? '') ?? 0) * 1e6 + (steps.get(card.place.step)?.index ?? 0);
    const laneOf = (card: Card): { id: Id; order: string } => ({ id: card.place.lane, order: lanes.get(card.place.lane)?.lane.order ?? '' });
    return [...cards].sort((a, b) => order(a) - order(b) || bySiblingOrder(laneOf(a), laneOf(b)) || bySiblingOrder({ id: a.id, order: a.place.order }, { id: b.id, order: b.place.order }));
  }
}

/** What an update has to look at. */
class Touched {
  readonly cards = new Set<Id>();
  readonly steps = new Set<Id>();
  readonly touchpoints = new Set<Id>();
  readonly rows = new Set<Id>();
  readonly cells = new Map<Id, Set<ColumnKey>>();
  frame = false;
  order = false;

  cell(touchpoint: Id, column: ColumnKey): void {
    within(this.cells, touchpoint, newSet).add(column);
  }
}

/** Fields of structure: a change of any other leaves columns and places as they are. */
const FRAME_FIELDS: Readonly<Record<'board' | 'stage' | 'step' | 'lane' | 'persona' | 'audience' | 'team', readonly string[]>> = {
  board: ['boardKind', 'title', 'order', 'actors', 'actorName'],
  stage: ['board', 'title', 'order'],
  step: ['stage', 'order', 'team'],
  lane: ['board', 'role', 'actor', 'order'],
  persona: ['title', 'order'],
  audience: ['title', 'order'],
  team: ['title', 'order'],
};

const fieldOf = (record: AnyRecord, field: string): unknown => (record as unknown as Readonly<Record<string, unknown>>)[field];

function differs(before: AnyRecord | undefined, after: AnyRecord | undefined, fields: readonly string[]): boolean {
  if (!before || !after) return true;
  return fields.some((field) => fieldOf(before, field) !== fieldOf(after, field));
}

const newSet = (): Set<Id> => new Set();
const newCells = (): Map<ColumnKey, MatrixCell> => new Map();
