import { describe, expect, it } from 'vitest';
import { NOTHING_SELECTED } from '../../../../src-shared/commands/types';
import { type Direction, type Spot, boxOf, move, nextCard, selectionAt, spotOf } from '../../../../src-renderer/canvas/grid/spot';
import { smallBoard } from './board';

const { scene, grid } = smallBoard();
const named = (column: number): boolean => column < 2;
const path = (from: Spot, ...directions: Direction[]): Spot => directions.reduce((spot, direction) => move(grid, spot, direction, named), from);

describe('where the keyboard stands', () => {
  it('is the first cell while nothing is selected', () => {
    expect(spotOf(grid, NOTHING_SELECTED)).toEqual({ at: 'cell', row: 0, column: 0 });
  });

  it('is the cell that was let go of, while nothing is selected', () => {
    const { cell } = selectionAt(grid, { at: 'cell', row: 1, column: 2 });
    expect(cell && spotOf(grid, { ...NOTHING_SELECTED, left: cell })).toEqual({ at: 'cell', row: 1, column: 2 });
  });

  it('is the first cell where the one that was let go of is gone', () => {
    expect(spotOf(grid, { ...NOTHING_SELECTED, left: { lane: 'gone', step: 'gone' } })).toEqual({ at: 'cell', row: 0, column: 0 });
  });

  it('is found again from the selection that puts it there, for every kind of place', () => {
    const spots: Spot[] = [
      { at: 'stage', stage: 1 }, { at: 'step', column: 1 }, { at: 'lane', row: 2 }, { at: 'cell', row: 1, column: 2 }, { at: 'card', row: 1, column: 1, index: 2 },
    ];
    for (const spot of spots) expect(spotOf(grid, selectionAt(grid, spot))).toEqual(spot);
  });
});

describe('arrow keys', () => {
  it('go from the first row to the step title, and on to the stage', () => {
    expect(path({ at: 'cell', row: 0, column: 1 }, 'up')).toEqual({ at: 'step', column: 1 });
    expect(path({ at: 'cell', row: 0, column: 1 }, 'up', 'up')).toEqual({ at: 'stage', stage: 0 });
  });

  it('go straight to the stage where its step has no name', () => {
    expect(path({ at: 'cell', row: 0, column: 2 }, 'up')).toEqual({ at: 'stage', stage: 1 });
  });

  it('go from the first column to the lane label and back', () => {
    expect(path({ at: 'cell', row: 1, column: 0 }, 'left')).toEqual({ at: 'lane', row: 1 });
    expect(path({ at: 'cell', row: 1, column: 0 }, 'left', 'right')).toEqual({ at: 'cell', row: 1, column: 0 });
  });

  it('stop at the ends of the board', () => {
    expect(path({ at: 'cell', row: 2, column: 2 }, 'down', 'right')).toEqual({ at: 'cell', row: 2, column: 2 });
    expect(path({ at: 'stage', stage: 0 }, 'left', 'up')).toEqual({ at: 'stage', stage: 0 });
  });

  it('go along a stack of cards, and from its end into the next cell', () => {
    expect(path({ at: 'card', row: 1, column: 1, index: 0 }, 'down')).toEqual({ at: 'card', row: 1, column: 1, index: 1 });
    expect(path({ at: 'card', row: 0, column: 0, index: 1 }, 'down')).toEqual({ at: 'cell', row: 1, column: 0 });
  });

  it('reach every cell from every other', () => {
    const seen = new Set<string>();
    const visit = (spot: Spot): void => {
      if (spot.at !== 'cell' || seen.has(`${spot.row} ${spot.column}`)) return;
      seen.add(`${spot.row} ${spot.column}`);
      for (const direction of ['up', 'down', 'left', 'right'] as const) visit(move(grid, spot, direction, named));
    };
    visit({ at: 'cell', row: 1, column: 1 });
    expect(seen.size).toBe(grid.rows.length * grid.columns.length);
  });
});

it('the box of a card is where the scene draws it', () => {
  const placed = scene.find('card:card-1-1-2');
  expect(boxOf(scene, { at: 'card', row: 1, column: 1, index: 2 })).toEqual({ x: placed?.x, y: placed?.y, w: placed?.block.w, h: placed?.block.h });
});

describe('the next card', () => {
  it('is found past empty cells, and nothing is found past the last one', () => {
    // Cards stand in the first and third column of row 0, the second of row 1, and the first of row 2.
    expect(nextCard(grid, { at: 'card', row: 0, column: 0, index: 1 }, 'right')).toEqual({ at: 'card', row: 0, column: 2, index: 0 });
    expect(nextCard(grid, { at: 'card', row: 0, column: 0, index: 1 }, 'down')).toEqual({ at: 'card', row: 2, column: 0, index: 0 });
    expect(nextCard(grid, { at: 'card', row: 2, column: 0, index: 0 }, 'up')).toEqual({ at: 'card', row: 0, column: 0, index: 1 });
    expect(nextCard(grid, { at: 'card', row: 1, column: 1, index: 0 }, 'left')).toBeNull();
  });

  it('has the keyboard without being selected', () => {
    const cell = { lane: grid.rows[0]?.lane ?? '', step: grid.columns[0]?.step ?? '' };
    expect(spotOf(grid, { ids: ['card-1-1-0'], cell, focus: 'card-0-0-1' })).toEqual({ at: 'card', row: 0, column: 0, index: 1 });
  });
});
