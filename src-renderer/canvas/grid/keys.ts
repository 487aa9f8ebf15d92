/** What keys do while a cell, card or title has the keyboard. Shortcuts of commands are the application's; these are the board's own. */
import { flushSync } from 'react-dom';
import type { KeyboardEvent } from 'react';
import { clearSelection, deleteSelected } from '../../../src-shared/commands/editing';
import type { Id } from '../../../src-shared/model/fields';
import { addCard } from '../actions';
import type { BoardContext } from '../board';
import { goToColumn, openCell } from '../matrix/open';
import { emotionKey } from '../emotion-keys';
import { leadLink, linkKey } from '../gestures/key-link';
import { extend, farEnd, isNamed, revealKeyboard, toggle, visit } from './extend';
import { edit as editText } from '../../ui/rich-text';
import { type Direction, type Spot, move, selectionAt } from './spot';

const ARROWS: Readonly<Record<string, Direction>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' };

export function gridKey(board: BoardContext, spot: Spot, event: KeyboardEvent): void {
  if (event.defaultPrevented || event.nativeEvent.isComposing) return;
  if (linkKey(board, event)) {
    event.preventDefault();
    event.stopPropagation();
    return;
  }
  if (isLinkSelected(board) && linkLabelKey(board, event)) return;
  if (emotionKey(board, spot.at === 'cell' ? board.session.store.getState().selection.cell : null, event)) return;
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
  const { spaced } = board.gestures.getState();
  if (spaced !== null && event.key !== 'Shift') board.gestures.setState({ spaced: null });
  const arrow = ARROWS[event.key];
  if (arrow && plain && !event.shiftKey) take(event, () => go(board, step(board, spot, arrow)));
  else if (arrow && plain) take(event, () => extend(board, spot, arrow));
  else if (arrow && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) take(event, () => visit(board, spot, arrow));
  else if (event.key === ' ' && plain && event.shiftKey) take(event, () => toggle(board, spot));
  else if ((event.key === 'Home' || event.key === 'End') && plain && event.shiftKey) take(event, () => extend(board, spot, farEnd(spot, event.key === 'End'), true));
  else if (event.key === 'Home' || event.key === 'End') take(event, () => go(board, edge(board, spot, event.key === 'End', event.ctrlKey || event.metaKey)));
  else if (event.key === 'Escape' && plain) take(event, () => void board.session.store.getState().run(clearSelection, undefined));
  else if ((event.key === 'Enter' || event.key === 'F2') && plain && !event.shiftKey) take(event, () => enter(board, spot, event.key === 'F2'));
  else if ((event.key === 'Delete' || event.key === 'Backspace') && plain) take(event, () => void board.session.store.getState().run(deleteSelected, undefined));
  else if (plain && (event.key.length === 1 || event.key === 'Dead') && event.key !== ' ') {
    if (board.session.store.getState().scene.grid?.derived && spot.at === 'cell') take(event, () => openSpot(board, spot, event.key === 'Dead' ? '' : event.key));
    else type(board, spot, spaced);
  } else if (event.key === ' ' && plain && spot.at === 'card' && !event.repeat) board.gestures.setState({ spaced: board.session.store.getState().selection.ids.at(-1) ?? null });
}

function isLinkSelected({ session }: BoardContext): boolean {
  const { snapshot, selection: { ids } } = session.store.getState();
  return ids.length === 1 && snapshot.find('link', ids[0]) !== undefined;
}

/** What would write the cell or card that the keyboard is on writes the label of the selected link. */
function linkLabelKey(board: BoardContext, event: KeyboardEvent): boolean {
  const { selection: { ids: [id] }, project, edit } = board.session.store.getState();
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
  const typed = plain && (event.key.length === 1 || event.key === 'Dead') && event.key !== ' ';
  const entered = plain && !event.shiftKey && (event.key === 'Enter' || event.key === 'F2');
  if (id === undefined || (!typed && !entered)) return false;
  if (entered) take(event, () => undefined);
  // The writer has the keyboard before the browser puts the typed character into it.
  if (project.readOnly === null) flushSync(() => edit({ id, caret: 'all' }));
  return true;
}

function take(event: KeyboardEvent, act: () => void): void {
  event.preventDefault();
  event.stopPropagation();
  act();
}

