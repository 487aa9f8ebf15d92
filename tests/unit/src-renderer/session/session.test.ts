import { describe, expect, it, vi } from 'vitest';
import { addBoard, deleteBoard } from '../../../../src-shared/commands/boards';
import { addCard } from '../../../../src-shared/commands/cards';
import { splitStep } from '../../../../src-shared/commands/split-merge';
import { renameStage } from '../../../../src-shared/commands/stages';
import { addStepAfter, renameStep } from '../../../../src-shared/commands/steps';
import { listedCommandById } from '../../../../src-shared/commands/registry';
import { layoutBoard } from '../../../../src-shared/layout/journey';
import { openDocument } from '../../../../src-shared/document';
import { openSession } from '../../../../src-renderer/session/open';
import type { Session } from '../../../../src-renderer/session/session';
import { fakeHost, type FakeHost } from './fake-host';

function start(): { host: FakeHost; session: Session } {
  const host = fakeHost();
  const session = openSession(host.api, host.project, null);
  if (!session) throw new Error('the fixture opens');
  return { host, session };
}

const state = (session: Session) => session.store.getState();

function firstCell(session: Session): { lane: string; step: string } {
  const { grid } = state(session).scene;
  return { lane: grid?.rows[0]?.lane ?? '', step: grid?.columns[0]?.step ?? '' };
}

function addOneCard(session: Session): string {
  const cell = firstCell(session);
  state(session).select({ ids: [], cell });
  expect(state(session).run(addCard, undefined)).toBe(true);
  return state(session).selection.ids[0] ?? '';
}

