/** Whom a persona board is about. */
import type { Board } from './board';
import type { Persona } from './persona';
import type { Snapshot } from './snapshot';

/** The board's one persona; `all` of them where the board names nobody; `gone` where whom it names is no longer in the library [M6]. */
export function shownOn(snapshot: Snapshot, board: Board): Persona | 'all' | 'gone' {
  if (board.actors.length === 0) return 'all';
  return board.actors.map((id) => snapshot.find('persona', id)).find((found) => found !== undefined) ?? 'gone';
}
