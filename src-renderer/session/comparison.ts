/** The shown board compared with the one it was made from, computed once for all who show a part of it. */
import { useDeferredValue } from 'react';
import { type Comparison, compareBoards } from '../../src-shared/insight/compare';
import type { Board } from '../../src-shared/model/board';
import type { Id } from '../../src-shared/model/fields';
import type { Selection } from '../../src-shared/commands/types';
import type { Snapshot } from '../../src-shared/model/snapshot';
import { useSession } from './react';

export interface ComparedBoards {
  readonly asIs: Board;
  readonly comparison: Comparison;
}

const known = new WeakMap<Snapshot, Map<Id, ComparedBoards | null>>();

function comparedBoards(snapshot: Snapshot, board: Id): ComparedBoards | null {
  let boards = known.get(snapshot);
  if (!boards) {
    boards = new Map();
    known.set(snapshot, boards);
  }
  const had = boards.get(board);
  if (had !== undefined) return had;
  const asIs = snapshot.find('board', snapshot.find('board', board)?.madeFrom);
  const made = asIs && asIs.id !== board ? { asIs, comparison: compareBoards(snapshot, asIs.id, board) } : null;
  boards.set(board, made);
  return made;
}

/** `null` where the board was made from none that is still there. Follows edits when there is time: typing does not wait for it. */
export function useComparedBoards(): ComparedBoards | null {
  const snapshot = useDeferredValue(useSession((state) => state.snapshot));
  const board = useSession((state) => state.board);
  return comparedBoards(snapshot, board);
}

const led = new WeakMap<Selection, Id>();

/** Somebody asked for a record of the board it was made from, which is gone from the shown one: it is to be seen as long as that selection stays. */
export function leadTo(selection: Selection, asIs: Id): void {
  led.set(selection, asIs);
}

export function ledTo(selection: Selection): Id | null {
  return led.get(selection) ?? null;
}
