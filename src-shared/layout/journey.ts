/**
 * Snapshot → scene. `layoutBoard` lays out a board once; `createLayout` keeps what it made, so that a change costs what it touches:
 * the cells of the changed cards, the height of their lane, and a shift of the tables below.
 */
import type { MatrixFilter } from '../model/matrix-filter';
import type { Board, BoardLook } from '../model/board';
import type { Card } from '../model/card';
import type { Id } from '../model/fields';
import type { Link } from '../model/link';
import type { Snapshot } from '../model/snapshot';
import type { Scene } from '../scene/types';
import { BoardScene } from './board-scene';
import type { CardContext, ImageSize } from './card';
import { GridDrawing, type Headers } from './grid-drawing';
import { LinkLayout } from './link-layout';
import { fieldOf } from './routing/board-field';
import { type LaidCell, type Row, isCurve } from './row';
import { titleScene } from './sheet-scene';
import { type Structure, standingIn, structureOf } from './structure';
import { SHEET_LAYOUTS } from './sheets';
import { marksShown, titleBlock } from './title-block';
import { boardWords } from './words';

export interface LayoutOptions {
  /** Pixel sizes of images; without one an image gets a box of 16:9. */
  readonly imageSize?: ImageSize;
  /** The part of the board to lay out; all of it without one. */
  readonly look?: BoardLook | null;
  /** Which touchpoints a matrix shows; all of them without one. */
  readonly filter?: MatrixFilter | null;
  /** Whether the curves of a board are laid over each other. */
  readonly overlay?: boolean;
}

export interface LayoutChange {
  readonly snapshot: Snapshot;
  /** Ids created, changed or deleted since the last update. */
  readonly changed: ReadonlySet<Id>;
}

export interface Layout {
  readonly scene: Scene;
  /** The scene after a change. Blocks of what did not change keep their identity. A scene is to be read until the next update. */
  update(change: LayoutChange): Scene;
  /** The scene of another part of the board, or with its curves over each other or apart, laid out like the last one otherwise. */
  show(look: BoardLook | null, overlay?: boolean): Scene;
  /** Cells laid out and cards drawn by the last update. */
  readonly work: { readonly cells: number; readonly cards: number };
}

/** A board's scene from scratch. A board that does not exist gives an empty scene, one that is no grid its title. */
export function layoutBoard(snapshot: Snapshot, board: Id, options: LayoutOptions = {}): Scene {
  return createLayout(snapshot, board, options).scene;
}

/** A layout of one board that follows its changes. */
export function createLayout(snapshot: Snapshot, board: Id, options: LayoutOptions = {}): Layout {
  const kind = snapshot.find('board', board)?.boardKind;
  const SheetLayout = kind && SHEET_LAYOUTS[kind];
  return SheetLayout ? new SheetLayout(snapshot, board, options) : new BoardLayout(snapshot, board, options);
}

const GRID_KINDS: ReadonlySet<Board['boardKind']> = new Set<Board['boardKind']>(['journey', 'blueprint']);
class BoardLayout implements Layout {
  scene: Scene;
  private readonly board: Id;
  private readonly drawing: GridDrawing;
  private readonly links: LinkLayout;
  private look: BoardLook | null;
  private overlay: boolean;
  private structure: Structure | null = null;
  private headers: Headers | null = null;
  private rows: readonly Row[] = [];

  constructor(snapshot: Snapshot, board: Id, options: LayoutOptions) {
    this.board = board;
    this.look = options.look ?? null;
    this.overlay = options.overlay ?? false;
    this.drawing = new GridDrawing(snapshot, board, options.imageSize ?? (() => undefined));
    this.links = new LinkLayout(this.drawing.wrapper);
    for (const link of snapshot.ofKind('link')) this.links.put(link);
    this.scene = this.build();
  }

  get work(): Layout['work'] {
    return this.drawing.work;
  }

