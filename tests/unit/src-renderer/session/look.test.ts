import { describe, expect, it } from 'vitest';
import { addBoard } from '../../../../src-shared/commands/boards';
import { addCard } from '../../../../src-shared/commands/cards';
import { moveCardRight } from '../../../../src-shared/commands/card-moves';
import { openSession } from '../../../../src-renderer/session/open';
import type { SessionState } from '../../../../src-renderer/session/types';
import { fakeHost } from './fake-host';

/** A session on the fixture's first board, which has four stages of one step each. */
function start(): () => SessionState {
  const host = fakeHost();
  const session = openSession(host.api, host.project, null);
  if (!session) throw new Error('the fixture opens');
  return () => session.store.getState();
}

const stages = ({ snapshot, board }: SessionState): string[] => snapshot.childrenOf('stage', board).map(({ id }) => id);
const shown = ({ scene }: SessionState): (string | undefined)[] => scene.grid?.stages.map(({ stage }) => stage) ?? [];
const only = (stage: string | undefined) => ({ hiddenLanes: [], fromStage: stage ?? null, toStage: stage ?? null });

describe('looking at a part of the board', () => {
  it('shows that part, keeps it through edits, and shows all again', () => {
    const state = start();
    const [, second] = stages(state());
    state().lookAt(only(second));
    expect(shown(state())).toEqual([second]);
    const lane = state().scene.grid?.rows[0]?.lane ?? '';
    const step = state().scene.grid?.columns[0]?.step ?? '';
    state().run(addCard, { cell: { lane, step }, text: 'here' });
    expect(shown(state())).toEqual([second]);
    expect(state().scene.find(`card:${state().selection.ids[0] ?? ''}`)).toBeDefined();
    state().lookAt(null);
    expect(shown(state())).toEqual(stages(state()));
  });

  it('is no look when nothing is left out', () => {
    const state = start();
    state().lookAt({ hiddenLanes: [], fromStage: null, toStage: null });
    expect(state().look).toBeNull();
  });

  it('lets go of what it does not show', () => {
    const state = start();
    const [first, second] = stages(state());
    state().select({ ids: [first ?? ''], cell: null });
    state().lookAt(only(second));
    expect(state().selection.ids).toEqual([]);
  });

  it('ends when something outside of it is selected, or goes there', () => {
    const state = start();
    const [first, second] = stages(state());
    state().lookAt(only(second));
    state().select({ ids: [first ?? ''], cell: null });
    expect([state().look, state().selection.ids]).toEqual([null, [first]]);
    state().lookAt(only(first));
    const { grid } = state().scene;
    state().run(addCard, { cell: { lane: grid?.rows[0]?.lane ?? '', step: grid?.columns[0]?.step ?? '' }, text: 'goes on' });
    state().run(moveCardRight, undefined);
    expect(state().look).toBeNull();
    expect(state().scene.find(`card:${state().selection.ids[0] ?? ''}`)).toBeDefined();
  });

  it('belongs to the board', () => {
    const state = start();
    const { board } = state();
    const [, second] = stages(state());
    state().lookAt(only(second));
    state().run(addBoard, undefined);
    expect(state().look).toBeNull();
    state().showBoard(board);
    expect([state().look, shown(state())]).toEqual([only(second), [second]]);
  });
});
