import { describe, expect, it } from 'vitest';
import { duplicateBoard } from '../../../../src-shared/commands/boards';
import { selectAll } from '../../../../src-shared/commands/editing';
import { deleteView, renameView, saveView } from '../../../../src-shared/commands/views';
import type { BoardLook } from '../../../../src-shared/model/board';
import { isInLook, realLook, snapshotInLook, stageRange } from '../../../../src-shared/model/look';
import { Desk } from './helpers';

const LOOK: BoardLook = { hiddenLanes: ['l2'], fromStage: 'g1', toStage: null };
/** All cards stand out. */
const ALL = { evidence: null, actor: null };
const views = (desk: Desk) => desk.document.snapshot.find('board', desk.board)?.views ?? [];

describe('saved views', () => {
  it('keep a look under a name, without what the board does not have', () => {
    const desk = new Desk();
    desk.run(saveView, { name: '  For the   board ', look: { ...LOOK, hiddenLanes: ['l2', 'gone'], toStage: 'gone' } });
    expect(views(desk)).toEqual([{ name: 'For the board', ...LOOK, ...ALL }]);
    expect(desk.may(saveView, { name: ' ', look: LOOK })).toBe(false);
  });

  it('have names that differ: saving under one again replaces it, whatever its case', () => {
    const desk = new Desk();
    desk.run(saveView, { name: 'Board', look: LOOK });
    expect(desk.may(saveView, { name: 'Board', look: LOOK })).toBe(false);
    desk.run(saveView, { name: 'BOARD', look: { ...LOOK, hiddenLanes: [] } });
    expect(views(desk)).toEqual([{ name: 'BOARD', ...LOOK, ...ALL, hiddenLanes: [] }]);
    desk.run(saveView, { name: 'Team', look: LOOK });
    expect(desk.may(renameView, { name: 'Team', to: 'board' })).toBe(false);
    desk.run(renameView, { name: 'team', to: 'Teams' });
    expect(views(desk).map(({ name }) => name)).toEqual(['BOARD', 'Teams']);
  });

  it('keep which cards stand out, but not an actor that is gone', () => {
    const desk = new Desk([{ kind: 'persona', id: 'ana', title: 'Ana', order: 'V' }]);
    desk.run(saveView, { name: 'Ana, researched', look: LOOK, evidence: 'research', actor: 'ana' });
    desk.run(saveView, { name: 'Nobody', look: LOOK, actor: 'gone' });
    expect(views(desk)).toMatchObject([{ evidence: 'research', actor: 'ana' }, { evidence: null, actor: null }]);
  });

  it('are deleted, and come along with a copy of their board', () => {
    const desk = new Desk();
    desk.run(saveView, { name: 'Board', look: LOOK });
    desk.run(duplicateBoard, undefined);
    expect(views(desk)).toEqual([{ name: 'Board', hiddenLanes: [desk.ids('lane')[1]], fromStage: desk.ids('stage')[0], toStage: null, ...ALL }]);
    desk.run(deleteView, { name: 'Board' });
    expect(views(desk)).toEqual([]);
    expect(desk.may(deleteView, { name: 'Board' })).toBe(false);
  });
});

describe('a look', () => {
  it('shows from one stage to another, whichever is first; what is gone stands for the end', () => {
    const stages = ['a', 'b', 'c'].map((id) => ({ id }));
    expect(stageRange(stages, null)).toEqual({ from: 0, to: 2 });
    expect(stageRange(stages, { hiddenLanes: [], fromStage: 'c', toStage: 'b' })).toEqual({ from: 1, to: 2 });
    expect(stageRange(stages, { hiddenLanes: [], fromStage: 'gone', toStage: 'b' })).toEqual({ from: 0, to: 1 });
  });

  it('that leaves nothing out is none', () => {
    expect(realLook({ hiddenLanes: [], fromStage: null, toStage: null })).toBeNull();
    expect(realLook(LOOK)).toBe(LOOK);
  });

  it('tells what is in it', () => {
    const { snapshot } = new Desk().document;
    const look: BoardLook = { hiddenLanes: ['l2'], fromStage: 'g2', toStage: null };
    expect([{ lane: 'l1', step: 's3' }, { lane: 'l2', step: 's3' }, { lane: 'l1', step: 's2' }, { stage: 'g1' }, { lane: 'l3' }].map((what) => isInLook(snapshot, 'b', look, what))).toEqual([true, false, false, false, true]);
  });

  it('leaves of a snapshot what it shows; a card that reaches into it stands in the first column', () => {
    const desk = new Desk([{ kind: 'card', id: 'long', place: { lane: 'l2', step: 's1', order: 'V', lastStep: 's3' } }]);
    const left = snapshotInLook(desk.document.snapshot, 'b', { hiddenLanes: ['l3'], fromStage: 'g2', toStage: 'g2' });
    expect(['g1', 'g2', 's1', 's2', 's3', 'l1', 'l2', 'l3', 'c1', 'c4', 'long'].filter((id) => left.get(id))).toEqual(['g2', 's3', 'l1', 'l2', 'long']);
    expect(left.find('card', 'long')?.place).toEqual({ lane: 'l2', step: 's3', order: 'V' });
    expect(snapshotInLook(desk.document.snapshot, 'b', null)).toBe(desk.document.snapshot);
  });

  it('keeps what it hides out of Select all', () => {
    const desk = new Desk();
    const { selection } = selectAll.run({ ...desk.context, look: { hiddenLanes: ['l3'], fromStage: null, toStage: null } }, undefined);
    expect(selection?.ids).toEqual(['c1', 'c2', 'c3']);
  });
});
