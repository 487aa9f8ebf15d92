import { describe, expect, it } from 'vitest';
import { whereUndone } from '../../../../src-renderer/session/undone';
import { addBoard, deleteBoard } from '../../../../src-shared/commands/boards';
import { addCard } from '../../../../src-shared/commands/cards';
import type { DocumentChange } from '../../../../src-shared/document/types';
import { openSession } from '../../../../src-renderer/session/open';
import type { Session } from '../../../../src-renderer/session/session';
import { fakeHost } from './fake-host';

/** A session with two boards, the second one shown, and a card made on the first. */
function twoBoards(): { session: Session; first: string; second: string; card: string; changes: DocumentChange[] } {
  const host = fakeHost();
  const session = openSession(host.api, host.project, null);
  if (!session) throw new Error('the fixture opens');
  const { store } = session;
  const first = store.getState().board;
  store.getState().run(addBoard, { title: 'Second' });
  const second = store.getState().board;
  store.getState().showBoard(first);
  const { grid } = store.getState().scene;
  store.getState().select({ ids: [], cell: { lane: grid?.rows[0]?.lane ?? '', step: grid?.columns[1]?.step ?? '' } });
  store.getState().run(addCard, undefined);
  const [card = ''] = store.getState().selection.ids;
  store.getState().showBoard(second);
  const changes: DocumentChange[] = [];
  store.getState().document.subscribe((change) => changes.push(change));
  return { session, first, second, card, changes };
}

describe('where an undone change is seen', () => {
  it('is the board it was made on, at the cell of a card that goes and at a card that comes', () => {
    const { session, first, second, card, changes } = twoBoards();
    const place = session.store.getState().snapshot.find('card', card)?.place;
    const cell = { lane: place?.lane, step: place?.step };
    session.store.getState().document.undo();
    session.store.getState().document.redo();
    expect(changes.map((change) => whereUndone(change, second))).toEqual([
      { board: first, selection: { ids: [], cell } },
      { board: first, selection: { ids: [card], cell } },
    ]);
  });

  it('is nowhere else while some of it is on the shown board, or when the board itself goes', () => {
    const { session, first, changes } = twoBoards();
    session.store.getState().document.undo();
    expect(changes.map((change) => whereUndone(change, first))).toEqual([null]);
  });

  it('is a board that comes back', () => {
    const { session, first, second, changes } = twoBoards();
    session.store.getState().run(deleteBoard, { id: second });
    session.store.getState().document.undo();
    const last = changes.at(-1);
    expect(last && whereUndone(last, first)?.board).toBe(second);
  });
});
