/** Going to where a record stands: its board is shown, it is selected, and comes into view. */
import type { Card } from '../../src-shared/model/card';
import type { Note } from '../../src-shared/model/note';
import type { Session } from './session';

/** Nothing happens where the record stands on no board, as a card whose lane is gone or a note of the capture tray. */
export function showRecord(session: Session, record: Card | Note): void {
  const { snapshot, showBoard, select } = session.store.getState();
  const board = record.kind === 'note' ? record.board : snapshot.find('lane', record.place.lane)?.board;
  if (!snapshot.find('board', board)) return;
  showBoard(board ?? '');
  if (record.kind === 'card') select({ ids: [record.id], cell: { lane: record.place.lane, step: record.place.step } });
  else select({ ids: [record.id], cell: null, place: `note:${record.id}` });
  // A board that has just been shown opens its view when it is drawn.
  requestAnimationFrame(() => session.intend('revealSelection'));
}