function step(board: BoardContext, spot: Spot, direction: Direction): Spot {
  const { grid } = board.session.store.getState().scene;
  if (!grid) return spot;
  return move(grid, spot, direction, (column) => isNamed(board, column));
}

function edge(board: BoardContext, spot: Spot, end: boolean, whole: boolean): Spot {
  const grid = board.session.store.getState().scene.grid;
  if (!grid) return spot;
  const lastRow = Math.max(0, grid.rows.length - 1);
  const lastColumn = Math.max(0, grid.columns.length - 1);
  if (spot.at === 'stage' && !whole) return { at: 'stage', stage: end ? Math.max(0, grid.stages.length - 1) : 0 };
  if (spot.at === 'step' && !whole) return { at: 'step', column: end ? lastColumn : 0 };
  const row = whole ? (end ? lastRow : 0) : spot.at === 'stage' || spot.at === 'step' ? 0 : spot.row;
  return { at: 'cell', row, column: end ? lastColumn : 0 };
}

/** Puts the keyboard there and brings it into view. */
export function go(board: BoardContext, spot: Spot): void {
  const state = board.session.store.getState();
  const { grid } = state.scene;
  if (!grid) return;
  state.select(selectionAt(grid, spot));
  leadLink(board);
  revealKeyboard(board);
}

/** Enter goes from a cell to its point of a curve, or into its first card, and from a card into its text; an empty cell gets a card. */
function enter(board: BoardContext, spot: Spot, write: boolean): void {
  const state = board.session.store.getState();
  const grid = state.scene.grid;
  if (!grid) return;
  if (grid.derived) {
    openSpot(board, spot, null);
    return;
  }
  if (spot.at === 'cell') {
    const { cell } = selectionAt(grid, spot);
    if (grid.scale(spot.row) && cell && state.scene.find(`point:${cell.lane}.${cell.step}`)) {
      // The point can be held where its cell is the selected one: after Escape, or with the board opened again, no cell is.
      flushSync(() => go(board, spot));
      document.querySelector<HTMLElement>(`.board-point[data-cell="${cell.lane} ${cell.step}"]`)?.focus({ preventScroll: true });
      return;
    }
    const first = grid.cards(spot.row, spot.column)[0];
    if (!first) type(board, spot);
    else if (write) state.edit({ id: first.card, caret: 'end' });
    else go(board, { ...spot, at: 'card', index: 0 });
    return;
  }
  const id = selectionAt(grid, spot).ids[0];
  if (id && state.project.readOnly === null) state.edit({ id, caret: spot.at === 'card' ? 'end' : 'all' });
}

/** Enter on a matrix: a cell opens, a touchpoint's name is written, and a stage or map is shown. */
function openSpot(board: BoardContext, spot: Spot, typed: string | null): void {
  const { scene, project, edit } = board.session.store.getState();
  const { cell, ids } = scene.grid ? selectionAt(scene.grid, spot) : { cell: null, ids: [] };
  const id = ids[0];
  if (cell) openCell(board, cell, typed);
  else if (id !== undefined && spot.at !== 'lane') goToColumn(board.session, id);
  else if (id !== undefined && project.readOnly === null) edit({ id, caret: 'all' });
}

/**
 * Typing writes: a new card of the cell, or at the end of the card. The writer is there and focused before this returns, so that the
 * browser puts the typed character (or a dead key's) into it. `spaced` is the card on which a space was typed just before.
 */
function type(board: BoardContext, spot: Spot, spaced: Id | null = null): void {
  const { session } = board;
  const grid = session.store.getState().scene.grid;
  if (!grid || session.store.getState().project.readOnly !== null) return;
  const { ids, cell } = selectionAt(grid, spot);
  const card = ids[0];
  // Columns of a matrix are named on their own boards.
  if (grid.derived && spot.at !== 'lane') return;
  flushSync(() => {
    if (spot.at === 'cell' && cell) addCard(session, cell);
    else if (card) session.store.getState().edit({ id: card, caret: spot.at === 'card' ? 'end' : 'all' });
  });
  if (spot.at === 'card' && card === spaced) writeSpace();
}

/** A space at the caret, where words stand before it. */
function writeSpace(): void {
  if (/\S$/.test(document.activeElement?.textContent ?? '')) editText('insertText', ' ');
}
