import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { type Calm, afterEdits, besideBoard, calmStore } from '../../../../src-renderer/session/calm';
import type { SessionState } from '../../../../src-renderer/session/types';
import type { Scene } from '../../../../src-shared/scene/types';

/** Which scene it is does not matter here, only that it is another one. */
const [SCENE, EDITED, EDITED_AGAIN] = [{} as Scene, {} as Scene, {} as Scene];

/** Of the state, what a calm store goes by. */
type Part = Pick<SessionState, 'board' | 'scene' | 'selection' | 'editing' | 'unsent'>;

function setUp(by: Calm = besideBoard) {
  const source = createStore<SessionState>()(() => ({ board: 'a', scene: SCENE, selection: { ids: [], cell: null }, editing: null, unsent: false }) as Part as SessionState);
  const waiting = new Map<'painted' | 'rested', () => void>();
  const wait = (name: 'painted' | 'rested') => (run: () => void) => {
    waiting.set(name, run);
    return () => void waiting.delete(name);
  };
  const calm = calmStore(source, by, { painted: wait('painted'), rested: wait('rested') });
  const stop = calm.follow();
  const goOn = (name: 'painted' | 'rested'): void => waiting.get(name)?.();
  return { source, calm: calm.store, waiting, goOn, stop };
}

const card = { ids: ['card'], cell: null };

describe('a calm store', () => {
  it('takes what is changed in its fields at once', () => {
    const { source, calm } = setUp();
    source.setState({ unsent: true });
    expect(calm.getState()).toBe(source.getState());
  });

  it('shows what is newly selected after the board has shown it', () => {
    const { source, calm, goOn } = setUp();
    source.setState({ selection: card });
    expect(calm.getState().selection.ids).toEqual([]);
    goOn('painted');
    expect(calm.getState()).toBe(source.getState());
  });

  it('rests while a card is written, shows the last of it, and all at once when the writing ends', () => {
    const { source, calm, waiting, goOn } = setUp();
    source.setState({ selection: card, editing: { id: 'card', caret: 'end' } });
    source.setState({ unsent: true });
    expect(calm.getState().editing).toBeNull();
    goOn('rested');
    expect(calm.getState()).toBe(source.getState());
    source.setState({ unsent: false });
    source.setState({ editing: null });
    expect(calm.getState()).toBe(source.getState());
    expect(waiting.size).toBe(0);
  });

  it('waits for nothing once it follows no more', () => {
    const { source, calm, waiting, stop } = setUp();
    source.setState({ selection: card });
    stop();
    source.setState({ unsent: true });
    expect(waiting.size).toBe(0);
    expect(calm.getState().unsent).toBe(false);
  });

  it('shows what an edit moves after its paint, at the latest with what moves nothing', () => {
    const { source, calm, goOn } = setUp(afterEdits);
    source.setState({ scene: EDITED, selection: card });
    expect(calm.getState()).toMatchObject({ selection: { ids: [] } });
    goOn('painted');
    expect(calm.getState()).toBe(source.getState());
    source.setState({ selection: { ids: [], cell: null } });
    expect(calm.getState()).toBe(source.getState());
  });

  it('does not wait for a paint anew when more is edited before it', () => {
    const { source, calm, waiting, goOn } = setUp(afterEdits);
    source.setState({ scene: EDITED });
    const first = waiting.get('painted');
    source.setState({ scene: EDITED_AGAIN });
    expect(waiting.get('painted')).toBe(first);
    goOn('painted');
    expect(calm.getState().scene).toBe(EDITED_AGAIN);
  });
});
