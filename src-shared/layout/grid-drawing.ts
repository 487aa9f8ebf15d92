/**
 * What the scene of a grid is made of: title and headers, rows with their cells, cards and curves, and the lines of a blueprint. Each part is
 * kept as long as it looks the same; what has to be made anew is for the layout to say.
 */
import { durationPath } from '../insight/durations';
import { handoffOf, handoffs } from '../insight/handoffs';
import { actorOfLane } from '../model/actor';
import type { Card } from '../model/card';
import type { Id } from '../model/fields';
import type { Team } from '../model/library';
import type { Link } from '../model/link';
import { isPromise } from '../model/promise';
import type { Snapshot } from '../model/snapshot';
import type { Step } from '../model/step';
import type { Block, SceneLinks } from '../scene/types';
import { linesOf, lineBlock } from './blueprint-lines';
import type { SceneParts } from './board-scene';
import { type CardContext, type ImageSize, cardBlock, hasCaption } from './card';
import { CardIndex } from './card-index';
import { type Legend, curveLegend } from './curve-legend';
import { curveBlock, pointBlock } from './curve-block';
import { type StepSigns, labelBlock, labelHeight, laneBlock, stageBlock, stageHeight, stepBlock, stepHeight } from './headers';
import { type LaneGroups, NO_GROUPS, laneGroups } from './lane-groups';
import { BlockMemo } from './memo';
import { Overlays } from './overlay';
import { type LaidCell, type Row, firstCardY, isCurve, layCell, reachesOf, rowHeight, stackReaching } from './row';
import { type Structure, reachesIn, standingIn } from './structure';
import { LINE_GAP, MARGIN, ROW_GAP } from './styles';
import { actorName, marksShown, titleBlock } from './title-block';
import { TextWrapper } from './wrap';
import { type BoardWords, boardWords } from './words';

const TITLE_GAP = 24;
const STAGE_TO_STEP = 4;
const HEADER_GAP = 12;
const GROUP_GAP = 10;

export interface Headers {
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

export class GridDrawing {
  readonly wrapper = new TextWrapper();
  readonly index = new CardIndex();
  /** What is drawn next is drawn from this. */
  snapshot: Snapshot;
  /** Counts cells laid out and cards drawn. */
  work = { cells: 0, cards: 0 };
  /** Whether title or headers depend on which cards and steps the links join. */
  followsLinks = false;
  /** What lies over the curves, where they are shown so. */
  overlays: Overlays | null = null;
  private groups: LaneGroups = NO_GROUPS;
  private readonly board: Id;
  private readonly imageSize: ImageSize;
  private readonly memo = new BlockMemo();
  private readonly drawn = new Map<Id, DrawnCard>();

  constructor(snapshot: Snapshot, board: Id, imageSize: ImageSize) {
    this.snapshot = snapshot;
    this.board = board;
    this.imageSize = imageSize;
    for (const card of snapshot.ofKind('card')) this.index.put(card);
  }

  /** Starts a pass that asks for every block there is. */
  begin(): void {
    this.memo.begin();
  }

  /** What all rows of the pass have in common. */
  prepare(structure: Structure, overlay: boolean, { words }: CardContext): void {
    this.overlays = overlay ? new Overlays(this.snapshot, structure, (lane, step) => this.index.cell(lane, step), words) : null;
    this.groups = laneGroups(this.snapshot, this.board);
  }

  /** The card, or every card, is to be drawn anew. */
  forget(card: Id | null): void {
    if (card === null) this.drawn.clear();
    else this.drawn.delete(card);
  }

  get context(): CardContext {
    return { snapshot: this.snapshot, words: boardWords(this.snapshot.project?.language ?? 'en'), wrapper: this.wrapper, imageSize: this.imageSize };
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

  handoffWords(link: Link, words: BoardWords): string {
    if (this.snapshot.ofKind('team').length === 0) return '';
    const handoff = handoffOf(this.snapshot, link);
    const title = (team: Id): string => this.snapshot.find('team', team)?.title ?? '';
    return handoff ? words.handoff(title(handoff.fromTeam), title(handoff.toTeam)) : '';
  }

  /** Where the first card of a cell of the lane may stand. */
  topOf(lane: Row['lane'], structure: Structure, context: CardContext): number {
    return firstCardY(lane, this.legendOf(lane, structure, context)?.h ?? 0);
  }

  private legendOf(lane: Row['lane'], structure: Structure, { words, wrapper }: CardContext): Legend | null {
    const overlay = this.overlays?.of(lane);
    return overlay ? curveLegend(overlay, structure.end - structure.originX, words, wrapper) : null;
  }

  curveOf(lane: Row['lane'], cells: readonly LaidCell[], structure: Structure, context: CardContext): Block | null {
    if (!isCurve(lane)) return null;
    const { words } = context;
    const overlay = this.overlays?.of(lane) ?? null;
    const make = (): Block => curveBlock(lane, cells, structure, words, { overlay, legend: this.legendOf(lane, structure, context) });
    return this.memo.get(`curve:${lane.id}`, [lane, words, structure.shape, values(cells), overlay?.key], make);
  }

  /** The cell of a lane in that column; its cards are drawn only where they are not known. */
  layCell(lane: Row['lane'], top: number, column: number, structure: Structure, context: CardContext): LaidCell {
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

  /** A row of such cells; `earlier` is the lane's row before, if there was one. */
  finishRow(lane: Row['lane'], top: number, laid: readonly LaidCell[], earlier: Row | undefined, structure: Structure, context: CardContext): Row {
    const { words, wrapper } = context;
    const cells = laid.some((cell) => cell.reaching) || (earlier && earlier.reaches.length > 0) ? stackReaching(top, laid) : laid;
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

  /** Title, stages and steps; the title explains the marks that the cards in the rows have. */
  layHeaders(structure: Structure, rows: readonly Row[], context: CardContext): Headers {
    const { words, wrapper } = context;
    // The title's text decides its height: made anew whenever a header may have changed, kept while it looks the same.
    const made = titleBlock(structure, context, marksShown(rows), null, this.durationOf(structure, words));
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

  /** Everything at its place, but for the links. */
  stacked(structure: Structure, headers: Headers, rows: readonly Row[], words: BoardWords, moving: SceneLinks): SceneParts {
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
    return {
      structure, rows, tops,
      title: headers.title, stages: headers.stages, stageY: headers.stageY, steps: headers.steps, stepY: headers.stepY,
      links: [], lines, moving,
      h: (rows.length > 0 ? y - ROW_GAP : headers.end) + MARGIN,
      cellOf: (id) => {
        const place = this.index.get(id)?.place;
        return place && { lane: place.lane, step: standingIn(place.step, structure) };
      },
    };
  }
}

const values = (cells: readonly LaidCell[]): string => cells.map(({ emotion, expected }) => `${emotion ?? ''}/${expected ?? ''}`).join();
