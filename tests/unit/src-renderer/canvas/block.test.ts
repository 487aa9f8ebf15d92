import { describe, expect, it } from 'vitest';
import type { CellRef, Selection } from '../../../../src-shared/commands/types';
import { blockBox, blockOf, blockTo, blockUnder, extended } from '../../../../src-renderer/canvas/grid/block';
import { smallBoard } from './board';

const { grid } = smallBoard();
const ref = (row: number, column: number): CellRef => ({ lane: grid.rows[row]?.lane ?? '', step: grid.columns[column]?.step ?? '' });
const at = (row: number, column: number): Selection => ({ ids: [], cell: ref(row, column) });
const after = (from: Selection, ...directions: Parameters<typeof extended>[2][]): Selection => directions.reduce((selection, direction) => extended(grid, selection, direction) ?? selection, from);

describe('extending from the current cell', () => {
  it('moves the other corner, back to a single cell as well', () => {
    expect(after(at(1, 1), 'right', 'down')).toEqual({ ids: [], cell: ref(1, 1), to: ref(2, 2) });
    expect(blockOf(grid, after(at(1, 1), 'up', 'left'))).toEqual({ top: 0, left: 0, bottom: 1, right: 1 });
    expect(after(at(1, 1), 'right', 'left')).toEqual(at(1, 1));
  });

  it('stops at the edge of the cells, and goes there at once', () => {
    expect(extended(grid, at(0, 0), 'up')).toBeNull();
    expect(extended(grid, at(1, 0), 'right', true)?.to).toEqual(ref(1, 2));
  });

  it('makes none of derived cells', () => {
    expect(blockTo({ ...grid, derived: { cellLabel: () => '', columnTitle: () => '' } }, { row: 0, column: 0 }, { row: 1, column: 1 })).toBeNull();
  });
});

describe('a rectangle drawn over cells', () => {
  const box = blockBox(grid, { top: 0, left: 1, bottom: 1, right: 2 }) ?? { x: 0, y: 0, w: 0, h: 0 };
  const inner = { x: box.x + 3, y: box.y + 3, w: box.w - 6, h: box.h - 6 };

  it('selects those it touches; the one it was begun in is current', () => {
    expect(blockUnder(grid, inner, { x: inner.x, y: inner.y })).toEqual({ ids: [], cell: ref(0, 1), to: ref(1, 2) });
    expect(blockUnder(grid, inner, { x: inner.x + inner.w, y: inner.y + inner.h })).toEqual({ ids: [], cell: ref(1, 2), to: ref(0, 1) });
    expect(blockUnder(grid, { ...inner, w: 4, h: 4 }, inner)).toEqual(at(0, 1));
  });

  it('selects nothing beside the cells', () => {
    expect(blockUnder(grid, { x: -50, y: -50, w: 20, h: 20 }, { x: -50, y: -50 })).toBeNull();
  });
});
