/** Where the keyboard stands on a grid board, and where a key takes it. Pure. */
import { type Selection, NOTHING_SELECTED } from '../../../src-shared/commands/types';
import type { Id } from '../../../src-shared/model/fields';
import type { Box, Scene, SceneGrid } from '../../../src-shared/scene/types';

/** A stage, step or lane title, an empty or whole cell, or one card of a cell. */
export type Spot =
  | { readonly at: 'stage'; readonly stage: number }
  | { readonly at: 'step'; readonly column: number }
  | { readonly at: 'lane'; readonly row: number }
  | { readonly at: 'cell'; readonly row: number; readonly column: number }
  | { readonly at: 'card'; readonly row: number; readonly column: number; readonly index: number };

/** What the keyboard is on, as told by the selection or by what was let go of; the first cell where nothing says otherwise. `null` on an empty board. */
export function spotOf(grid: SceneGrid, selection: Selection): Spot | null {
  const primary = selection.focus ?? selection.ids[selection.ids.length - 1];
  const cell = selection.cell ?? (primary === undefined ? selection.left : undefined);
  if (cell) {
    const { lane, step } = cell;
    const row = grid.rows.findIndex((r) => r.lane === lane);
    const column = grid.columns.findIndex((c) => c.step === step);
    if (row >= 0 && column >= 0) {
      const index = primary ? grid.cards(row, column).findIndex(({ card }) => card === primary) : -1;
      return index < 0 ? { at: 'cell', row, column } : { at: 'card', row, column, index };
    }
  }
  if (primary) {
    const stage = grid.stages.findIndex((s) => s.stage === primary);
    if (stage >= 0) return { at: 'stage', stage };
    const column = grid.columns.findIndex((c) => c.step === primary);
    if (column >= 0) return { at: 'step', column };
    const row = grid.rows.findIndex((r) => r.lane === primary);
    if (row >= 0) return { at: 'lane', row };
  }
  return home(grid);
}

function home(grid: SceneGrid): Spot | null {
  if (grid.rows.length > 0 && grid.columns.length > 0) return { at: 'cell', row: 0, column: 0 };
  if (grid.rows.length > 0) return { at: 'lane', row: 0 };
  return grid.stages.length > 0 ? { at: 'stage', stage: 0 } : null;
}

/** The selection that puts the keyboard there. */
export function selectionAt(grid: SceneGrid, spot: Spot): Selection {
  switch (spot.at) {
    case 'stage':
      return only(grid.stages[spot.stage]?.stage);
    case 'step':
      return only(grid.columns[spot.column]?.step);
    case 'lane':
      return only(grid.rows[spot.row]?.lane);
    case 'cell':
    case 'card': {
      const lane = grid.rows[spot.row]?.lane;
      const step = grid.columns[spot.column]?.step;
      if (!lane || !step) return NOTHING_SELECTED;
      const card = spot.at === 'card' ? grid.cards(spot.row, spot.column)[spot.index]?.card : undefined;
      return { ids: card ? [card] : [], cell: { lane, step } };
    }
  }
}

const only = (id: Id | undefined): Selection => (id ? { ids: [id], cell: null } : NOTHING_SELECTED);

function drawn(scene: Scene, key: string): Box | null {
  const placed = scene.find(key);
  return placed ? { x: placed.x, y: placed.y, w: placed.block.w, h: placed.block.h } : null;
}

/** Board px that should be in view while the keyboard is there: a header where it is drawn, or above its column where it is not. */
export function boxOf(scene: Scene, spot: Spot): Box | null {
  const { grid } = scene;
  if (!grid) return null;
  if (spot.at === 'stage') {
    const stage = grid.stages[spot.stage];
    return stage ? (drawn(scene, `stage:${stage.stage}`) ?? { x: stage.x, y: 0, w: stage.w, h: grid.originY }) : null;
  }
  if (spot.at === 'step') {
    const column = grid.columns[spot.column];
    return column ? (drawn(scene, `step:${column.step}`) ?? { x: column.x, y: 0, w: column.w, h: grid.originY }) : null;
  }
  const row = grid.rows[spot.row];
  if (!row) return null;
  if (spot.at === 'lane') return { x: 0, y: row.y, w: grid.originX, h: row.h };
  if (spot.at === 'card') {
    const card = grid.cards(spot.row, spot.column)[spot.index];
    if (card) return card.box;
  }
  const column = grid.columns[spot.column];
  return column ? { x: column.x, y: row.y, w: column.w, h: row.h } : null;
}

/** Where what the keyboard is on is drawn, board px: where pointing at it for somebody, as voice control does, meets it. */
export function drawnBoxOf(scene: Scene, spot: Spot): Box | null {
  const header = spot.at === 'stage' ? scene.grid?.stages[spot.stage]?.stage : spot.at === 'step' ? scene.grid?.columns[spot.column]?.step : undefined;
  const drawn = header === undefined ? null : scene.find(`${spot.at}:${header}`);
  return drawn ? { x: drawn.x, y: drawn.y, w: drawn.block.w, h: drawn.block.h } : boxOf(scene, spot);
}

