/** How much a board holds, as the command line, the import preview and the file's readable tables state it. */
import type { Id } from '../model/fields';
import type { Snapshot } from '../model/snapshot';

export interface BoardCounts {
  readonly stages: number;
  /** Named steps, and implicit ones that hold cards. */
  readonly steps: number;
  /** Hidden lanes count: they are part of the board. */
  readonly lanes: number;
  readonly cards: number;
  /** Those that stand on the board; the capture tray is on none. */
  readonly notes: number;
  /** Links with at least one end on the board. */
  readonly links: number;
}

/** Counts of every board of the project in one pass over its records. Cards whose lane or step is gone count nowhere. */
export function countBoards(snapshot: Snapshot): ReadonlyMap<Id, BoardCounts> {
  const boards = new Map<Id, { -readonly [K in keyof BoardCounts]: number }>();
  /** Which board a lane, stage, step or card stands on: what a link may end at. */
  const boardOf = new Map<Id, Id>();
  for (const board of snapshot.ofKind('board')) {
    const counts = { stages: 0, steps: 0, lanes: 0, cards: 0, notes: 0, links: 0 };
    boards.set(board.id, counts);
    for (const lane of snapshot.childrenOf('lane', board.id)) {
      counts.lanes++;
      boardOf.set(lane.id, board.id);
    }
    for (const stage of snapshot.childrenOf('stage', board.id)) {
      counts.stages++;
      for (const step of snapshot.childrenOf('step', stage.id)) {
        boardOf.set(step.id, board.id);
        if (step.title !== '') counts.steps++;
      }
    }
  }
  const filledImplicit = new Set<Id>();
  for (const card of snapshot.ofKind('card')) {
    const board = boardOf.get(card.place.lane);
    const counts = board === undefined ? undefined : boards.get(board);
    if (board === undefined || !counts || boardOf.get(card.place.step) !== board) continue;
    counts.cards++;
    boardOf.set(card.id, board);
    if (snapshot.find('step', card.place.step)?.title === '' && !filledImplicit.has(card.place.step)) {
      filledImplicit.add(card.place.step);
      counts.steps++;
    }
  }
  for (const note of snapshot.ofKind('note')) {
    const counts = note.board === null ? undefined : boards.get(note.board);
    if (counts) counts.notes++;
  }
  for (const link of snapshot.ofKind('link')) {
    for (const board of new Set([boardOf.get(link.from), boardOf.get(link.to)])) {
      const counts = board === undefined ? undefined : boards.get(board);
      if (counts) counts.links++;
    }
  }
  return boards;
}
