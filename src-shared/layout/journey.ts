/**
 * Snapshot → scene. `layoutBoard` lays out a board once; `createLayout` keeps what it made, so that a change costs what it touches:
 * the cells of the changed cards, the height of their lane, and a shift of the tables below.
 */
import type { MatrixFilter } from '../insight/matrix-rows';
import { actorOfLane } from '../model/actor';
import type { Board, BoardLook } from '../model/board';
import type { Card } from '../model/card';
import type { Id } from '../model/fields';
import type { Team } from '../model/library';
import type { Link } from '../model/link';
import { isPromise } from '../model/promise';
import type { Snapshot } from '../model/snapshot';
import type { Step } from '../model/step';
import type { Block, Scene } from '../scene/types';
import { linesOf, lineBlock } from './blueprint-lines';
import { BoardScene, type SceneParts } from './board-scene';
import { type CardContext, type ImageSize, cardBlock, hasCaption } from './card';
import { CardIndex } from './card-index';
import { type Legend, curveLegend } from './curve-legend';
import { curveBlock, pointBlock } from './curve-block';
import { durationPath } from '../insight/durations';
import { handoffOf, handoffs } from '../insight/handoffs';
import { type StepSigns, labelBlock, labelHeight, laneBlock, stageBlock, stageHeight, stepBlock, stepHeight } from './headers';
import { type LaneGroups, NO_GROUPS, laneGroups } from './lane-groups';
import { LinkLayout } from './link-layout';
import { BlockMemo } from './memo';
import { Overlays } from './overlay';
import { fieldOf } from './routing/board-field';
import { type LaidCell, type Row, firstCardY, isCurve, layCell, reachesOf, rowHeight, stackReaching } from './row';
import { titleScene } from './sheet-scene';
import { type Structure, reachesIn, standingIn, structureOf } from './structure';
import { SHEET_LAYOUTS } from './sheets';
import { LINE_GAP, MARGIN, ROW_GAP } from './styles';
import { actorName, marksShown, titleBlock } from './title-block';
import { TextWrapper } from './wrap';
import { type BoardWords, boardWords } from './words';

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
const TITLE_GAP = 24;
const STAGE_TO_STEP = 4;
const HEADER_GAP = 12;
const GROUP_GAP = 10;

interface Headers {
  readonly title: Block;
  readonly stages: readonly Block[];
  readonly stageY: number;
  readonly steps: readonly (Block | null)[];
  readonly stepY: number;
  /** Lower end of the last header, and top of the first row. */
  readonly end: number;
  readonly originY: number;
}

interface DrawnCard {
  readonly card: Card;
  readonly width: number;
  /** Drawn as what the brand promises: the role of its lane may change. */
  readonly promise: boolean;
  readonly block: Block;
}

class BoardLayout implements Layout {
  scene: Scene;
  work = { cells: 0, cards: 0 };
  private readonly board: Id;
  private readonly imageSize: ImageSize;
  private look: BoardLook | null;
  private overlay: boolean;
  private readonly wrapper = new TextWrapper();
  private readonly memo = new BlockMemo();
  private readonly index = new CardIndex();
  private readonly links = new LinkLayout(this.wrapper);
  private readonly drawn = new Map<Id, DrawnCard>();
  private snapshot: Snapshot;
  private structure: Structure | null = null;
  private headers: Headers | null = null;
  /** Whether title or headers depend on which cards and steps the links join. */
  private followsLinks = false;
  private rows: readonly Row[] = [];
  /** What lies over the curves, where they are shown so. */
  private overlays: Overlays | null = null;
  private groups: LaneGroups = NO_GROUPS;

  constructor(snapshot: Snapshot, board: Id, options: LayoutOptions) {
    this.board = board;
    this.imageSize = options.imageSize ?? (() => undefined);
    this.look = options.look ?? null;
    this.overlay = options.overlay ?? false;
    this.snapshot = snapshot;
    for (const card of snapshot.ofKind('card')) this.index.put(card);
    for (const link of snapshot.ofKind('link')) this.links.put(link);
    this.scene = this.build();
  }

