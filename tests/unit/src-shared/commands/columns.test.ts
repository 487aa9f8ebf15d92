import { describe, expect, it } from 'vitest';
import { addStageAfter, addStageBefore, deleteStage, moveStage, moveStageLeft, moveStageRight, renameStage, setStagePhase, setStageTint } from '../../../../src-shared/commands/stages';
import { addStepAfter, addStepBefore, deleteStep, moveStep, moveStepLeft, moveStepRight, renameStep, setMomentOfTruth, setStepWidth } from '../../../../src-shared/commands/steps';
import { Desk, link } from './helpers';

describe('stages', () => {
  it('are added beside the current one with their implicit step, and open for writing [M7]', () => {
    const desk = new Desk().at('l1', 's2');
    const result = desk.run(addStageAfter, undefined);
    const [, added = ''] = desk.ids('stage');
    expect(desk.ids('stage')).toEqual(['g1', added, 'g2']);
    expect(result.edit).toEqual({ id: added, caret: 'all' });
    expect(desk.document.snapshot.childrenOf('step', added).map(({ title }) => title)).toEqual(['']);
    desk.run(addStageBefore, { beside: 'g1' });
    expect(desk.ids('stage').indexOf('g1')).toBe(1);
  });

  it('are added at the end where nothing is selected, and to a board without any', () => {
    const desk = new Desk();
    desk.run(addStageAfter, undefined);
    expect(desk.ids('stage').slice(0, 2)).toEqual(['g1', 'g2']);
    for (const id of desk.ids('stage')) desk.run(deleteStage, { id });
    desk.run(addStageBefore, undefined);
    expect(desk.ids('stage')).toHaveLength(1);
  });

  it('are renamed, given a phase and a tint', () => {
    const desk = new Desk();
    desk.run(renameStage, { id: 'g1', title: 'Discover' });
    desk.run(setStagePhase, { phase: 'before', id: 'g1' });
    desk.select(['g1']).run(setStageTint, { tint: 4 });
    expect(desk.document.snapshot.find('stage', 'g1')).toMatchObject({ title: 'Discover', phase: 'before', tint: 4 });
    expect(desk.may(setStagePhase, { phase: 'before', id: 'g1' })).toBe(false);
    expect(desk.may(renameStage, { id: 'gone', title: 'x' })).toBe(false);
  });

  it('move, and not beyond the ends', () => {
    const desk = new Desk().select(['g2']);
    expect(desk.may(moveStageRight, undefined)).toBe(false);
    desk.run(moveStageLeft, undefined);
    expect(desk.ids('stage')).toEqual(['g2', 'g1']);
    desk.run(moveStage, { id: 'g2', index: 1 });
    expect(desk.ids('stage')).toEqual(['g1', 'g2']);
  });

  it('are deleted with steps, cards and links; a card that reaches out of them keeps the rest of its span [M6]', () => {
    const desk = new Desk([link('k1', 'c1', 'x'), link('k2', 's1', 's3'), { kind: 'card', id: 'w', place: { lane: 'l2', step: 's2', order: 'V', lastStep: 's3' } }]);
    desk.run(deleteStage, { id: 'g1' });
    expect(['g1', 's1', 's2', 'c1', 'c4', 'k1', 'k2'].filter((id) => desk.has(id))).toEqual([]);
    expect(desk.document.snapshot.find('card', 'w')?.place).toEqual({ lane: 'l2', step: 's3', order: 'V' });
    expect(desk.selection.ids).toEqual(['g2']);
  });

  it('of other boards are left alone', () => {
    const desk = new Desk([{ kind: 'board', id: 'b2', boardKind: 'journey', order: 'k' }]);
    desk.board = 'b2';
    expect(desk.may(deleteStage, { id: 'g1' })).toBe(false);
  });
});