  update({ snapshot, changed }: LayoutChange): Scene {
    const previous = this.drawing.snapshot;
    this.drawing.snapshot = snapshot;
    this.drawing.work = { cells: 0, cards: 0 };
    if (snapshot.project?.language !== previous.project?.language) {
      this.drawing.forget(null);
      this.rows = [];
    }
    const dirty = new Set<Card['place']>();
    let rebuild = this.structure === null;
    for (const id of changed) {
      const [before, after] = [previous.get(id), snapshot.get(id)];
      if (before === after) continue;
      switch ((after ?? before)?.kind) {
        case 'card':
          rebuild ||= this.timesChange(previous.find('card', id), snapshot.find('card', id));
          this.changeCard(id, snapshot.find('card', id), dirty);
          if (previous.find('card', id)?.place !== snapshot.find('card', id)?.place) this.links.moveEnd(id);
          break;
        case 'link':
          rebuild ||= this.drawing.followsLinks;
          this.links.change(id, snapshot.find('link', id));
          break;
        case 'project': case 'board': case 'stage': case 'step': case 'lane': case 'persona': case 'audience': rebuild = true; break;
        case 'team':
          rebuild = true;
          this.redrawReferring(id, dirty);
          break;
        case 'touchpoint': case 'channel': case 'system': this.redrawReferring(id, dirty); break;
        default: break;
      }
    }
    this.scene = rebuild ? this.build(dirty) : this.refresh(dirty);
    return this.scene;
  }

  show(look: BoardLook | null, overlay = this.overlay): Scene {
    this.look = look;
    this.overlay = overlay;
    this.drawing.work = { cells: 0, cards: 0 };
    this.scene = this.build();
    return this.scene;
  }

  /** Whether what the title says of durations may be another with this card. */
  private timesChange(before: Card | undefined, after: Card | undefined): boolean {
    const timed = (card: Card | undefined): boolean => card !== undefined && (card.durationLeast !== null || card.durationMost !== null);
    if (!timed(before) && !timed(after)) return this.drawing.followsLinks && before?.place !== after?.place;
    return before?.durationLeast !== after?.durationLeast || before?.durationMost !== after?.durationMost || before?.place !== after?.place;
  }

  private changeCard(id: Id, card: Card | undefined, dirty: Set<Card['place']>): void {
    const { index } = this.drawing;
    const before = index.get(id);
    if (before) dirty.add(before.place);
    if (card) {
      index.put(card);
      dirty.add(card.place);
    } else {
      index.remove(id);
      this.drawing.forget(id);
    }
  }

  /** A touchpoint shows its channel, so what refers to the touchpoint is drawn anew with the channel too. */
  private redrawReferring(id: Id, dirty: Set<Card['place']>): void {
    const { index, snapshot } = this.drawing;
    const through = snapshot.ofKind('touchpoint').filter((touchpoint) => touchpoint.channel === id).map((touchpoint) => touchpoint.id);
    for (const reference of [id, ...through]) {
      for (const cardId of index.referringTo(reference)) {
        this.drawing.forget(cardId);
        const card = index.get(cardId);
        if (card) dirty.add(card.place);
      }
    }
  }

  /** Everything anew, from what is still right: columns, headers, and the cells that moved to another width or were touched. */
  private build(dirty: ReadonlySet<Card['place']> = new Set()): Scene {
    const { drawing } = this;
    const { context, snapshot } = drawing;
    const board = snapshot.find('board', this.board);
    const earlier = this.structure;
    drawing.begin();
    if (!board || !GRID_KINDS.has(board.boardKind)) {
      this.structure = null;
      this.rows = [];
      return titleScene(this.board, board ? titleBlock(structureOf(snapshot, board), context) : null);
    }
    const structure = structureOf(snapshot, board, this.look);
    const touched = new Set([...dirty].map((place) => `${place.lane}.${standingIn(place.step, structure)}`));
    const rowsBefore = new Map(this.rows.map((row) => [row.lane.id, row]));
    this.structure = structure;
    drawing.prepare(structure, this.overlay, context);
    this.rows = structure.lanes.map((lane) => {
      const before = rowsBefore.get(lane.id);
      const top = drawing.topOf(lane, structure, context);
      const cells = structure.columns.map((column, i) => {
        const from = column.record ? earlier?.columnOf.get(column.step) : undefined;
        const old = from === undefined ? undefined : before?.cells[from];
        // Curve cells hold words of lane and step; cards that cover columns depend on their neighbours, those of the first on what is left of it.
        const first = i === 0 && structure.before.size > 0;
        const kept = old && before?.top === top && !first && !touched.has(`${lane.id}.${column.step}`) && earlier?.columns[from ?? -1]?.w === column.w && !reaches(old)
          && (isCurve(lane) ? before.lane === lane && earlier.columns[from ?? -1]?.record === column.record : before.lane.role === lane.role);
        return kept ? old : drawing.layCell(lane, top, i, structure, context);
      });
      return drawing.finishRow(lane, top, cells, before, structure, context);
    });
    this.headers = drawing.layHeaders(structure, this.rows, context);
    return this.compose(null);
  }

