/** New records that come in groups: what a board, a stage or a lane is made of when it begins. Pure: ids come from the caller. */
import type { BoardKind } from './board';
import type { Id, OrderKey } from './fields';
import { BLUEPRINT_LANES, JOURNEY_LANES, type LaneRole } from './lane';
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

export interface GridPlan {
  readonly title: string;
  readonly order: OrderKey;
  /** Default: four stages without a title; those of a journey lead from before the purchase to after it. */
  readonly stages?: readonly StagePlan[];
  /** Default: the lanes of a new board of the kind. */
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

function newGridBoard(newId: NewId, boardKind: BoardKind, { title, order: key }: GridPlan, lanes: readonly LaneRole[], stages: readonly StagePlan[]): NewRecord[] {
  const board = newId('board');
  return [
    { kind: 'board', id: board, boardKind, title, order: key },
    ...zipKeys(lanes).map(({ item, order }): NewRecord => ({ kind: 'lane', id: newId('lane'), board, role: item, order })),
    ...zipKeys(stages).flatMap(({ item, order }) => newStage(newId, board, order, item)),
  ];
}

/** The records of a journey map, the board itself first. */
export function newJourneyBoard(newId: NewId, plan: GridPlan): NewRecord[] {
  return newGridBoard(newId, 'journey', plan, plan.lanes ?? JOURNEY_LANES, plan.stages ?? EMPTY_STAGES);
}

/** The records of a service blueprint, the board itself first. Its stages are of the service and lie in no phase of a relationship. */
export function newBlueprintBoard(newId: NewId, plan: GridPlan): NewRecord[] {
  return newGridBoard(newId, 'blueprint', plan, plan.lanes ?? BLUEPRINT_LANES, plan.stages ?? EMPTY_STAGES.map(() => ({ title: '' })));
}

/** A touchpoint matrix of every journey map: all it shows is derived. */
export function newMatrixBoard(newId: NewId, { title, order }: { readonly title: string; readonly order: OrderKey }): NewRecord[] {
  return [{ kind: 'board', id: newId('board'), boardKind: 'matrix', title, order }];
}

/** An empathy map begins empty: its zones are drawn, and notes are added to them. */
export function newEmpathyBoard(newId: NewId, { title, order }: Pick<GridPlan, 'title' | 'order'>, actors: readonly Id[] = []): NewRecord[] {
  return [{ kind: 'board', id: newId('board'), boardKind: 'empathy', title, order, actors: [...actors] }];
}

/** A board with the one persona that it is about. */
export function newPersonaBoard(newId: NewId, { title, order }: Pick<GridPlan, 'title' | 'order'>): NewRecord[] {
  const [board, persona] = [newId('board'), newId('persona')];
  // Boards are in an order of their own; among personas the same key puts it about where its board is.
  return [{ kind: 'board', id: board, boardKind: 'persona', title, order, actors: [persona] }, { kind: 'persona', id: persona, title: '', order }];
}

/** A persona board about nobody shows all of them. */
export function newPersonaOverview(newId: NewId, { title, order }: Pick<GridPlan, 'title' | 'order'>): NewRecord[] {
  return [{ kind: 'board', id: newId('board'), boardKind: 'persona', title, order }];
}

/** A stage with its steps; without named ones it has the implicit one [M7]. */
export function newStage(newId: NewId, board: Id, order: OrderKey, { title, phase = null, steps = [] }: StagePlan): NewRecord[] {
  const stage = newId('stage');
  return [{ kind: 'stage', id: stage, board, order, title, phase }, ...zipKeys(steps.length > 0 ? steps : ['']).map(({ item, order: key }): NewRecord => ({ kind: 'step', id: newId('step'), stage, order: key, title: item }))];
}
