/** Where a dragged header would land. Pure; board px. */
import type { Id } from '../../../src-shared/model/fields';
import type { Box, SceneGrid } from '../../../src-shared/scene/types';
import type { Point } from '../gestures/hit';

export type HeaderKind = 'stage' | 'step' | 'lane';

export interface HeaderDrop {
  /** The record that it would stand before; `null` is the end. */
  readonly before: Id | null;
  /** The stage that a step would belong to. */
  readonly stage: Id | null;
  /** Where the line is drawn that shows it, without width or without height. */
  readonly line: Box;
}

/** `null` where letting go would change nothing. */
export function headerDrop(grid: SceneGrid, kind: HeaderKind, dragged: Id, point: Point): HeaderDrop | null {
  if (kind === 'lane') return laneDrop(grid, dragged, point.y);
  return kind === 'stage' ? stageDrop(grid, dragged, point.x) : stepDrop(grid, dragged, point.x);
}

/** Index of the first span whose middle lies behind `at`. */
function indexAt(middles: readonly number[], at: number): number {
  const found = middles.findIndex((middle) => at < middle);
  return found < 0 ? middles.length : found;
}

const stays = (index: number, own: number): boolean => own >= 0 && (index === own || index === own + 1);

function laneDrop(grid: SceneGrid, dragged: Id, y: number): HeaderDrop | null {
  const { rows } = grid;
  const index = indexAt(rows.map((row) => row.y + row.h / 2), y);
  if (stays(index, rows.findIndex(({ lane }) => lane === dragged))) return null;
  const [before, last, end] = [rows[index], rows.at(-1), grid.columns.at(-1)];
  const at = before ? before.y - 3 : (last ? last.y + last.h : grid.originY) + 3;
  return { before: before?.lane ?? null, stage: null, line: { x: 0, y: at, w: end ? end.x + end.w : grid.originX, h: 0 } };
}

function bottom(grid: SceneGrid): number {
  const last = grid.rows.at(-1);
  return last ? last.y + last.h : grid.originY;
}

function stageDrop(grid: SceneGrid, dragged: Id, x: number): HeaderDrop | null {
  const { stages } = grid;
  const index = indexAt(stages.map((stage) => stage.x + stage.w / 2), x);
  if (stays(index, stages.findIndex(({ stage }) => stage === dragged))) return null;
  const [before, last] = [stages[index], stages.at(-1)];
  const at = before ? before.x - 4 : (last ? last.x + last.w : grid.originX) + 4;
  return { before: before?.stage ?? null, stage: null, line: { x: at, y: 0, w: 0, h: bottom(grid) } };
}

/** A step goes before or behind the step that is pointed at, into its stage: at a border between two stages the pointer's side decides. */
function stepDrop(grid: SceneGrid, dragged: Id, x: number): HeaderDrop | null {
  const { columns } = grid;
  const over = columns.find((column) => x >= column.x && x < column.x + column.w) ?? (x < grid.originX ? columns[0] : columns.at(-1));
  if (!over) return null;
  const behind = x >= over.x + over.w / 2;
  const inStage = columns.filter(({ stage }) => stage === over.stage);
  const index = inStage.indexOf(over) + (behind ? 1 : 0);
  const own = columns.find(({ step }) => step === dragged);
  if (own?.stage === over.stage && stays(index, inStage.indexOf(own))) return null;
  return { before: inStage[index]?.step ?? null, stage: over.stage, line: { x: behind ? over.x + over.w : over.x, y: 0, w: 0, h: bottom(grid) } };
}
