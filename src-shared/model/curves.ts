/** The curves of a board: its lanes whose cards are points on the emotion scale. */
import type { Id } from './fields';
import { CURVE_ROLES, type Lane } from './lane';
import type { Snapshot } from './snapshot';

/** Hidden lanes too, top to bottom. */
export function curveLanes(snapshot: Snapshot, board: Id): readonly Lane[] {
  return snapshot.childrenOf('lane', board).filter(({ role }) => CURVE_ROLES.has(role));
}

/** Curve lanes of the board that a to-be was made from; none for other boards. */
export function asIsCurveLanes(snapshot: Snapshot, board: Id): readonly Lane[] {
  const record = snapshot.find('board', board);
  return record?.state === 'to-be' && record.madeFrom !== null && record.madeFrom !== board ? curveLanes(snapshot, record.madeFrom) : [];
}

/** Whether anything could be laid over a curve of the board. */
export function canOverlay(snapshot: Snapshot, board: Id): boolean {
  const own = curveLanes(snapshot, board).length;
  return own > 1 || (own > 0 && asIsCurveLanes(snapshot, board).length > 0);
}
