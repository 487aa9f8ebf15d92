/** A board under the one it was made from, as one sheet on which what differs is marked. For exports; on the screen the two stand in panes of their own. */
import { translator, type Translator } from '../i18n';
import { compareBoards, countDifferences } from '../insight/compare';
import type { Board } from '../model/board';
import type { Id } from '../model/fields';
import type { Snapshot } from '../model/snapshot';
import type { Block, Box, Layer, PathItem, PlacedBlock, Scene, SceneGrid, SceneItem } from '../scene/types';
import { isAskedFor } from './asked';
import { missingIn } from './board-scene';
import { type Mark, SIGN_STROKES, laneMarksOf, marksOf } from './difference-marks';
import { type LayoutOptions, layoutBoard } from './journey';
import { type Segment, line, move, pathData, roundedRect } from './path';
import { FIELD_TEXT, MARGIN } from './styles';
import { type TextStyle, TextWrapper, moved } from './wrap';

const hasLanes = (board: Board | undefined): boolean => board?.boardKind === 'journey' || board?.boardKind === 'blueprint';

/** The board with lanes that this one was made from; `null` where there is none any more. */
export function comparedWith(snapshot: Snapshot, board: Id): Id | null {
  const toBe = snapshot.find('board', board);
  const asIs = snapshot.find('board', toBe?.madeFrom);
  return asIs && asIs.id !== board && hasLanes(toBe) && hasLanes(asIs) ? asIs.id : null;
}

/** The scene itself, of a board that was made from none. */
export function comparedScene(scene: Scene, snapshot: Snapshot, options: Pick<LayoutOptions, 'imageSize'>): Scene {
  const asIs = comparedWith(snapshot, scene.board);
  return asIs === null || !scene.grid ? scene : new ComparedScene(layoutBoard(snapshot, asIs, options), scene, scene.grid, snapshot);
}

const PLATE = { h: 20, sign: 10, left: 7, gap: 4, right: 8 } as const;
const PLATE_TEXT: TextStyle = { size: 12, lineHeight: 16, font: 'semibold', colour: 'accentInk' };
/** The words are one line. */
const WORD_ROOM = 1_000;
/** What strokes reach out by. */
const EDGE = 2;
/** Radius of an outline, one more than a card's. */
const CORNER = 7;

class ComparedScene implements Scene {
  readonly board: Id;
  readonly w: number;
  readonly h: number;
  readonly grid: SceneGrid;
  readonly places = null;
  readonly missing: ReadonlySet<number>;
  private readonly asIs: Scene;
  private readonly toBe: Scene;
  /** Where the to-be begins. */
  private readonly top: number;
  private readonly marks: readonly PlacedBlock[];

  constructor(asIs: Scene, toBe: Scene, grid: SceneGrid, snapshot: Snapshot) {
    const say = translator(snapshot.project?.language ?? 'en');
    const wrapper = new TextWrapper();
    const comparison = compareBoards(snapshot, asIs.board, toBe.board);
    const summary = summaryOf(asIs, countDifferences(comparison), snapshot, say, wrapper);
    this.board = toBe.board;
    this.asIs = asIs;
    this.toBe = toBe;
    this.top = summary.y + summary.block.h;
    this.w = Math.max(asIs.w, toBe.w);
    this.h = this.top + toBe.h;
    this.grid = lowered(grid, this.top);
    const drawn = (['asIs', 'toBe'] as const).flatMap((side) => {
      const scene = side === 'asIs' ? asIs : toBe;
      return [...laneMarksOf(comparison, side, scene, say), ...marksOf(comparison, side, scene, say)].map((mark, i) =>
        markBlock(mark, `title:${side}.${String(i)}`, asIs.board, side === 'asIs' ? 0 : this.top, wrapper));
    });
    this.marks = [summary, ...drawn];
    this.missing = new Set([...asIs.missing, ...toBe.missing, ...missingIn([summary])]);
  }

  query(area?: Box, layers?: ReadonlySet<Layer>): readonly PlacedBlock[] {
    const below = area && { ...area, y: area.y - this.top };
    return [
      ...this.asIs.query(area, layers),
      ...this.toBe.query(below, layers).map((placed) => ({ ...placed, y: placed.y + this.top })),
      ...this.marks.filter((mark) => isAskedFor(mark, area, layers)),
    ];
  }

  find(key: string): PlacedBlock | undefined {
    const found = this.toBe.find(key);
    return found ? { ...found, y: found.y + this.top } : (this.asIs.find(key) ?? this.marks.find(({ block }) => block.key === key));
  }
}

