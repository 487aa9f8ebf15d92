/** Selecting cards and cells: what is chosen, and the cell that goes with it. */
import type { Id } from '../../../src-shared/model/fields';
import type { BoardContext } from '../board';
import { blockOf, blockTo, cellOfRef, isInBlock } from '../grid/block';
import type { CellAt } from './hit';

/** Selects the block from the current cell to that one. Returns false where no cell is current, so that it has to be another selection. */
export function selectBlockTo(board: BoardContext, end: CellAt): boolean {
  const { scene, selection, select } = board.session.store.getState();
  const { grid } = scene;
  const from = grid && selection.cell && cellOfRef(grid, selection.cell);
  const block = grid && from ? blockTo(grid, from, end) : null;
  if (block) select(block);
  return block !== null;
}

/** Whether the cell is one of a selected block. */
export function isInSelectedBlock(board: BoardContext, cell: CellAt): boolean {
  const { scene, selection } = board.session.store.getState();
  const block = scene.grid && blockOf(scene.grid, selection);
  return block !== null && isInBlock(block, cell);
}

/** `toggle` adds the card to the selected ones, or takes it out; it becomes the primary one when added. */
export function selectCard(board: BoardContext, card: Id, how: 'only' | 'toggle'): void {
  const { selection, snapshot, select } = board.session.store.getState();
  const place = snapshot.find('card', card)?.place;
  const cell = place ? { lane: place.lane, step: place.step } : null;
  if (how === 'only') {
    select({ ids: [card], cell });
    return;
  }
  // A selection holds records of one kind.
  const cards = selection.ids.filter((id) => snapshot.get(id)?.kind === 'card');
  if (!cards.includes(card)) select({ ids: [...cards, card], cell });
  else {
    const left = cards.filter((id) => id !== card);
    const last = snapshot.find('card', left.at(-1))?.place;
    select({ ids: left, cell: last ? { lane: last.lane, step: last.step } : cell });
  }
}
