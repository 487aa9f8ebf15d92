/** What is left of a selection when records vanish: by a delete, an undo or somebody else's change. */
import { type CellRef, NOTHING_SELECTED, type Selection } from '../../src-shared/commands/types';
import type { Id } from '../../src-shared/model/fields';
import { isInLook } from '../../src-shared/model/look';
import type { Snapshot } from '../../src-shared/model/snapshot';
import type { SessionState } from './types';

/** What stands beside a record, nearest first: the one before it, then the one behind it, and so on outwards. */
function outwards(ids: readonly Id[], from: Id): Id[] {
  const at = ids.indexOf(from);
  return at < 0 ? [] : ids.map((id, i) => ({ id, far: Math.abs(i - at) * 2 - (i < at ? 1 : 0) })).sort((a, b) => a.far - b.far).map(({ id }) => id);
}

/** The cell where the keyboard goes when its own is gone: of the same lane and step as far as they still stand, else of the nearest. */
function cellBeside({ lane, step }: CellRef, before: Snapshot, now: Snapshot): CellRef | null {
  const board = before.find('lane', lane)?.board;
  if (board === undefined || now.find('board', board) === undefined) return null;
  const lanes = before.childrenOf('lane', board).map(({ id }) => id);
  const steps = before.childrenOf('stage', board).flatMap((stage) => before.childrenOf('step', stage.id).map(({ id }) => id));
  const [toLane, toStep] = [outwards(lanes, lane).find((id) => now.get(id)), outwards(steps, step).find((id) => now.get(id))];
  return toLane !== undefined && toStep !== undefined ? { lane: toLane, step: toStep } : null;
}

/** The header that has the keyboard when the one that had it is gone. */
function headerBeside(id: Id, before: Snapshot, now: Snapshot): Id | undefined {
  const record = before.get(id);
  const siblings = record?.kind === 'stage' || record?.kind === 'lane' ? before.childrenOf(record.kind, record.board) : record?.kind === 'step' ? before.childrenOf('step', record.stage) : [];
  return outwards(siblings.map((sibling) => sibling.id), id).find((other) => now.get(other));
}

/**
 * The selection without what the snapshot no longer holds; the same object where nothing is missing. With the snapshot before, the keyboard
 * of a cell that is gone goes to the one beside it, where it would otherwise begin at the first of the board again.
 */
export function pruned(selection: Selection, snapshot: Snapshot, before: Snapshot = snapshot): Selection {
  const ids = selection.ids.filter((id) => snapshot.get(id) !== undefined);
  // Rows and columns are lanes and steps, or what stands for them on a matrix.
  const stands = (ref: CellRef): boolean => snapshot.get(ref.lane) !== undefined && snapshot.get(ref.step) !== undefined;
  const cell = selection.cell && (stands(selection.cell) ? selection.cell : cellBeside(selection.cell, before, snapshot));
  const { to, focus, ...rest } = selection;
  const block = to !== undefined && cell !== null && cell === selection.cell && stands(to) ? { to } : {};
  const kept = focus !== undefined && snapshot.get(focus) ? { focus } : {};
  if (ids.length === selection.ids.length && cell === selection.cell && 'to' in block === (to !== undefined) && 'focus' in kept === (focus !== undefined)) return selection;
  const header = ids.length === 0 && selection.cell === null ? headerBeside(selection.ids.at(-1) ?? '', before, snapshot) : undefined;
  if (header !== undefined) return { ids: [header], cell: null };
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