/** The grid of a scene that begins `by` px further down. */
function lowered(grid: SceneGrid, by: number): SceneGrid {
  const lower = <Thing extends { readonly y: number }>(thing: Thing): Thing => ({ ...thing, y: thing.y + by });
  return {
    ...grid,
    rows: grid.rows.map(lower),
    lines: grid.lines.map(lower),
    originY: grid.originY + by,
    links: {
      of: (cards) => grid.links.of(cards),
      moved: (cards) => grid.links.moved(new Map([...cards].map(([id, box]) => [id, { ...box, y: box.y - by }]))).map(lower),
      drawn: (from, to) => {
        const [a, b] = [from, to].map((end) => (typeof end === 'string' ? end : { x: end.x, y: end.y - by }));
        const link = a === undefined || b === undefined ? null : grid.links.drawn(a, b);
        return link && lower(link);
      },
    },
    cards: (row, column) => grid.cards(row, column).map(({ card, box }) => ({ card, box: lower(box) })),
    scale: (row) => {
      const scale = grid.scale(row);
      return scale && { top: scale.top + by, bottom: scale.bottom + by };
    },
  };
}

/** How much differs, between the two boards. */
function summaryOf(asIs: Scene, count: number, snapshot: Snapshot, say: Translator, wrapper: TextWrapper): PlacedBlock {
  const title = snapshot.find('board', asIs.board)?.title.trim() || say('app.untitledBoard');
  const words = count === 0 ? say('compare.same', { title }) : say('compare.count', { count, title });
  const text = wrapper.plain(words, asIs.w - 2 * MARGIN, FIELD_TEXT);
  const rule: PathItem = { type: 'path', d: pathData([move(0, 0), line(asIs.w - 2 * MARGIN, 0)]), fill: 'none', stroke: 'hairline', strokeWidth: 1, dash: [] };
  const block: Block = { key: 'title:differences', layer: 'title', record: asIs.board, w: asIs.w - 2 * MARGIN, h: text.height + 12, items: [rule, ...moved(text, 0, 12)], label: words };
  return { block, x: MARGIN, y: asIs.h };
}

const strokeThrough = (points: readonly (readonly [number, number])[]): Segment[] => points.map(([x, y], i) => (i === 0 ? move(x, y) : line(x, y)));

/** An outline, dashed around what is gone, and at its upper right corner a plate with the sign and the word; of a header only the plate, at its foot. */
function markBlock({ box, sign, label, header }: Mark, key: string, record: Id, top: number, wrapper: TextWrapper): PlacedBlock {
  const text = wrapper.plain(label, WORD_ROOM, PLATE_TEXT);
  const w = PLATE.left + PLATE.sign + PLATE.gap + Math.ceil(text.width) + PLATE.right;
  // A face is smaller than the plate, which would hide it: there it stands above.
  const isFace = box.w < w;
  // On the board, then within the block, which holds the outline and the plate.
  const [x, y] = isFace ? [box.x + Math.round((box.w - w) / 2), box.y - PLATE.h - 3] : [box.x + box.w - w + 6, box.y + (header ? box.h - PLATE.h + 4 : -PLATE.h / 2 - 2)];
  const [left, above] = [Math.min(box.x, x) - EDGE, Math.min(box.y, y) - EDGE];
  const [right, below] = [Math.max(box.x + box.w, x + w) + EDGE, Math.max(box.y + box.h, y + PLATE.h) + EDGE];
  const around = roundedRect(box.x - 1 - left, box.y - 1 - above, box.w + 2, box.h + 2, isFace ? box.w / 2 + 1 : CORNER);
  const outline: PathItem = {
    type: 'path', d: pathData(around), fill: 'none', stroke: 'accent', strokeWidth: 2, dash: sign === 'cross' ? [6, 4] : [],
  };
  const [px, py] = [x - left, y - above];
  const strokes = SIGN_STROKES[sign].flatMap((points) => strokeThrough(points.map(([sx, sy]) => [px + PLATE.left + sx, py + (PLATE.h - PLATE.sign) / 2 + sy])));
  const items: readonly SceneItem[] = [
    ...(header ? [] : [outline]),
    { type: 'rect', box: { x: px, y: py, w, h: PLATE.h }, radius: PLATE.h / 2, fill: 'accent', stroke: 'ground', strokeWidth: 1.5 },
    { type: 'path', d: pathData(strokes), fill: 'none', stroke: 'accentInk', strokeWidth: 2, dash: [] },
    ...moved(text, px + PLATE.left + PLATE.sign + PLATE.gap, py + (PLATE.h - PLATE_TEXT.lineHeight) / 2),
  ];
  return { block: { key, layer: 'title', record, w: right - left, h: below - above, items, label }, x: left, y: top + above };
}
