/** A block of cells on the shown board: from the current cell, which keeps the keyboard, to the opposite corner. Pure. */
import type { CellRef, Selection } from '../../../src-shared/commands/types';
import type { Box, SceneGrid } from '../../../src-shared/scene/types';
import { type CellAt, cellBox } from '../gestures/hit';
import type { Direction } from './spot';

/** First and last row and column, both of them in the block. */
export interface Block {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export function cellOfRef(grid: SceneGrid, ref: CellRef): CellAt | null {
  const row = grid.rows.findIndex(({ lane }) => lane === ref.lane);
  const column = grid.columns.findIndex(({ step }) => step === ref.step);
  return row < 0 || column < 0 ? null : { row, column };
}

export function refOfCell(grid: SceneGrid, { row, column }: CellAt): CellRef | null {
  const lane = grid.rows[row]?.lane;
  const step = grid.columns[column]?.step;
  return lane && step ? { lane, step } : null;
}

/** The selected block; `null` where no more than one cell is current. */
export function blockOf(grid: SceneGrid, { cell, to }: Selection): Block | null {
  const [from, end] = [cell && cellOfRef(grid, cell), to && cellOfRef(grid, to)];
  if (!from || !end || (from.row === end.row && from.column === end.column)) return null;
  return { top: Math.min(from.row, end.row), left: Math.min(from.column, end.column), bottom: Math.max(from.row, end.row), right: Math.max(from.column, end.column) };
}

export const isInBlock = ({ top, left, bottom, right }: Block, { row, column }: CellAt): boolean => row >= top && row <= bottom && column >= left && column <= right;

export function blockBox(grid: SceneGrid, { top, left, bottom, right }: Block): Box | null {
  const [first, last] = [cellBox(grid, { row: top, column: left }), cellBox(grid, { row: bottom, column: right })];
  return first && last && { x: first.x, y: first.y, w: last.x + last.w - first.x, h: last.y + last.h - first.y };
}

/** The selection of the cells from the one to the other; a single cell where they are the same. `null` where one of them is not shown. Cells that are derived make no blocks: they hold nothing of their own. */
export function blockTo(grid: SceneGrid, from: CellAt, end: CellAt): Selection | null {
  const [cell, to] = [refOfCell(grid, from), refOfCell(grid, end)];
  if (!cell || !to || grid.derived) return null;
  return cell.lane === to.lane && cell.step === to.step ? { ids: [], cell } : { ids: [], cell, to };
}

/** The block that ends one cell, or as far as the board goes, from where it ended; `null` where it would not change. */
export function extended(grid: SceneGrid, { cell, to }: Selection, direction: Direction, whole = false): Selection | null {
  const from = cell && cellOfRef(grid, cell);
  const end = (to && cellOfRef(grid, to)) ?? from;
  if (!from || !end) return null;
  const by = whole ? Math.max(grid.rows.length, grid.columns.length) : 1;
  const along = (at: number, count: number, backwards: boolean): number => Math.max(0, Math.min(count - 1, at + (backwards ? -by : by)));
  const vertical = direction === 'up' || direction === 'down';
  const next = vertical
    ? { row: along(end.row, grid.rows.length, direction === 'up'), column: end.column }
    : { row: end.row, column: along(end.column, grid.columns.length, direction === 'left') };
  return next.row === end.row && next.column === end.column ? null : blockTo(grid, from, next);
}

/** The cells that a rectangle drawn from a point of the board covers, the one it was begun at being the current one; `null` outside the cells. */
export function blockUnder(grid: SceneGrid, area: Box, start: { readonly x: number; readonly y: number }): Selection | null {
  const touched = <T>(spans: readonly T[], from: number, size: number, at: (span: T) => number, length: (span: T) => number): readonly [number, number] => [
    spans.findIndex((span) => at(span) + length(span) > from && at(span) < from + size),
    spans.findLastIndex((span) => at(span) < from + size && at(span) + length(span) > from),
  ];
  const [top, bottom] = touched(grid.rows, area.y, area.h, ({ y }) => y, ({ h }) => h);
  const [left, right] = touched(grid.columns, area.x, area.w, ({ x }) => x, ({ w }) => w);
  if (top < 0 || left < 0) return null;
  const [upwards, leftwards] = [start.y > area.y + area.h / 2, start.x > area.x + area.w / 2];
  const from = { row: upwards ? bottom : top, column: leftwards ? right : left };
  return blockTo(grid, from, { row: upwards ? top : bottom, column: leftwards ? left : right });
}
