/** What a new board begins with, for each kind of board that can be made. A kind is on offer everywhere once it stands here and in `NEW_BOARDS`. */
import type { BoardKind } from './board';
import { type NewId, newBlueprintBoard, newEmpathyBoard, newJourneyBoard, newMatrixBoard, newPersonaBoard, newPersonaOverview } from './builders';
import type { OrderKey } from './fields';
import type { NewRecord } from './schema';

/** Makes the records of a new board, the board itself first. Ids come from `newId`; words that stand on the board are left empty, so that they follow the project's language. */
export type Starter = (newId: NewId, plan: { readonly title: string; readonly order: OrderKey }) => NewRecord[];

export const STARTERS = {
  journey: newJourneyBoard,
  blueprint: newBlueprintBoard,
  empathy: (newId, plan) => newEmpathyBoard(newId, plan),
  matrix: newMatrixBoard,
  persona: newPersonaBoard,
  /** The overview of all personas. */
  personas: newPersonaOverview,
} as const satisfies Readonly<Partial<Record<BoardKind | 'personas', Starter>>>;

/** A kind of board of which new ones can be made. */
export type NewBoardKind = keyof typeof STARTERS;
