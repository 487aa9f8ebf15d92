/** New records that come in groups: what a board, a stage or a lane is made of when it begins. Pure: ids come from the caller. */
import type { BoardKind } from './board';
import type { Id, OrderKey } from './fields';
import { JOURNEY_LANES, type LaneRole } from './lane';
import { firstKeys } from './order';
import type { NewRecord } from './schema';
import type { Phase } from './stage';

export { firstKeys };

export type NewId = (kind: string) => Id;

/** A stage to build: without steps it gets its implicit one [M7]. */
export interface StagePlan {
  readonly title: string;
  readonly phase?: Phase;
  readonly steps?: readonly string[];
}

export interface JourneyPlan {
  readonly title: string;
  readonly order: OrderKey;
  /** Default: four stages without a title, from before the purchase to after it. */
  readonly stages?: readonly StagePlan[];
  /** Default: the lanes of a new journey map. */
  readonly lanes?: readonly LaneRole[];
}

const EMPTY_STAGES: readonly StagePlan[] = [
  { title: '', phase: 'before' },
  { title: '', phase: 'joining' },
  { title: '', phase: 'during' },
  { title: '', phase: 'after' },
];

function zipKeys<T>(items: readonly T[]): { item: T; order: OrderKey }[] {
  const keys = firstKeys(items.length);
  return items.map((item, i) => ({ item, order: keys[i] ?? '' }));
}

/** The records of a journey map, the board itself first. */
export function newJourneyBoard(newId: NewId, plan: JourneyPlan): NewRecord[] {
  const board = newId('board');
  const boardKind: BoardKind = 'journey';
  return [
    { kind: 'board', id: board, boardKind, title: plan.title, order: plan.order },
    ...zipKeys(plan.lanes ?? JOURNEY_LANES).map(({ item, order }): NewRecord => ({ kind: 'lane', id: newId('lane'), board, role: item, order })),
    ...zipKeys(plan.stages ?? EMPTY_STAGES).flatMap(({ item, order }) => newStage(newId, board, order, item)),
  ];
}

/** A stage with its steps; without named ones it has the implicit one [M7]. */
export function newStage(newId: NewId, board: Id, order: OrderKey, { title, phase = null, steps = [] }: StagePlan): NewRecord[] {
  const stage = newId('stage');
  return [{ kind: 'stage', id: stage, board, order, title, phase }, ...zipKeys(steps.length > 0 ? steps : ['']).map(({ item, order: key }): NewRecord => ({ kind: 'step', id: newId('step'), stage, order: key, title: item }))];
}
