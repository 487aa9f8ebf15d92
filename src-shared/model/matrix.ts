/**
 * What a touchpoint matrix is about: the maps it reads, and whose experience and whose work a card of a map is. Derivation, commands and
 * tables all ask here, so that they agree. References that dangle count as absent [M6].
 */
import type { Board } from './board';
import type { Card } from './card';
import type { Id, Reference } from './fields';
import type { Lane } from './lane';
import type { Snapshot } from './snapshot';
import type { Step } from './step';

/** Boards that a matrix can read: those with steps in which cards stand. */
const MAPS: ReadonlySet<Board['boardKind']> = new Set<Board['boardKind']>(['journey', 'blueprint']);

export const isMap = (board: Board | undefined): board is Board => board !== undefined && MAPS.has(board.boardKind);

/** The maps a matrix may be made of, in tab order. */
export function mapsOnOffer(snapshot: Snapshot): readonly Board[] {
  return snapshot.boards().filter(isMap);
}

/** The chosen maps that are still there, in tab order; every journey map where none is chosen. */
export function mapsOf(snapshot: Snapshot, matrix: Board): readonly Board[] {
  const chosen = new Set(matrix.matrix.boards.filter((id) => isMap(snapshot.find('board', id))));
  return snapshot.boards().filter((board) => (chosen.size > 0 ? chosen.has(board.id) : board.boardKind === 'journey'));
}

/** The persona or audience, unless the reference dangles. */
export function actorAt(snapshot: Snapshot, id: Reference | undefined): Id | null {
  return (snapshot.find('persona', id) ?? snapshot.find('audience', id))?.id ?? null;
}

/** Whose experience a board is about: the first of its actors. */
export function mainActor(snapshot: Snapshot, board: Board): Id | null {
  for (const id of board.actors) {
    const actor = actorAt(snapshot, id);
    if (actor !== null) return actor;
  }
  return null;
}

/** Whose experience a lane tells of: its own actor, else the board's. */
export function laneActor(snapshot: Snapshot, lane: Lane, board: Board): Id | null {
  return actorAt(snapshot, lane.actor) ?? mainActor(snapshot, board);
}

/** Whose experience a card tells of: its own actor, else its lane's. */
export function cardActor(snapshot: Snapshot, card: Card, lane: Lane, board: Board): Id | null {
  return actorAt(snapshot, card.actor) ?? laneActor(snapshot, lane, board);
}

/** The team at work where a card stands in a step: the card's own, else the step's, else the touchpoint's. */
export function teamOfUse(snapshot: Snapshot, card: Card, step: Step | undefined): Id | null {
  const touchpoint = snapshot.find('touchpoint', card.touchpoint);
  return (snapshot.find('team', card.team) ?? snapshot.find('team', step?.team) ?? snapshot.find('team', touchpoint?.team))?.id ?? null;
}
