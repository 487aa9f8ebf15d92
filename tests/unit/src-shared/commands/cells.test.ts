import { describe, expect, it } from 'vitest';
import { copiedBlock } from '../../../../src-shared/commands/clipboard';
import { deleteCard } from '../../../../src-shared/commands/cards';
import { cardsOfBlock, selectedBlock } from '../../../../src-shared/commands/cells';
import { clearSelection, deleteSelected, selectAll, write } from '../../../../src-shared/commands/editing';
import { hideLane } from '../../../../src-shared/commands/lanes';
import { pasteCell } from '../../../../src-shared/commands/paste';
import type { CellRef } from '../../../../src-shared/commands/types';
import { Desk } from './helpers';

const block = (desk: Desk, cell: CellRef, to: CellRef): Desk => {
  desk.selection = { ids: [], cell, to };
  return desk;
};
const all = (desk = new Desk()): Desk => block(desk, { lane: 'l3', step: 's2' }, { lane: 'l1', step: 's1' });

describe('a block of cells', () => {
  it('is what lies between its corners, whichever comes first', () => {
    const desk = all();
    expect(selectedBlock(desk.context)).toMatchObject({ lanes: [{ id: 'l1' }, { id: 'l2' }, { id: 'l3' }], steps: ['s1', 's2'] });
    expect(cardsOfBlock(desk.context).map(({ id }) => id)).toEqual(['c1', 'c2', 'c3', 'c4']);
  });

  it('leaves out what is hidden, and is none where a corner is', () => {
    const desk = new Desk();
    desk.run(hideLane, { id: 'l2' });
    expect(selectedBlock(all(desk).context)?.lanes.map(({ id }) => id)).toEqual(['l1', 'l3']);
    const look = { hiddenLanes: ['l3'], fromStage: null, toStage: null };
    expect(selectedBlock({ ...desk.context, look })).toBeNull();
    expect(deleteSelected.when({ ...desk.context, look }, undefined)).toBe(false);
    expect(selectedBlock(block(desk, { lane: 'l1', step: 's1' }, { lane: 'gone', step: 's2' }).context)).toBeNull();
  });

  it('is copied with its empty cells', () => {
    const desk = block(new Desk(), { lane: 'l1', step: 's1' }, { lane: 'l2', step: 's3' });
    expect(copiedBlock(desk.context)?.rows.map(({ cells }) => cells.map((cards) => cards.length))).toEqual([[3, 0, 0], [0, 0, 0]]);
    expect(copiedBlock(block(desk, { lane: 'l2', step: 's1' }, { lane: 'l2', step: 's3' }).context)).toBeNull();
  });

  it('is emptied by delete in one step and stays selected', () => {
    const desk = all();
    desk.run(deleteSelected, undefined);
    expect(['c1', 'c2', 'c3', 'c4'].some((id) => desk.has(id))).toBe(false);
    expect(desk.selection).toEqual({ ids: [], cell: { lane: 'l3', step: 's2' }, to: { lane: 'l1', step: 's1' } });
    expect(desk.may(deleteSelected, undefined)).toBe(false);
    expect(desk.may(deleteCard, undefined)).toBe(false);
  });

  it('is pasted into from its first cell, and written in its current one', () => {
    const desk = all();
    expect(pasteCell(desk.context)).toEqual({ lane: 'l1', step: 's1' });
    desk.run(write, undefined);
    expect(desk.cards('l3', 's2')).toHaveLength(2);
  });

  it('is let go before its cell is', () => {
    const desk = all();
    desk.run(clearSelection, undefined);
    expect(desk.selection).toEqual({ ids: [], cell: { lane: 'l3', step: 's2' } });
  });

  it('gives its cards to select all; the next time the lane’s are selected, then the board’s', () => {
    const desk = block(new Desk(), { lane: 'l1', step: 's2' }, { lane: 'l3', step: 's2' });
    desk.run(selectAll, undefined);
    expect(desk.selection).toEqual({ ids: ['c4'], cell: { lane: 'l3', step: 's2' } });
    desk.run(selectAll, undefined);
    expect(desk.selection.ids).toEqual(['c1', 'c2', 'c3', 'c4']);
    desk.select(['c1']).run(selectAll, undefined);
    expect(desk.selection.ids).toEqual(['c2', 'c3', 'c1']);
  });
});