describe('a session', () => {
  it('shows the first board, laid out', () => {
    const { session } = start();
    expect(state(session).snapshot.find('board', state(session).board)?.title).toBe('First');
    expect(state(session).scene.grid?.columns.length).toBe(4);
  });

  it('brings an edit to the host, and into the scene', async () => {
    const { host, session } = start();
    const card = addOneCard(session);
    await vi.waitFor(() => expect(host.kept.snapshot.get(card)).toBeDefined());
    expect(state(session).scene.find(`card:${card}`)).toBeDefined();
  });

  it('keeps its incremental scene equal to one laid out from scratch', () => {
    const { session } = start();
    for (let i = 0; i < 5; i++) addOneCard(session);
    const stage = state(session).scene.grid?.stages[0]?.stage ?? '';
    state(session).run(renameStage, { id: stage, title: 'A title that takes more than one line in a narrow stage' });
    const { scene, snapshot, board } = state(session);
    const fresh = layoutBoard(snapshot, board);
    expect(scene.query().map(({ block, x, y }) => ({ key: block.key, x, y, items: block.items }))).toEqual(
      fresh.query().map(({ block, x, y }) => ({ key: block.key, x, y, items: block.items })),
    );
  });

  it('joins the title of a step that was split off with the split, though the program gave it a first one', () => {
    const { session } = start();
    state(session).select({ ids: [], cell: firstCell(session) });
    const columns = state(session).scene.grid?.columns.length;
    expect(state(session).run(splitStep, undefined)).toBe(true);
    const { editing } = state(session);
    expect(editing).toMatchObject({ made: true });
    state(session).run(renameStep, { id: editing?.id ?? '', title: 'Pays' }, editing?.made);
    session.intend('undo');
    expect(state(session).scene.grid?.columns.length).toBe(columns);
    expect(state(session).canUndo).toBe(false);
  });

  it('keeps the keyboard beside a step that an undo takes away', () => {
    const { session } = start();
    const { lane, step } = firstCell(session);
    // The first one names the empty step that is there.
    for (let i = 0; i < 2; i++) state(session).run(addStepAfter, { beside: step });
    const made = state(session).editing?.id ?? '';
    state(session).edit(null);
    const columns = state(session).scene.grid?.columns.map((column) => column.step) ?? [];
    state(session).select({ ids: [], cell: { lane, step: made } });
    session.intend('undo');
    expect(state(session).snapshot.get(made)).toBeUndefined();
    expect(state(session).selection).toEqual({ ids: [], cell: { lane, step: columns[columns.indexOf(made) - 1] } });
  });

  it('tells the store once for a command that edits, selects and opens for writing', () => {
    const { session } = start();
    state(session).select({ ids: [], cell: firstCell(session) });
    const heard = vi.fn();
    session.store.subscribe(heard);
    state(session).run(addCard, undefined);
    expect(heard).toHaveBeenCalledTimes(1);
    expect(state(session).editing?.id).toBe(state(session).selection.ids[0]);
  });

  it('calls only the listeners of records that changed', () => {
    const { session } = start();
    const [first, second] = state(session).scene.grid?.stages.map(({ stage }) => stage) ?? [];
    const one = vi.fn();
    const other = vi.fn();
    session.onRecord(first ?? '', one);
    session.onRecord(second ?? '', other);
    state(session).run(renameStage, { id: first ?? '', title: 'New' });
    expect(one).toHaveBeenCalledTimes(1);
    expect(other).not.toHaveBeenCalled();
  });

  it('drops from selection and writing what an undo takes away', () => {
    const { session } = start();
    const card = addOneCard(session);
    expect(state(session).selection.ids).toEqual([card]);
    session.intend('undo');
    expect(state(session).snapshot.get(card)).toBeUndefined();
    expect(state(session).selection.ids).toEqual([]);
    expect(state(session).editing).toBeNull();
    expect(state(session).canRedo).toBe(true);
  });

  it('drops from the selection what someone else deletes', () => {
    const { host, session } = start();
    const card = addOneCard(session);
    const other = openDocument(state(session).document.encode());
    if (!other.ok) throw new Error(other.detail);
    const updates: Uint8Array[] = [];
    other.document.onUpdate((update) => updates.push(update));
    other.document.apply([{ op: 'delete', id: card }]);
    for (const update of updates) host.emit({ type: 'update', session: host.project.session, update });
    expect(state(session).selection.ids).toEqual([]);
  });

  it('shows a new board, and a neighbour when the shown one is deleted', () => {
    const { session } = start();
    const first = state(session).board;
    state(session).run(addBoard, { title: 'Second' });
    const second = state(session).board;
    expect(second).not.toBe(first);
    expect(state(session).scene.board).toBe(second);
    state(session).run(deleteBoard, { id: second });
    expect(state(session).board).toBe(first);
    expect(state(session).scene.board).toBe(first);
  });

  it('previews records in the scene without changing anything', () => {
    const { host, session } = start();
    const { scene, snapshot } = state(session);
    const stage = snapshot.find('stage', scene.grid?.stages[0]?.stage);
    if (!stage) throw new Error('the fixture has stages');
    const words = (): string | undefined => state(session).scene.find(`stage:${stage.id}`)?.block.label;
    const before = words();
    state(session).preview([{ ...stage, title: 'Dragged' }]);
    expect(words()).toContain('Dragged');
    expect(state(session).snapshot).toBe(snapshot);
    state(session).preview(null);
    expect(words()).toBe(before);
    expect(host.received).toEqual([]);
  });

  it('hands intents to the listeners, and answers undo itself', () => {
    const { session } = start();
    const heard = vi.fn();
    session.onIntent(heard);
    const fit = listedCommandById('view.fitBoard');
    if (!fit) throw new Error('the command exists');
    state(session).run(fit, undefined);
    expect(heard).toHaveBeenCalledWith('fitBoard');
  });

  it('refuses a command that may not run', () => {
    const { session } = start();
    expect(state(session).run(deleteBoard, undefined)).toBe(false);
  });

  it('sends everything before it leaves', async () => {
    const { host, session } = start();
    host.answers.push('gone');
    const card = addOneCard(session);
    await session.close();
    expect(host.kept.snapshot.get(card)).toBeDefined();
    expect(host.closed).toEqual([host.project.session]);
  });

  it('is not made of a document that cannot be read', () => {
    const host = fakeHost();
    expect(openSession(host.api, { ...host.project, state: new Uint8Array([1, 2, 3]) }, null)).toBeNull();
  });
});
