/** What lies under a point of the board, and where dragged cards would land. Pure; all lengths in board px. */
import type { Id } from '../../../src-shared/model/fields';
import { type PathSink, pathOf, tracePath } from '../../../src-shared/scene/path-data';
import type { Box, Layer, PlacedBlock, Scene, SceneGrid } from '../../../src-shared/scene/types';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface CellAt {
  readonly row: number;
  readonly column: number;
}

const CARDS: ReadonlySet<Layer> = new Set<Layer>(['card']);
const LINKS: ReadonlySet<Layer> = new Set<Layer>(['link']);
/** Half of the space between stacked cards: how far the insertion line stands off a card. */
const HALF_GAP = 4;

const inside = (box: Box, { x, y }: Point): boolean => x >= box.x && y >= box.y && x < box.x + box.w && y < box.y + box.h;

/** Index of the span that holds `at`, in spans sorted by start; −1 where none does. */
function indexAt<T>(spans: readonly T[], at: number, start: (span: T) => number, size: (span: T) => number): number {
  let low = 0;
  let high = spans.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const span = spans[middle];
    if (span === undefined) return -1;
    if (at < start(span)) high = middle - 1;
    else if (at >= start(span) + size(span)) low = middle + 1;
    else return middle;
  }
  return -1;
}

export function cellAt(grid: SceneGrid, point: Point): CellAt | null {
  const row = indexAt(grid.rows, point.y, (r) => r.y, (r) => r.h);
  const column = indexAt(grid.columns, point.x, (c) => c.x, (c) => c.w);
  return row < 0 || column < 0 ? null : { row, column };
}

export function cellBox(grid: SceneGrid, { row, column }: CellAt): Box | null {
  const r = grid.rows[row];
  const c = grid.columns[column];
  return r && c ? { x: c.x, y: r.y, w: c.w, h: r.h } : null;
}

/** The topmost card under the point. */
export function cardAt(scene: Scene, point: Point): Id | null {
  const hits = scene.query({ x: point.x, y: point.y, w: 1, h: 1 }, CARDS);
  for (let i = hits.length - 1; i >= 0; i--) {
    const hit = hits[i];
    if (hit && inside({ x: hit.x, y: hit.y, w: hit.block.w, h: hit.block.h }, point)) return hit.block.record;
  }
  return null;
}

/** The link whose line passes within `reach` of the point, the nearest one of several. */
export function linkAt(scene: Scene, point: Point, reach: number): Id | null {
  const around = { x: point.x - reach, y: point.y - reach, w: 2 * reach, h: 2 * reach };
  let nearest: { readonly id: Id; readonly distance: number } | null = null;
  for (const placed of scene.query(around, LINKS)) {
    const distance = distanceTo(placed, point);
    if (distance <= reach && (!nearest || distance < nearest.distance)) nearest = { id: placed.block.record, distance };
  }
  return nearest?.id ?? null;
}

/** Pieces into which a bend is cut to measure the distance to it. */
const PIECES = 8;

function distanceTo({ block, x, y }: PlacedBlock, point: Point): number {
  const at = { x: point.x - x, y: point.y - y };
  let from: Point = { x: 0, y: 0 };
  let least = Number.POSITIVE_INFINITY;
  const to = (next: Point): void => {
    least = Math.min(least, distanceToSegment(at, from, next));
    from = next;
  };
  const sink: PathSink = {
    moveTo: (px, py) => (from = { x: px, y: py }),
    lineTo: (px, py) => to({ x: px, y: py }),
    bezierCurveTo: (x1, y1, x2, y2, px, py) => {
      const start = from;
      for (let i = 1; i <= PIECES; i++) {
        const t = i / PIECES;
        const [a, b, c, d] = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t ** 2 * (1 - t), t ** 3];
        to({ x: a * start.x + b * x1 + c * x2 + d * px, y: a * start.y + b * y1 + c * y2 + d * py });
      }
    },
    closePath: () => undefined,
  };
  for (const item of block.items) if (item.type === 'path') tracePath(pathOf(item), sink);
  return least;
}

function distanceToSegment(point: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, ((point.x - from.x) * dx + (point.y - from.y) * dy) / length));
  return Math.hypot(point.x - from.x - share * dx, point.y - from.y - share * dy);
}

/** The cards that a rectangle touches, in reading order. */
export function cardsIn(scene: Scene, area: Box): readonly Id[] {
  return scene.query(area, CARDS).map(({ block }) => block.record);
}

export interface Drop {
  readonly lane: Id;
  readonly step: Id;
  /** Place among the cards of the cell that are not dragged. */
  readonly index: number;
  readonly cell: Box;
  /** Where the insertion line is drawn. */
  readonly line: { readonly x: number; readonly y: number; readonly w: number };
}

/** Where cards let go at the point would land: `null` outside the cells. The dragged cards themselves are looked through. */
export function dropAt(grid: SceneGrid, point: Point, dragged: ReadonlySet<Id>): Drop | null {
  const at = cellAt(grid, point);
  const cell = at && cellBox(grid, at);
  const lane = at && grid.rows[at.row];
  const step = at && grid.columns[at.column];
  if (!cell || !lane || !step) return null;
  const standing = grid.cards(at.row, at.column).filter(({ card }) => !dragged.has(card));
  const next = standing.find(({ box }) => point.y < box.y + box.h / 2);
  const last = standing[standing.length - 1];
  const first = grid.cards(at.row, at.column)[0];
  const y = next ? next.box.y - HALF_GAP : last ? last.box.y + last.box.h + HALF_GAP : first ? first.box.y : cell.y + 2 * HALF_GAP;
  return { lane: lane.lane, step: step.step, index: next ? standing.indexOf(next) : standing.length, cell, line: { x: cell.x + HALF_GAP, y, w: cell.w - 2 * HALF_GAP } };
}
