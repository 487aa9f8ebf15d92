/** Where things from a panel land that are let go on the board: in a cell, on a card or title, or in a zone. */
import { gridOf } from '../../src-shared/commands/board-grid';
import type { PutPlace } from '../../src-shared/commands/library-put';
import { landingCell } from '../../src-shared/commands/notes';
import type { Id } from '../../src-shared/model/fields';
import type { Box, SceneGrid } from '../../src-shared/scene/types';
import type { PointerAt } from '../ui/pointer-drag';
import type { BoardContext } from './board';
import { type Drop, cardAt, dropAt } from './gestures/hit';
import { headerGeometry, headerOrigin } from './headers/geometry';

const NOTHING: ReadonlySet<string> = new Set();

export interface Title {
  readonly on: 'stage' | 'step' | 'lane';
  readonly id: Id;
  /** Its row or columns, board px. */
  readonly box: Box;
}

/** The title under a point: of a stage, step or lane. */
function titleAt(board: BoardContext, root: HTMLElement, grid: SceneGrid, at: PointerAt): Title | null {
  const { scene } = board.session.store.getState();
  const origin = headerOrigin(scene);
  const { top, left, steps } = headerGeometry(grid, origin, board.view());
  const box = root.getBoundingClientRect();
  const [x, y] = [at.clientX - box.left, at.clientY - box.top];
  const point = board.toBoard(at);
  const [last, end] = [grid.rows.at(-1), grid.columns.at(-1)];
  if (y < top.end && y >= top.end - top.size) {
    const column = grid.columns.find((each) => point.x >= each.x && point.x < each.x + each.w);
    const stage = grid.stages.find((each) => each.stage === column?.stage);
    const h = (last ? last.y + last.h : grid.originY) - grid.originY;
    if (!column || !stage) return null;
    if (!steps || y < top.end - top.size * (1 - origin.stageShare)) return { on: 'stage', id: stage.stage, box: { x: stage.x, y: grid.originY, w: stage.w, h } };
    return { on: 'step', id: column.step, box: { x: column.x, y: grid.originY, w: column.w, h } };
  }
  if (x >= left.end || x < left.end - left.size) return null;
  const row = grid.rows.find((each) => point.y >= each.y && point.y < each.y + each.h);
  return row && end ? { on: 'lane', id: row.lane, box: { x: grid.originX, y: row.y, w: end.x + end.w - grid.originX, h: row.h } } : null;
}

/** Where notes would land: between the cards of a cell; of a title, in a cell of its stage, step or lane. `null` on boards without cells of their own. */
export function noteLanding(board: BoardContext, root: HTMLElement, at: PointerAt): Drop | null {
  const state = board.session.store.getState();
  const { grid } = state.scene;
  if (!grid || grid.derived) return null;
  const title = titleAt(board, root, grid, at);
  if (!title) return dropAt(grid, board.toBoard(at), NOTHING);
  const step = title.on === 'lane' ? state.selection.cell?.step : undefined;
  const cell = landingCell(gridOf(state), title.on === 'lane' ? { lane: title.id, step } : { [title.on]: title.id });
  const row = grid.rows.find(({ lane }) => lane === cell?.lane);
  const column = grid.columns.find((each) => each.step === cell?.step);
  return row && column ? dropAt(grid, { x: column.x + 1, y: row.y + row.h - 1 }, NOTHING) : null;
}

export interface ItemLanding {
  readonly place: PutPlace;
  /** Where a card would be made. */
  readonly drop: Drop | null;
  /** What would name the item. */
  readonly over: Box | null;
}

/** Where an item would land, whether or not it can: on the title or card there, else in the cell. */
export function itemLanding(board: BoardContext, root: HTMLElement, at: PointerAt): ItemLanding | null {
  const { scene } = board.session.store.getState();
  const { grid } = scene;
  if (!grid || grid.derived) return null;
  const title = titleAt(board, root, grid, at);
  if (title) return { place: { on: title.on, id: title.id }, drop: null, over: title.box };
  const point = board.toBoard(at);
  const card = cardAt(scene, point);
  const placed = card === null ? undefined : scene.find(`card:${card}`);
  if (card !== null && placed) return { place: { on: 'card', id: card }, drop: null, over: { x: placed.x, y: placed.y, w: placed.block.w, h: placed.block.h } };
  const drop = dropAt(grid, point, NOTHING);
  return drop && { place: { on: 'cell', cell: { lane: drop.lane, step: drop.step }, index: drop.index }, drop, over: null };
}