/** The one axis along which a header can be out of view; on the other it stays in sight by itself. */
export function axisOf(spot: Spot): 'x' | 'y' | undefined {
  return spot.at === 'lane' ? 'y' : spot.at === 'stage' || spot.at === 'step' ? 'x' : undefined;
}

export type Direction = 'up' | 'down' | 'left' | 'right';

const clamp = (value: number, max: number): number => Math.max(0, Math.min(max, value));

/** `named` tells whether a column has a step title to stop at; columns without one lead to their stage. */
export function move(grid: SceneGrid, spot: Spot, direction: Direction, named: (column: number) => boolean): Spot {
  const rows = grid.rows.length;
  const columns = grid.columns.length;
  const stageOf = (column: number): number => grid.stages.findIndex((s) => column >= s.firstColumn && column < s.firstColumn + s.columnCount);
  const above = (column: number): Spot => (named(column) ? { at: 'step', column } : { at: 'stage', stage: Math.max(0, stageOf(column)) });
  const cell = (row: number, column: number): Spot => ({ at: 'cell', row, column });

  switch (spot.at) {
    case 'stage': {
      const first = grid.stages[spot.stage]?.firstColumn ?? 0;
      if (direction === 'left') return { at: 'stage', stage: clamp(spot.stage - 1, grid.stages.length - 1) };
      if (direction === 'right') return { at: 'stage', stage: clamp(spot.stage + 1, grid.stages.length - 1) };
      if (direction === 'up' || columns === 0) return spot;
      return named(first) ? { at: 'step', column: first } : rows > 0 ? cell(0, first) : spot;
    }
    case 'step': {
      if (direction === 'left' || direction === 'right') {
        const by = direction === 'left' ? -1 : 1;
        let column = spot.column + by;
        while (column >= 0 && column < columns && !named(column)) column += by;
        return column >= 0 && column < columns ? { at: 'step', column } : spot;
      }
      if (direction === 'up') return { at: 'stage', stage: Math.max(0, stageOf(spot.column)) };
      return rows > 0 ? cell(0, spot.column) : spot;
    }
    case 'lane':
      if (direction === 'up') return { at: 'lane', row: clamp(spot.row - 1, rows - 1) };
      if (direction === 'down') return { at: 'lane', row: clamp(spot.row + 1, rows - 1) };
      return direction === 'right' && columns > 0 ? cell(spot.row, 0) : spot;
    case 'cell':
      if (direction === 'up') return spot.row > 0 ? cell(spot.row - 1, spot.column) : above(spot.column);
      if (direction === 'down') return cell(clamp(spot.row + 1, rows - 1), spot.column);
      if (direction === 'left') return spot.column > 0 ? cell(spot.row, spot.column - 1) : { at: 'lane', row: spot.row };
      return cell(spot.row, clamp(spot.column + 1, columns - 1));
    case 'card':
      return fromCard(grid, spot, direction) ?? move(grid, cell(spot.row, spot.column), direction, named);
  }
}

/** From card to card: along the stack, else to the neighbouring cell's nearest card; `null` where that cell has none. */
function fromCard(grid: SceneGrid, spot: Spot & { readonly at: 'card' }, direction: Direction): Spot | null {
  const { row, column, index } = spot;
  const into = (r: number, c: number, wanted: number): Spot | null => {
    if (r < 0 || c < 0 || r >= grid.rows.length || c >= grid.columns.length) return null;
    const count = grid.cards(r, c).length;
    return count > 0 ? { at: 'card', row: r, column: c, index: clamp(wanted, count - 1) } : null;
  };
  if (direction === 'up') return index > 0 ? { ...spot, index: index - 1 } : into(row - 1, column, Number.MAX_SAFE_INTEGER);
  if (direction === 'down') return index + 1 < grid.cards(row, column).length ? { ...spot, index: index + 1 } : into(row + 1, column, 0);
  return into(row, direction === 'left' ? column - 1 : column + 1, index);
}

/** The next card in that direction, past cells that hold none; `null` where there is none up to the edge. */
export function nextCard(grid: SceneGrid, spot: Spot & { readonly at: 'card' }, direction: Direction): (Spot & { readonly at: 'card' }) | null {
  const [down, right] = [Number(direction === 'down') - Number(direction === 'up'), Number(direction === 'right') - Number(direction === 'left')];
  let from = spot;
  for (;;) {
    const next = fromCard(grid, from, direction);
    if (next?.at === 'card') return next;
    // As if a card stood in the empty cell: the way goes on from there, at the height where it began.
    const [row, column] = [from.row + down, from.column + right];
    if (row < 0 || column < 0 || row >= grid.rows.length || column >= grid.columns.length) return null;
    from = { at: 'card', row, column, index: down === 0 ? spot.index : 0 };
  }
}
