/** Going to where a record stands: its board is shown, it is selected, and comes into view. */
import type { Id } from '../../src-shared/model/fields';
import type { AnyRecord } from '../../src-shared/model/schema';
import type { Snapshot } from '../../src-shared/model/snapshot';
import type { Session } from './session';

function boardOf(snapshot: Snapshot, record: AnyRecord): Id | null | undefined {
  if (record.kind === 'card') return snapshot.find('lane', record.place.lane)?.board;
  if (record.kind === 'step') return snapshot.find('stage', record.stage)?.board;
  return record.kind === 'note' || record.kind === 'stage' || record.kind === 'lane' ? record.board : undefined;
}

/** Returns whether it did: nothing happens where the record stands on no board, as a card whose lane is gone or a note of the capture tray. */
export function showRecord(session: Session, record: AnyRecord): boolean {
  const { snapshot, showBoard, select } = session.store.getState();
  const board = snapshot.find('board', boardOf(snapshot, record));
  if (!board) return false;
  showBoard(board.id);
  if (record.kind === 'card') select({ ids: [record.id], cell: { lane: record.place.lane, step: record.place.step } });
  else select({ ids: [record.id], cell: null, ...(record.kind === 'note' && { place: `note:${record.id}` }) });
  // A board that has just been shown opens its view when it is drawn.
  requestAnimationFrame(() => session.intend('revealSelection'));
  return true;
}
