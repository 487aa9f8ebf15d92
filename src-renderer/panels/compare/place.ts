/** Where a difference stands on the board that is shown. */
import type { Selection } from '../../../src-shared/commands/types';
import type { ColumnDifferences, Difference } from '../../../src-shared/insight/compare';
import type { Id } from '../../../src-shared/model/fields';
import type { Snapshot } from '../../../src-shared/model/snapshot';

/** The lane of the shown board that stands for that of the other one. */
function laneHere(snapshot: Snapshot, board: Id, lane: Id | null): Id | undefined {
  const record = snapshot.find('lane', lane);
  if (!record || record.board === board) return record?.id;
  const lanes = snapshot.childrenOf('lane', board).filter(({ hidden }) => !hidden);
  return (lanes.find(({ role, title }) => role === record.role && title === record.title) ?? lanes.find(({ role }) => role === record.role))?.id;
}

/** The column that is shown at the place of one that is gone: that of the step it stood behind, else the first. */
function columnHere(snapshot: Snapshot, board: Id, column: ColumnDifferences): Id | undefined {
  if (column.toBe !== null) return column.toBe;
  const steps = (of: Id): Id[] => snapshot.childrenOf('stage', of).flatMap((stage) => snapshot.childrenOf('step', stage.id).map(({ id }) => id));
  const here = steps(board);
  const origin = snapshot.find('stage', snapshot.find('step', column.asIs)?.stage)?.board;
  const there = origin === undefined ? [] : steps(origin);
  const before = there.slice(0, Math.max(0, there.indexOf(column.asIs ?? ''))).reverse();
  const kept = before.flatMap((step) => here.filter((id) => snapshot.find('step', id)?.source === step).at(-1) ?? [])[0];
  return kept ?? here[0];
}

export function placeOf(snapshot: Snapshot, board: Id, difference: Difference, column: ColumnDifferences | null): Selection | null {
  const { what, toBe } = difference;
  const card = what === 'card' ? snapshot.find('card', toBe) : undefined;
  if (card) return { ids: [card.id], cell: { lane: card.place.lane, step: card.place.step } };
  if (toBe !== null && (what === 'lane' || what === 'stage' || what === 'link' || (what === 'step' && snapshot.find('step', toBe)?.title))) return { ids: [toBe], cell: null };
  const step = column && columnHere(snapshot, board, column);
  if (!step) return null;
  const lane = laneHere(snapshot, board, difference.lane);
  if (lane !== undefined) return { ids: [], cell: { lane, step } };
  // A step without a title of its own is known by its stage.
  const record = snapshot.find('step', step);
  return record ? { ids: [record.title === '' ? record.stage : record.id], cell: null } : null;
}
