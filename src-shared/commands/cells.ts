/**
 * A block of cells, as in a spreadsheet: everything between the current cell and the opposite corner, as far as it is shown. What is hidden
 * is not in it: nobody means to copy or delete what cannot be seen.
 */
import type { Card } from '../model/card';
import type { Id } from '../model/fields';
import type { Lane } from '../model/lane';
import { isInLook } from '../model/look';
import { gridOf } from './board-grid';
import type { CellRef, CommandContext } from './types';

export interface CellBlock {
  /** Top to bottom. */
  readonly lanes: readonly Lane[];
  /** Steps, left to right. */
  readonly steps: readonly Id[];
}

/** The part of a list between two of its members, whichever comes first; nothing where one of them is not in it. */
function between<T>(list: readonly T[], from: number, to: number): readonly T[] {
  return from < 0 || to < 0 ? [] : list.slice(Math.min(from, to), Math.max(from, to) + 1);
}

/** The selected block; `null` where a single cell has the keyboard, or none. */
export function selectedBlock(context: CommandContext): CellBlock | null {
  const { snapshot, board, look = null, selection: { cell, to } } = context;
  if (!cell || !to) return null;
  const grid = gridOf(context);
  const shown = grid.visibleLanes.filter(({ id }) => isInLook(snapshot, board, look, { lane: id }));
  const columns = grid.columns.filter(({ stage }) => isInLook(snapshot, board, look, { stage: stage.id }));
  const row = (ref: CellRef): number => shown.findIndex(({ id }) => id === ref.lane);
  const column = (ref: CellRef): number => columns.findIndex(({ step }) => step.id === ref.step);
  const lanes = between(shown, row(cell), row(to));
  const steps = between(columns, column(cell), column(to)).map(({ step }) => step.id);
  return lanes.length * steps.length > 1 ? { lanes, steps } : null;
}

/** The cards of the selected block, in reading order; none without a block. */
export function cardsOfBlock(context: CommandContext): readonly Card[] {
  const block = selectedBlock(context);
  if (!block) return [];
  const grid = gridOf(context);
  return block.lanes.flatMap(({ id }) => block.steps.flatMap((step) => grid.cards({ lane: id, step })));
}

/** The block's first cell; `null` without a block. */
export function blockStart(context: CommandContext): CellRef | null {
  const block = selectedBlock(context);
  const [lane, step] = [block?.lanes[0], block?.steps[0]];
  return lane && step !== undefined ? { lane: lane.id, step } : null;
}
