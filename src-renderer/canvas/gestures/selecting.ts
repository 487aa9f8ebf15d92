/** Selecting cards and cells: what is chosen, and the cell that goes with it. */
import type { CellRef } from '../../../src-shared/commands/types';
import type { Id } from '../../../src-shared/model/fields';
import type { SceneGrid } from '../../../src-shared/scene/types';
import type { BoardContext } from '../board';
import type { CellAt } from './hit';

export function cellRef(grid: SceneGrid, { row, column }: CellAt): CellRef | null {
  const lane = grid.rows[row]?.lane;
  const step = grid.columns[column]?.step;
  return lane && step ? { lane, step } : null;
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
