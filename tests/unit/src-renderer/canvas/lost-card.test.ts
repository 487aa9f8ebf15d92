import { describe, expect, it } from 'vitest';
import { followWriting } from '../../../../src-renderer/canvas/actions';
import { openSession } from '../../../../src-renderer/session/open';
import { pasteBlock } from '../../../../src-shared/commands/paste';
import { fakeHost } from '../session/fake-host';

describe('a card that somebody else deletes while it is written', () => {
  it('is written on in one that holds all it held, over as many steps', () => {
    const host = fakeHost();
    const session = openSession(host.api, host.project, null);
    if (!session) throw new Error('the fixture opens');
    const { store } = session;
    const told: string[] = [];
    followWriting(session, (kept) => told.push(kept));
    const { grid } = store.getState().scene;
    const cell = { lane: grid?.rows[0]?.lane ?? '', step: grid?.columns[0]?.step ?? '' };
    const held = { text: 'Asks a friend', tint: 3, evidenceMark: 'anecdote', image: 'a'.repeat(64), icon: 'b'.repeat(64), marker: 'wait', durationLeast: 5 } as const;
    store.getState().run(pasteBlock, { cell, block: [[[{ ...held, span: 2 }]]] });
    const [first = ''] = store.getState().selection.ids;
    store.getState().edit({ id: first, caret: 'end' });
    // As an update of another window does: the record goes, and no step of this window made it go.
    store.getState().document.apply([{ op: 'delete', id: first }], 'system');
    const [second = ''] = store.getState().selection.ids;
    expect(told).toEqual(['card']);
    expect([second === first, store.getState().editing]).toEqual([false, { id: second, caret: 'end' }]);
    expect(store.getState().snapshot.find('card', second)).toMatchObject({ ...held, place: { ...cell, lastStep: grid?.columns[1]?.step } });
  });
});
