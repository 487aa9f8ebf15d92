/** Which part of a board a look shows. */
import type { BoardLook } from './board';
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

/** A look that leaves nothing out is none. */
export function realLook(look: BoardLook | null): BoardLook | null {
  return look && (look.hiddenLanes.length > 0 || look.fromStage !== null || look.toStage !== null) ? look : null;
}
