/** What is left of a selection when records vanish: by a delete, an undo or somebody else's change. */
import { NOTHING_SELECTED, type Selection } from '../../src-shared/commands/types';
import type { Snapshot } from '../../src-shared/model/snapshot';

/** The selection without what the snapshot no longer holds; the same object where nothing is missing. */
export function pruned(selection: Selection, snapshot: Snapshot): Selection {
  const ids = selection.ids.filter((id) => snapshot.get(id) !== undefined);
  const cell = selection.cell && snapshot.find('lane', selection.cell.lane) && snapshot.find('step', selection.cell.step) ? selection.cell : null;
  if (ids.length === selection.ids.length && cell === selection.cell) return selection;
  return ids.length === 0 && cell === null ? NOTHING_SELECTED : { ids, cell };
}
