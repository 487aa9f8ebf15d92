/** What is undone or redone is seen: a change that was made on another board brings that board back, with what changed selected. */
import { NOTHING_SELECTED, type Selection } from '../../src-shared/commands/types';
import type { DocumentChange } from '../../src-shared/document/types';
import { boardOf } from '../../src-shared/insight/library';
import type { Id } from '../../src-shared/model/fields';
import type { AnyRecord } from '../../src-shared/model/schema';
import type { Snapshot } from '../../src-shared/model/snapshot';
import type { Session } from './session';

type Changed = Pick<DocumentChange, 'snapshot' | 'previous' | 'changed'>;

/** The board on which a record is seen: a note's own, and for a link that of what it begins at. */
function standsOn(snapshot: Snapshot, record: AnyRecord | undefined): Id | null {
  if (record?.kind === 'note') return snapshot.find('board', record.board)?.id ?? null;
  return boardOf(snapshot, record?.kind === 'link' ? snapshot.get(record.from) : record);
}

/** The board each changed record stands on, or stood on before. */
function boardsOf({ snapshot, previous, changed }: Changed): ReadonlyMap<Id, Id> {
  const boards = new Map<Id, Id>();
  for (const id of changed) {
    const board = standsOn(snapshot, snapshot.get(id)) ?? standsOn(previous, previous.get(id));
    if (board !== null) boards.set(id, board);
  }
  return boards;
}

/** The cards that changed; where they are gone, the cell of one of them. */
function selectionOf({ snapshot, previous }: Changed, ids: readonly Id[]): Selection {
  const cards = ids.flatMap((id) => snapshot.find('card', id) ?? []);
  const [card] = cards;
  if (card) return { ids: cards.map(({ id }) => id), cell: { lane: card.place.lane, step: card.place.step } };
  const gone = ids.map((id) => previous.find('card', id)).find((record) => record !== undefined);
  return gone ? { ids: [], cell: { lane: gone.place.lane, step: gone.place.step } } : NOTHING_SELECTED;
}

/** The board on which the change is to be seen, with what to select there; `null` where the shown one has some of it, or none has any. */
export function whereUndone(change: Changed, shown: Id): { readonly board: Id; readonly selection: Selection } | null {
  // A matrix shows what stands on the maps.
  if (change.snapshot.find('board', shown)?.boardKind === 'matrix') return null;
  const boards = boardsOf(change);
  const touched = new Set(boards.values());
  if (touched.has(shown)) return null;
  const board = change.snapshot.boards().find(({ id }) => touched.has(id))?.id;
  return board === undefined ? null : { board, selection: selectionOf(change, [...boards].flatMap(([id, on]) => (on === board ? [id] : []))) };
}

/** Follows what is undone and redone, until the returned function is called. */
export function followUndone(session: Session): () => void {
  const { store } = session;
  return store.getState().document.subscribe((change) => {
    const seen = change.origin === 'undo' ? whereUndone(change, store.getState().board) : null;
    if (!seen) return;
    store.getState().showBoard(seen.board);
    store.getState().select(seen.selection);
    // A board that has just been shown opens its view when it is drawn.
    requestAnimationFrame(() => session.intend('revealSelection'));
  });
}
