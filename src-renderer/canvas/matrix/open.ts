/** What keys and the pointer do on a touchpoint matrix: its cells are derived, so that they open instead of being written. */
import { enterUse, placesOfUse } from '../../../src-shared/commands/matrix';
import type { CellRef } from '../../../src-shared/commands/types';
import { touchpointMatrix } from '../../../src-shared/insight/touchpoint-matrix';
import type { Card } from '../../../src-shared/model/card';
import type { Id } from '../../../src-shared/model/fields';
import type { Snapshot } from '../../../src-shared/model/snapshot';
import type { Session } from '../../session/session';
import type { BoardContext } from '../board';
import { cellBox } from '../gestures/hit';

/** A cell that is open: over its board, for its cards or for a use to enter. */
export interface OpenCell {
  readonly touchpoint: Id;
  readonly column: Id;
  /** What has been typed, where a use is being entered; `null` while its cards are listed. */
  readonly entering: string | null;
}

/** Whether the shown board's cells are derived. */
export const isDerived = (session: Session): boolean => session.store.getState().scene.grid?.derived !== undefined;

/** The cards of a cell in reading order, and how people feel there; none where the board is no matrix. */
export function cardsOf(snapshot: Snapshot, board: Id, { touchpoint, column }: Pick<OpenCell, 'touchpoint' | 'column'>): readonly { readonly card: Card; readonly emotion: number | null }[] {
  const found = snapshot.find('board', board);
  if (found?.boardKind !== 'matrix') return [];
  const matrix = touchpointMatrix(snapshot, found);
  return matrix.cards(touchpoint, column).map((card) => ({ card, emotion: matrix.emotionAt(card.id) }));
}

/**
 * Opens a cell: its cards, or, where there are none or something is typed, the question where it is used. Where only one step can be meant the
 * use is entered at once.
 */
export function openCell(board: BoardContext, { lane: touchpoint, step: column }: CellRef, typed: string | null): void {
  const { session, gestures } = board;
  const { snapshot, board: shown, project } = session.store.getState();
  const matrix = snapshot.find('board', shown);
  if (!matrix) return;
  const used = session.store.getState().scene.find(`point:${touchpoint}.${column}`) !== undefined;
  if (typed === null && used) {
    gestures.setState({ openCell: { touchpoint, column, entering: null } });
    return;
  }
  if (project.readOnly !== null) return;
  const [only, ...others] = placesOfUse(snapshot, matrix, column);
  if (typed === null && only && others.length === 0) {
    gestures.setState({ entered: enter(session, { touchpoint, column }, only.step.id, '') });
    return;
  }
  gestures.setState({ openCell: { touchpoint, column, entering: typed ?? '' } });
}

/** Enters a use; the card that was made. */
export function enter(session: Session, cell: Pick<OpenCell, 'touchpoint' | 'column'>, step: Id, text: string): Id | null {
  const before = new Set(session.store.getState().snapshot.ofKind('card').map(({ id }) => id));
  if (!session.store.getState().run(enterUse, { ...cell, step, text: text.trim() })) return null;
  return session.store.getState().snapshot.ofKind('card').find(({ id }) => !before.has(id))?.id ?? null;
}

/** Shows a card where it stands, on its own board. */
export function goToCard(session: Session, card: Card): void {
  const { snapshot, showBoard, select } = session.store.getState();
  const board = snapshot.find('lane', card.place.lane)?.board;
  if (board === undefined) return;
  showBoard(board);
  select({ ids: [card.id], cell: { lane: card.place.lane, step: card.place.step } });
  session.intend('revealSelection');
}

/** A column's own place: its stage on its map. Nothing for columns that stand on no board. */
export function goToColumn(session: Session, id: Id): boolean {
  const { snapshot, showBoard, select, board: shown } = session.store.getState();
  const stage = snapshot.find('stage', id);
  const board = stage?.board ?? snapshot.find('board', id)?.id;
  if (board === undefined || board === shown) return false;
  showBoard(board);
  if (stage) select({ ids: [stage.id], cell: null });
  session.intend('revealSelection');
  return true;
}

/** Where a cell's box is on the screen, px of the board's part of the window; `null` where it is not shown. */
export function boxOnScreen(board: BoardContext, { touchpoint, column }: OpenCell): { readonly left: number; readonly top: number; readonly width: number; readonly height: number } | null {
  const { grid } = board.session.store.getState().scene;
  const at = grid && { row: grid.rows.findIndex(({ lane }) => lane === touchpoint), column: grid.columns.findIndex(({ step }) => step === column) };
  const box = grid && at && at.row >= 0 && at.column >= 0 ? cellBox(grid, at) : null;
  if (!box) return null;
  const { x, y, zoom } = board.view();
  return { left: x + box.x * zoom, top: y + box.y * zoom, width: box.w * zoom, height: box.h * zoom };
}