describe('steps', () => {
  const titles = (desk: Desk, stage: string): string[] => desk.document.snapshot.childrenOf('step', stage).map(({ title }) => title);

  it('are added beside the current one', () => {
    const desk = new Desk().at('l1', 's1');
    const result = desk.run(addStepAfter, undefined);
    expect(titles(desk, 'g1')).toEqual(['Look', 'Step 2', 'Ask']);
    expect(result.edit?.caret).toBe('all');
    desk.run(addStepBefore, { beside: 's1' });
    expect(titles(desk, 'g1')).toEqual(['Step 1', 'Look', 'Step 2', 'Ask']);
  });

  it('turn an empty implicit step into a named one, and name one that holds cards [M7]', () => {
    const desk = new Desk().select(['g2']);
    expect(desk.run(addStepAfter, undefined).edit).toEqual({ id: 's3', caret: 'all' });
    expect(titles(desk, 'g2')).toEqual(['Step 1']);
    const full = new Desk([{ kind: 'card', id: 'd', place: { lane: 'l1', step: 's3', order: 'V' } }]).at('l1', 's3');
    full.run(addStepAfter, undefined);
    expect(titles(full, 'g2')).toEqual(['Step 1', 'Step 2']);
    expect(full.cards('l1', 's3')).toEqual(['d']);
  });

  it('are not added without a place for them', () => {
    expect(new Desk().may(addStepAfter, undefined)).toBe(false);
  });

  it('are renamed, but several never lose their titles', () => {
    const desk = new Desk();
    desk.run(renameStep, { id: 's1', title: 'Search' });
    expect(desk.may(renameStep, { id: 's1', title: '' })).toBe(false);
    desk.run(renameStep, { id: 's3', title: 'Stay' });
    desk.run(renameStep, { id: 's3', title: '' });
  });

  it('move within their stage and into the next; the stage left behind keeps a column [M7]', () => {
    const desk = new Desk().select(['s1']);
    desk.run(moveStepRight, undefined);
    expect(desk.ids('step', 'g1')).toEqual(['s2', 's1']);
    desk.run(moveStepRight, undefined);
    // The empty implicit step of the next stage gave way.
    expect([desk.ids('step', 'g1'), desk.ids('step', 'g2')]).toEqual([['s2'], ['s1']]);
    desk.run(moveStep, { id: 's2', stage: 'g2', index: 1 });
    expect([titles(desk, 'g1'), desk.ids('step', 'g2')]).toEqual([[''], ['s1', 's2']]);
    expect(desk.select(['s1']).may(moveStepLeft, undefined)).toBe(true);
    expect(desk.may(moveStep, { id: 's1', stage: 'g2', index: 0 })).toBe(false);
    expect(desk.may(moveStep, { id: 's1', stage: 'gone', index: 0 })).toBe(false);
  });

  it('without a title get one among others', () => {
    const desk = new Desk([{ kind: 'card', id: 'd', place: { lane: 'l1', step: 's3', order: 'V' } }]);
    desk.run(moveStep, { id: 's3', stage: 'g1', index: 0 });
    expect(titles(desk, 'g1')).toEqual(['Step 1', 'Look', 'Ask']);
    expect(titles(desk, 'g2')).toEqual(['']);
  });

  it('are deleted with their cards; spans shrink to what is left', () => {
    const desk = new Desk([{ kind: 'card', id: 'w', place: { lane: 'l2', step: 's1', order: 'V', lastStep: 's3' } }, { kind: 'card', id: 'v', place: { lane: 'l2', step: 's1', order: 'k', lastStep: 's2' } }]);
    desk.run(deleteStep, { id: 's2' });
    expect(desk.has('c4')).toBe(false);
    expect(desk.document.snapshot.find('card', 'w')?.place.lastStep).toBe('s3');
    expect(desk.document.snapshot.find('card', 'v')?.place).not.toHaveProperty('lastStep');
  });

  it('of which the last becomes the implicit one and keeps its cards [M7]', () => {
    const desk = new Desk();
    desk.run(deleteStep, { id: 's2' });
    desk.at('l1', 's1').run(deleteStep, undefined);
    expect(titles(desk, 'g1')).toEqual(['']);
    expect(desk.texts()).toEqual(['one', 'two', 'three']);
    expect(desk.may(deleteStep, { id: 's1' })).toBe(false);
  });

  it('carry moments of truth and widths within limits', () => {
    const desk = new Desk().at('l1', 's1');
    desk.run(setMomentOfTruth, undefined);
    expect(desk.document.snapshot.find('step', 's1')?.momentOfTruth).toBe(true);
    expect(desk.may(setMomentOfTruth, { value: true })).toBe(false);
    desk.run(setStepWidth, { ids: ['s1'], width: 9_999 });
    expect(desk.document.snapshot.find('step', 's1')?.width).toBe(2_000);
    desk.run(setStepWidth, { ids: ['s1'], width: null });
    expect(desk.may(setStepWidth, { ids: ['s1'], width: null })).toBe(false);
  });
});