  update({ snapshot, changed }: LayoutChange): Scene {
    const previous = this.snapshot;
    this.snapshot = snapshot;
    this.work = { cells: 0, cards: 0 };
    if (snapshot.project?.language !== previous.project?.language) {
      this.drawn.clear();
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
          rebuild ||= this.followsLinks;
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
    this.work = { cells: 0, cards: 0 };
    this.scene = this.build();
    return this.scene;
  }

  /** Whether what the title says of durations may be another with this card. */
  private timesChange(before: Card | undefined, after: Card | undefined): boolean {
    const timed = (card: Card | undefined): boolean => card !== undefined && (card.durationLeast !== null || card.durationMost !== null);
    if (!timed(before) && !timed(after)) return this.followsLinks && before?.place !== after?.place;
    return before?.durationLeast !== after?.durationLeast || before?.durationMost !== after?.durationMost || before?.place !== after?.place;
  }

  /** What the board takes along the chosen path; empty where nothing says how long it takes. */
  private durationOf({ columns }: Structure, words: BoardWords): string {
    const timed = (record: Pick<Card, 'durationLeast' | 'durationMost'> | null): boolean => record !== null && (record.durationLeast !== null || record.durationMost !== null);
    const any = columns.some(({ record }) => timed(record)) || this.snapshot.ofKind('card').some(timed);
    const path = any ? durationPath(this.snapshot, this.board) : null;
    this.followsLinks = any || columns.some(({ record }) => record?.team);
    if (path === null || path.least === null) return '';
    const sum = words.takes(path.least, path.most);
    return path.branches.length > 0 ? words.alongPath(sum) : sum;
  }

  private handoffWords(link: Link, words: BoardWords): string {
    const handoff = handoffOf(this.snapshot, link);
    const title = (team: Id): string => this.snapshot.find('team', team)?.title ?? '';
    return handoff ? words.handoff(title(handoff.fromTeam), title(handoff.toTeam)) : '';
  }

  private changeCard(id: Id, card: Card | undefined, dirty: Set<Card['place']>): void {
    const before = this.index.get(id);
    if (before) dirty.add(before.place);
    if (card) {
      this.index.put(card);
      dirty.add(card.place);
    } else {
      this.index.remove(id);
      this.drawn.delete(id);
    }
  }

  /** A touchpoint shows its channel, so what refers to the touchpoint is drawn anew with the channel too. */
  private redrawReferring(id: Id, dirty: Set<Card['place']>): void {
    const through = this.snapshot.ofKind('touchpoint').filter((touchpoint) => touchpoint.channel === id).map((touchpoint) => touchpoint.id);
    for (const reference of [id, ...through]) {
      for (const cardId of this.index.referringTo(reference)) {
        this.drawn.delete(cardId);
        const card = this.index.get(cardId);
        if (card) dirty.add(card.place);
      }
    }
  }

  private get context(): CardContext {
    return { snapshot: this.snapshot, words: boardWords(this.snapshot.project?.language ?? 'en'), wrapper: this.wrapper, imageSize: this.imageSize };
  }

  /** Everything anew, from what is still right: columns, headers, and the cells that moved to another width or were touched. */
  private build(dirty: ReadonlySet<Card['place']> = new Set()): Scene {
    const { context } = this;
    const board = this.snapshot.find('board', this.board);
    const earlier = this.structure;
    this.memo.begin();
    if (!board || !GRID_KINDS.has(board.boardKind)) {
      this.structure = null;
      this.rows = [];
      return titleScene(this.board, board ? titleBlock(structureOf(this.snapshot, board), context) : null);
    }
    const structure = structureOf(this.snapshot, board, this.look);
    const touched = new Set([...dirty].map((place) => `${place.lane}.${standingIn(place.step, structure)}`));
    const rowsBefore = new Map(this.rows.map((row) => [row.lane.id, row]));
    this.structure = structure;
    this.overlays = this.overlay ? new Overlays(this.snapshot, structure, (lane, step) => this.index.cell(lane, step), context.words) : null;
    this.groups = laneGroups(this.snapshot, board.id);
    this.rows = structure.lanes.map((lane) => {
      const before = rowsBefore.get(lane.id);
      const top = firstCardY(lane, this.legendOf(lane, structure, context)?.h ?? 0);
      const cells = structure.columns.map((column, i) => {
        const from = column.record ? earlier?.columnOf.get(column.step) : undefined;
        const old = from === undefined ? undefined : before?.cells[from];
        // Curve cells hold words of lane and step; cards that cover columns depend on their neighbours, those of the first on what is left of it.
        const first = i === 0 && structure.before.size > 0;
        const kept = old && before?.top === top && !first && !touched.has(`${lane.id}.${column.step}`) && earlier?.columns[from ?? -1]?.w === column.w && !reaches(old)
          && (isCurve(lane) ? before.lane === lane && earlier.columns[from ?? -1]?.record === column.record : before.lane.role === lane.role);
        return kept ? old : this.layCell(lane, top, i, structure, context);
      });
      return this.finishRow(lane, top, cells, structure, context);
    });
    // The title explains the marks that the cards below it have.
    this.headers = this.layHeaders(structure, context);
    return this.compose(null);
  }

  /** Only touched cells and what follows from them. */
  private refresh(dirty: ReadonlySet<Card['place']>): Scene {
    const { structure, context } = this;
    if (!structure) return this.build();
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
        for (const column of touched) cells[column] = this.layCell(row.lane, row.top, column, structure, context);
        const laid = this.finishRow(row.lane, row.top, cells, structure, context);
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
    const { overlays } = this;
    if (!overlays || ![...dirty].some(({ lane }) => overlays.lanes.has(lane))) return;
    this.rows = this.rows.map((row) => {
      const curve = this.curveOf(row.lane, row.cells, structure, context);
      return curve === row.curve ? row : { ...row, curve };
    });
  }

  private legendOf(lane: Row['lane'], structure: Structure, { words, wrapper }: CardContext): Legend | null {
    const overlay = this.overlays?.of(lane);
    return overlay ? curveLegend(overlay, structure.end - structure.originX, words, wrapper) : null;
  }

  private curveOf(lane: Row['lane'], cells: readonly LaidCell[], structure: Structure, context: CardContext): Block | null {
    if (!isCurve(lane)) return null;
    const { words } = context;
    const overlay = this.overlays?.of(lane) ?? null;
    const make = (): Block => curveBlock(lane, cells, structure, words, { overlay, legend: this.legendOf(lane, structure, context) });
    return this.memo.get(`curve:${lane.id}`, [lane, words, structure.shape, values(cells), overlay?.key], make);
  }

  private layCell(lane: Row['lane'], top: number, column: number, structure: Structure, context: CardContext): LaidCell {
    const record = structure.columns[column]?.record ?? null;
    this.work.cells++;
    const cards = record ? this.cardsAt(lane, column, record.id, structure) : [];
    const draw = (card: Card, width: number): Block | null => (isCurve(lane) && !hasCaption(card) ? null : this.draw(card, width, context));
    const point = (emotion: number): Block => {
      const step = { id: record?.id ?? '', title: record?.title ?? '' };
      return this.memo.get(`point:${lane.id}.${step.id}`, [emotion, lane.title, lane.role, step.title, context.words], () => pointBlock(lane, step, emotion, context.words));
    };
    return layCell(lane, top, column, cards, structure, draw, point);
  }

  /** Cards that start in the cell; in the first column also those that reach into what is shown from the left. */
  private cardsAt(lane: Row['lane'], column: number, step: Id, structure: Structure): readonly Card[] {
    const own = this.index.cell(lane.id, step);
    if (column > 0 || structure.before.size === 0 || isCurve(lane)) return own;
    const reaching = [...structure.before].flatMap((from) => this.index.cell(lane.id, from)).filter(({ place }) => reachesIn(place.lastStep, structure));
    return reaching.length > 0 ? [...reaching, ...own] : own;
  }

  private draw(card: Card, width: number, context: CardContext): Block {
    const known = this.drawn.get(card.id);
    const promise = isPromise(context.snapshot, card);
    if (known && known.card === card && known.width === width && known.promise === promise) return known.block;
    this.work.cards++;
    const block = cardBlock(card, width, context);
    this.drawn.set(card.id, { card, width, promise, block });
    return block;
  }

  private finishRow(lane: Row['lane'], top: number, laid: readonly LaidCell[], structure: Structure, context: CardContext): Row {
    const { words, wrapper } = context;
    const cells = laid.some((cell) => cell.reaching) || this.rows.some((row) => row.lane.id === lane.id && row.reaches.length > 0) ? stackReaching(top, laid) : laid;
    const actor = actorName(context.snapshot, lane.actor);
    const h = rowHeight(lane, top, cells, labelHeight(lane, actor, words, wrapper));
    const { shape } = structure;
    const group = this.groups.get(lane.id) ?? null;
    return {
      lane, cells, h, top,
      curve: this.curveOf(lane, cells, structure, context),
      reaches: reachesOf(cells),
      band: this.memo.get(`lane:${lane.id}`, [lane, h, words, shape, group?.actor], () => laneBlock(lane, group, h, structure, words)),
      label: this.memo.get(`title:${lane.id}`, [lane, h, words, actor, group?.style?.colour, group?.style?.dash], () => labelBlock(lane, actor, group, h, words, wrapper)),
    };
  }

  private layHeaders(structure: Structure, context: CardContext): Headers {
    const { words, wrapper } = context;
    // The title's text decides its height: made anew whenever a header may have changed, kept while it looks the same.
    const made = titleBlock(structure, context, marksShown(this.rows), null, this.durationOf(structure, words));
    const title = this.memo.get(made.key, [JSON.stringify(made)], () => made);
    const stageY = MARGIN + title.h + TITLE_GAP;
    const team = (id: Id | null): Team | null => this.snapshot.find('team', id) ?? null;
    const stageH = Math.max(0, ...structure.stages.map(({ record, w }) => stageHeight(record, w, team(record.team), words, wrapper)));
    const stages = structure.stages.map(({ record, w }) =>
      this.memo.get(`stage:${record.id}`, [record, w, stageH, team(record.team), words], () => stageBlock(record, w, stageH, team(record.team), words, wrapper)));
    const stepY = stageY + stageH + STAGE_TO_STEP;
    const handing = structure.columns.some(({ record }) => record?.team) ? handoffs(this.snapshot, this.board) : [];
    const handed = new Map(handing.flatMap(({ link, to, fromTeam }) => (link === null ? [[to, team(fromTeam)?.title ?? ''] as const] : [])));
    const signs = (step: Step): StepSigns => ({ team: team(step.team), handedBy: step.team === null ? '' : (handed.get(step.id) ?? '') });
    const stepH = structure.named ? Math.max(0, ...structure.columns.map(({ record, w }) => (record ? stepHeight(record, w, signs(record), words, wrapper) : 0))) : 0;
    const steps = structure.named ? structure.columns.map(({ record, stage, w }, i) => {
      if (!record) return null;
      const edges = { first: structure.columns[i - 1]?.stage !== stage, last: structure.columns[i + 1]?.stage !== stage };
      const { team: own, handedBy } = signs(record);
      return this.memo.get(`step:${record.id}`, [record, w, stepH, edges.first, edges.last, own, handedBy, words], () => stepBlock(record, w, stepH, edges, signs(record), words, wrapper));
    }) : [];
    const end = stepH > 0 ? stepY + stepH : stageY + stageH;
    return { title, stages, stageY, steps, stepY, end, originY: end + HEADER_GAP };
  }

  /** A group of lanes stands a little apart. */
  private groupGap(row: Row, next: Row | undefined): number {
    const isSame = !next || this.groups.size === 0 || actorOfLane(this.snapshot, row.lane.id) === actorOfLane(this.snapshot, next.lane.id);
    return isSame ? 0 : GROUP_GAP;
  }

  /** `moved` are the cards that may stand otherwise than in the last scene; `null` is all of them. */
  private compose(moved: ReadonlySet<Id> | null): Scene {
    const { structure, headers, rows } = this;
    if (!structure || !headers) return titleScene(this.board, null);
    const words = boardWords(structure.project?.language ?? 'en');
    const tops: number[] = [];
    const lines: SceneParts['lines'][number][] = [];
    const places = new Map(linesOf(structure).map(({ line, after }) => [after, line]));
    let y = headers.originY;
    rows.forEach((row, i) => {
      tops.push(y);
      y += row.h;
      const line = places.get(i);
      if (line) {
        const block = this.memo.get(`line:${line}`, [structure.end, words], () => lineBlock(line, structure, words, this.wrapper));
        lines.push({ line, name: words.line(line), after: i, y, h: LINE_GAP, block });
      }
      y += line ? LINE_GAP : ROW_GAP + this.groupGap(row, rows[i + 1]);
    });
    const parts: SceneParts = {
      structure, rows, tops,
      title: headers.title, stages: headers.stages, stageY: headers.stageY, steps: headers.steps, stepY: headers.stepY,
      links: [], lines, moving: this.links.moving,
      h: (rows.length > 0 ? y - ROW_GAP : headers.end) + MARGIN,
      cellOf: (id) => {
        const place = this.index.get(id)?.place;
        return place && { lane: place.lane, step: standingIn(place.step, structure) };
      },
    };
    const ground = { scene: new BoardScene(parts), field: fieldOf(parts, headers.end), headers, structure, words, snapshot: this.snapshot, sign: (link: Link) => this.handoffWords(link, words) };
    const links = this.links.place(ground, moved);
    return new BoardScene(links.length > 0 ? { ...parts, links } : parts);
  }
}

const reaches = (cell: LaidCell): boolean => cell.cards.some(({ card }) => card.place.lastStep !== undefined);

const values = (cells: readonly LaidCell[]): string => cells.map(({ emotion, expected }) => `${emotion ?? ''}/${expected ?? ''}`).join();

