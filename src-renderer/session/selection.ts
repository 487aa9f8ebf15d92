/** What is left of a selection when records vanish: by a delete, an undo or somebody else's change. */
import { type CellRef, NOTHING_SELECTED, type Selection } from '../../src-shared/commands/types';
import type { Id } from '../../src-shared/model/fields';
import { isInLook } from '../../src-shared/model/look';
import type { Snapshot } from '../../src-shared/model/snapshot';
import type { SessionState } from './types';

/** The selection without what the snapshot no longer holds; the same object where nothing is missing. */
export function pruned(selection: Selection, snapshot: Snapshot): Selection {
  const ids = selection.ids.filter((id) => snapshot.get(id) !== undefined);
  // Rows and columns are lanes and steps, or what stands for them on a matrix.
  const stands = (ref: CellRef): boolean => snapshot.get(ref.lane) !== undefined && snapshot.get(ref.step) !== undefined;
  const cell = selection.cell && stands(selection.cell) ? selection.cell : null;
  const { to, focus, ...rest } = selection;
  const block = to !== undefined && cell !== null && stands(to) ? { to } : {};
  const kept = focus !== undefined && snapshot.get(focus) ? { focus } : {};
  if (ids.length === selection.ids.length && cell === selection.cell && 'to' in block === (to !== undefined) && 'focus' in kept === (focus !== undefined)) return selection;
  // A place stays: where it is gone with its record, the board finds the next one.
  return ids.length === 0 && cell === null && selection.place === undefined ? NOTHING_SELECTED : { ...rest, ...block, ...kept, ids, cell };
}

/** Whether a look leaves in all that is selected. A card that reaches into it from outside is in it. */
export function isInSight(selection: Selection, { snapshot, board, look, scene }: Pick<SessionState, 'snapshot' | 'board' | 'look' | 'scene'>): boolean {
  if (!look) return true;
  const shows = (id: Id): boolean => {
    const record = snapshot.get(id);
    switch (record?.kind) {
      case 'card': return isInLook(snapshot, board, look, record.place) || scene.find(`card:${id}`) !== undefined;
      case 'lane': return isInLook(snapshot, board, look, { lane: id });
      case 'step': return isInLook(snapshot, board, look, { step: id });
      case 'stage': return isInLook(snapshot, board, look, { stage: id });
      default: return true;
    }
  };
  const cells = [selection.cell, selection.to].filter((cell) => cell !== null && cell !== undefined);
  return selection.ids.every(shows) && (selection.ids.length > 0 || cells.every((cell) => isInLook(snapshot, board, look, cell)));
}