  /** Only touched cells and what follows from them. */
  private refresh(dirty: ReadonlySet<Card['place']>): Scene {
    const { structure, drawing } = this;
    if (!structure) return this.build();
    const { context } = drawing;
    const columns = new Map<number, Set<number>>();
    for (const place of dirty) {
      const [row, column] = [structure.rowOf.get(place.lane), structure.columnOf.get(standingIn(place.step, structure))];
      if (row === undefined || column === undefined) continue;
      const inRow = columns.get(row);
      if (inRow) inRow.add(column);
      else columns.set(row, new Set([column]));
    }
    /** Cards of the touched cells, as long as nothing but these can have moved. */
    let moved: Set<Id> | null = new Set();
    if (columns.size > 0) {
      const rows = [...this.rows];
      for (const [index, touched] of columns) {
        const row = rows[index];
        if (!row) continue;
        const cells = [...row.cells];
        for (const column of touched) cells[column] = drawing.layCell(row.lane, row.top, column, structure, context);
        const laid = drawing.finishRow(row.lane, row.top, cells, row, structure, context);
        rows[index] = laid;
        if (laid.h !== row.h || laid.reaches.length > 0 || row.reaches.length > 0) moved = null;
        for (const column of touched) {
          for (const { card } of [...(row.cells[column]?.cards ?? []), ...(laid.cells[column]?.cards ?? [])]) moved?.add(card.id);
        }
      }
      const marks = marksShown(this.rows).join();
      this.rows = rows;
      if (marksShown(rows).join() !== marks) return this.build(dirty);
    }
    this.redrawCurves(dirty, structure, context);
    return this.compose(moved);
  }

  /** Points of one lane are drawn on the curves of others too, and those of one board on the curves of another. */
  private redrawCurves(dirty: ReadonlySet<Card['place']>, structure: Structure, context: CardContext): void {
    const { overlays } = this.drawing;
    if (!overlays || ![...dirty].some(({ lane }) => overlays.lanes.has(lane))) return;
    this.rows = this.rows.map((row) => {
      const curve = this.drawing.curveOf(row.lane, row.cells, structure, context);
      return curve === row.curve ? row : { ...row, curve };
    });
  }

  /** `moved` are the cards that may stand otherwise than in the last scene; `null` is all of them. */
  private compose(moved: ReadonlySet<Id> | null): Scene {
    const { structure, headers, rows } = this;
    if (!structure || !headers) return titleScene(this.board, null);
    const words = boardWords(structure.project?.language ?? 'en');
    const parts = this.drawing.stacked(structure, headers, rows, words, this.links.moving);
    const ground = { scene: new BoardScene(parts), field: fieldOf(parts, headers.end), headers, structure, words, snapshot: this.drawing.snapshot, sign: (link: Link) => this.drawing.handoffWords(link, words) };
    const links = this.links.place(ground, moved);
    return new BoardScene(links.length > 0 ? { ...parts, links } : parts);
  }
}

const reaches = (cell: LaidCell): boolean => cell.cards.some(({ card }) => card.place.lastStep !== undefined);
