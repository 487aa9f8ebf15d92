/** Selecting more by keyboard: cells, cards or headers beyond the one that has it. */
import type { CellRef } from '../../../src-shared/commands/types';
import type { Id } from '../../../src-shared/model/fields';
import type { BoardContext } from '../board';
import { cellBox } from '../gestures/hit';
import { headerSelection, headersOf } from '../headers/select';
import { cellOfRef, extended } from './block';
import { type Direction, type Spot, axisOf, boxOf, nextCard, selectionAt, spotOf } from './spot';

/** Brings what has the keyboard into view. */
export function revealKeyboard(board: BoardContext): void {
  const { scene, selection } = board.session.store.getState();
  const spot = scene.grid && spotOf(scene.grid, selection);
  const box = spot && boxOf(scene, spot);
  if (spot && box) board.reveal(box, axisOf(spot));
}

/** Where Shift with Home and End reaches: along the row, or down the lanes. */
export function farEnd(spot: Spot, end: boolean): Direction {
  if (spot.at === 'lane') return end ? 'down' : 'up';
  return end ? 'right' : 'left';
}

/** Whether a column has a title of its own: one of a stage without named steps has none, one of a matrix always has. */
export function isNamed(board: BoardContext, column: number): boolean {
  const { scene: { grid }, snapshot } = board.session.store.getState();
  return grid?.derived !== undefined || (snapshot.find('step', grid?.columns[column]?.step)?.title ?? '') !== '';
}

/** Selects the headers from the first selected one to the neighbour, or to the last one. Those of a matrix stand for what is on other boards. */
function extendHeaders(board: BoardContext, spot: Spot & { readonly at: 'stage' | 'step' | 'lane' }, direction: Direction, whole: boolean): void {
  const { scene: { grid }, selection, select } = board.session.store.getState();
  if (!grid || grid.derived || (spot.at === 'lane') !== (direction === 'up' || direction === 'down')) return;
  const headers = headersOf(grid, spot.at, (column) => isNamed(board, column));
  const [id] = selectionAt(grid, spot).ids;
  const backwards = direction === 'up' || direction === 'left';
  const to = id === undefined ? undefined : whole ? headers.at(backwards ? 0 : -1) : headers[headers.indexOf(id) + (backwards ? -1 : 1)];
  if (id === undefined || to === undefined) return;
  select(headerSelection(headers, selection.ids.length > 0 ? selection.ids : [id], to, 'reach'));
  revealKeyboard(board);
}

/** The selected cards without anything else, since a selection holds records of one kind. */
function selectedCards({ session }: BoardContext): readonly Id[] {
  const { selection, snapshot } = session.store.getState();
  return selection.ids.filter((id) => snapshot.find('card', id));
}

type CardSpot = Spot & { readonly at: 'card' };

/** The next card in that direction, and the cell in which it is found. */
function neighbour(board: BoardContext, spot: CardSpot, direction: Direction): { readonly id: Id; readonly cell: CellRef } | null {
  const { grid } = board.session.store.getState().scene;
  const next = grid && nextCard(grid, spot, direction);
  const { ids, cell } = next ? selectionAt(grid, next) : { ids: [], cell: null };
  return ids[0] !== undefined && cell ? { id: ids[0], cell } : null;
}

/** The card that has the keyboard. */
function cardAt(board: BoardContext, spot: CardSpot): Id | undefined {
  const { grid } = board.session.store.getState().scene;
  return grid ? selectionAt(grid, spot).ids[0] : undefined;
}

/** Takes the next card into the selection; back over the one selected before, the last one goes out again. */
function extendCards(board: BoardContext, spot: CardSpot, direction: Direction): void {
  const [next, current, cards] = [neighbour(board, spot, direction), cardAt(board, spot), selectedCards(board)];
  if (!next || current === undefined) return;
  const path = cards.at(-1) === current ? cards : [...cards.filter((id) => id !== current), current];
  const ids = path.at(-2) === next.id ? path.slice(0, -1) : [...path.filter((id) => id !== next.id), next.id];
  board.session.store.getState().select({ ids, cell: next.cell });
  revealKeyboard(board);
}

/** Goes to the next card and leaves selected what is. */
export function visit(board: BoardContext, spot: Spot, direction: Direction): void {
  const next = spot.at === 'card' ? neighbour(board, spot, direction) : null;
  if (!next) return;
  board.session.store.getState().select({ ids: selectedCards(board), cell: next.cell, focus: next.id });
  revealKeyboard(board);
}

/** Takes the card that has the keyboard into the selection, or out of it; it keeps the keyboard. */
export function toggle(board: BoardContext, spot: Spot): void {
  const id = spot.at === 'card' ? cardAt(board, spot) : undefined;
  if (id === undefined) return;
  const { selection, select } = board.session.store.getState();
  const cards = selectedCards(board);
  const others = cards.filter((each) => each !== id);
  if (cards.includes(id)) select({ ids: others, cell: selection.cell, focus: id });
  else select({ ids: [...others, id], cell: selection.cell });
}

/** Selects more, or less again: a block of cells from the current one, cards one by one, headers from the first selected one. `whole` goes as far as the board does. */
export function extend(board: BoardContext, spot: Spot, direction: Direction, whole = false): void {
  const { scene, selection, select } = board.session.store.getState();
  const { grid } = scene;
  if (spot.at === 'stage' || spot.at === 'step' || spot.at === 'lane') extendHeaders(board, spot, direction, whole);
  if (spot.at === 'card' && !whole) extendCards(board, spot, direction);
  if (!grid || spot.at !== 'cell') return;
  const from = selection.cell ? selection : selectionAt(grid, spot);
  const next = extended(grid, from, direction, whole);
  if (!next) return;
  select(next);
  const end = cellOfRef(grid, next.to ?? next.cell ?? { lane: '', step: '' });
  const box = end && cellBox(grid, end);
  if (box) board.reveal(box);
}
