/** Which part of a board a look shows. */
import type { Board, BoardLook, SavedView } from './board';
import type { Card } from './card';
import type { Id } from './fields';
import type { Snapshot } from './snapshot';

/** First and last index of the stages that are shown, whichever way round the look names them; a stage that is gone stands for the end. */
export function stageRange(stages: readonly { readonly id: Id }[], look: BoardLook | null): { readonly from: number; readonly to: number } {
  const at = (stage: Id | null | undefined, otherwise: number): number => {
    const index = stage ? stages.findIndex(({ id }) => id === stage) : -1;
    return index < 0 ? otherwise : index;
  };
  const [from, to] = [at(look?.fromStage, 0), at(look?.toStage, stages.length - 1)];
  return { from: Math.min(from, to), to: Math.max(from, to) };
}

/** Whether the look leaves in a lane, and the column of a step or stage; what is not named is not asked about. */
export function isInLook(snapshot: Snapshot, board: Id, look: BoardLook | null, { lane, step, stage }: { readonly lane?: Id | undefined; readonly step?: Id | undefined; readonly stage?: Id | undefined }): boolean {
  if (!look) return true;
  if (lane !== undefined && look.hiddenLanes.includes(lane)) return false;
  const column = stage ?? snapshot.find('step', step)?.stage;
  if (column === undefined) return true;
  const stages = snapshot.childrenOf('stage', board);
  const { from, to } = stageRange(stages, look);
  const at = stages.findIndex(({ id }) => id === column);
  return at >= from && at <= to;
}

/** The look at all of a board. */
export const NOTHING_HIDDEN: BoardLook = { hiddenLanes: [], fromStage: null, toStage: null };

/** A look that leaves nothing out is none. */
export function realLook(look: BoardLook | null): BoardLook | null {
  return look && (look.hiddenLanes.length > 0 || look.fromStage !== null || look.toStage !== null) ? look : null;
}

/** Whether a view neither leaves anything out nor lets some cards stand out. */
export function isWhole(view: ViewLook): boolean {
  return realLook(view) === null && view.evidence === null && view.actor === null;
}

export const sameLook = (a: BoardLook, b: BoardLook): boolean =>
  a.fromStage === b.fromStage && a.toStage === b.toStage && a.hiddenLanes.length === b.hiddenLanes.length && a.hiddenLanes.every((id) => b.hiddenLanes.includes(id));

/** What a saved view keeps of a window: the part that is shown, and which cards stand out. */
export type ViewLook = Omit<SavedView, 'name'>;

/** The saved view that shows the same part of its board. */
export function viewOf(board: Board | undefined, look: BoardLook | null | undefined): SavedView | undefined {
  return look ? board?.views.find((view) => sameLook(view, look)) : undefined;
}

/**
 * The snapshot with nothing left of the board but what the look shows. A card that reaches into it from outside stands in the first column
 * it covers, as it is drawn.
 */
export function snapshotInLook(snapshot: Snapshot, board: Id, look: BoardLook | null): Snapshot {
  if (!look) return snapshot;
  const stages = snapshot.childrenOf('stage', board);
  const { from, to } = stageRange(stages, look);
  const steps = stages.flatMap(({ id }, index) => snapshot.childrenOf('step', id).map((step) => ({ id: step.id, shown: index >= from && index <= to })));
  const columns = new Map(steps.map(({ id }, index) => [id, index]));
  const [first, last] = [steps.findIndex(({ shown }) => shown), steps.findLastIndex(({ shown }) => shown)];
  const hidden = new Set(look.hiddenLanes);
  const lanes = new Set(snapshot.childrenOf('lane', board).map(({ id }) => id));
  const removed = [
    ...stages.filter((_, index) => index < from || index > to).map(({ id }) => id),
    ...steps.filter(({ shown }) => !shown).map(({ id }) => id),
    ...[...lanes].filter((id) => hidden.has(id)),
  ];
  const put: Card[] = [];
  for (const card of snapshot.ofKind('card')) {
    const at = columns.get(card.place.step);
    if (!lanes.has(card.place.lane) || at === undefined) continue;
    const end = Math.max(at, columns.get(card.place.lastStep ?? '') ?? at);
    const [start, stop] = [Math.max(at, first), Math.min(end, last)];
    if (hidden.has(card.place.lane) || first < 0 || start > stop) removed.push(card.id);
    else if (start !== at || stop !== end) {
      const { lane, order } = card.place;
      const lastStep = steps[stop]?.id;
      put.push({ ...card, place: { lane, order, step: steps[start]?.id ?? '', ...(stop > start && lastStep !== undefined ? { lastStep } : {}) } });
    }
  }
  return snapshot.with(put, removed);
}
