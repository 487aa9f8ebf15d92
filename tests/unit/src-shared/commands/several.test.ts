import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameLaneActor } from '../../../../src-shared/commands/actors';
import { nameTeam, setLaneDetails, setStageDetails, setStepDetails } from '../../../../src-shared/commands/details';
import { duplicateLane, duplicateStage, duplicateStep } from '../../../../src-shared/commands/duplicates';
import { deleteSelected } from '../../../../src-shared/commands/editing';
import { deleteLane, hideLane, moveLane, moveLaneDown, moveLaneUp, setLaneHeight } from '../../../../src-shared/commands/lanes';
import { mergeStage, mergeStep, splitStage, splitStep } from '../../../../src-shared/commands/split-merge';
import { deleteStage, moveStage, moveStageLeft, moveStageRight, setStagePhase, setStageTint } from '../../../../src-shared/commands/stages';
import { deleteStep, moveStep, moveStepLeft, moveStepRight, setMomentOfTruth } from '../../../../src-shared/commands/steps';
import type { Command } from '../../../../src-shared/commands/types';
import { type NewRecord } from '../../../../src-shared/model/schema';
import { Desk } from './helpers';

/** Five stages, the second with three steps, and seven lanes of which one is hidden; a card in each cell. */
const MORE: readonly NewRecord[] = [
  ...['m', 'p', 's'].map((order, i): NewRecord => ({ kind: 'stage', id: `h${i + 1}`, board: 'b', order, title: `More ${i + 1}` })),
  ...['h1', 'h2', 'h3'].map((stage): NewRecord => ({ kind: 'step', id: `${stage}s`, stage, order: 'V', title: `Step of ${stage}` })),
  ...['B', 'c'].map((order, i): NewRecord => ({ kind: 'step', id: `h1t${i}`, stage: 'h1', order, title: `Other ${i}` })),
  ...['n', 'q', 't', 'v'].map((order, i): NewRecord => ({ kind: 'lane', id: `k${i + 1}`, board: 'b', role: 'custom', order, hidden: i === 1 })),
  { kind: 'card', id: 'long', place: { lane: 'l2', step: 's1', order: 'V', lastStep: 'h1s' }, text: 'over many' },
  { kind: 'card', id: 'deep', place: { lane: 'k1', step: 'h1s', order: 'V' }, text: 'deep' },
  { kind: 'link', id: 'between', from: 'deep', to: 'c1' },
];

const order = (desk: Desk, kind: 'stage' | 'lane'): string[] => desk.document.snapshot.childrenOf(kind, 'b').map(({ id }) => id);
const stepsOf = (desk: Desk): string[][] => order(desk, 'stage').map((stage) => desk.document.snapshot.childrenOf('step', stage).map(({ id }) => id));

describe('several headers', () => {
  it('get the same field in one step, and those that have it already stay as they are', () => {
    const desk = new Desk(MORE).select(['g1', 'h2', 'g2']);
    desk.run(setStagePhase, { phase: 'after' });
    desk.run(setStageTint, { tint: 3 });
    desk.run(setStageDetails, { fields: { owner: 'Ana' } });
    desk.run(nameTeam, { title: 'Sales' });
    const [first, second] = ['g1', 'h2'].map((id) => desk.document.snapshot.find('stage', id));
    expect(first).toMatchObject({ phase: 'after', tint: 3, owner: 'Ana', team: second?.team });
    expect(desk.document.snapshot.ofKind('team')).toHaveLength(1);
    expect(desk.document.snapshot.find('stage', 'h1')).toMatchObject({ tint: null, owner: '' });

    desk.select(['s1', 'h1s']).run(setMomentOfTruth, { value: true });
    desk.run(setStepDetails, { fields: { durationLeast: 5 } });
    expect(['s1', 'h1s'].map((id) => desk.document.snapshot.find('step', id)?.durationLeast)).toEqual([5, 5]);
    // Without a value it is turned over: on where one of them lacks it.
    desk.select(['s1', 's2']).run(setMomentOfTruth, undefined);
    expect(desk.document.snapshot.find('step', 's2')?.momentOfTruth).toBe(true);
    desk.run(setMomentOfTruth, undefined);
    expect(['s1', 's2'].map((id) => desk.document.snapshot.find('step', id)?.momentOfTruth)).toEqual([false, false]);

    desk.select(['l1', 'k1']).run(setLaneHeight, { height: 300 });
    desk.run(setLaneDetails, { fields: { role: 'notes' } });
    desk.run(nameLaneActor, { title: 'Maria' });
    expect(new Set(['l1', 'k1'].map((id) => desk.document.snapshot.find('lane', id)?.actor)).size).toBe(1);
    desk.run(hideLane, undefined);
    expect(['l1', 'k1'].every((id) => desk.document.snapshot.find('lane', id)?.hidden)).toBe(true);
  });

  it('move together by one, after they have come together; not past the edge', () => {
    const desk = new Desk(MORE).select(['g1', 'h1']);
    expect(order(desk, 'stage')).toEqual(['g1', 'g2', 'h1', 'h2', 'h3']);
    desk.run(moveStageRight, undefined);
    expect(order(desk, 'stage')).toEqual(['g1', 'h1', 'g2', 'h2', 'h3']);
    desk.run(moveStageRight, undefined);
    expect(order(desk, 'stage')).toEqual(['g2', 'g1', 'h1', 'h2', 'h3']);
    expect(desk.selection.ids).toEqual(['g1', 'h1']);
    desk.run(moveStageLeft, undefined);
    expect(desk.may(moveStageLeft, undefined)).toBe(false);
    desk.run(moveStage, { index: 3 });
    expect(order(desk, 'stage')).toEqual(['g2', 'h2', 'h3', 'g1', 'h1']);
    expect(desk.may(moveStageRight, undefined)).toBe(false);
  });

  it('that are lanes pass the shown ones, whatever is hidden between', () => {
    const desk = new Desk(MORE).select(['l3', 'k1']);
    const shown = (): string[] => desk.document.snapshot.childrenOf('lane', 'b').filter(({ hidden }) => !hidden).map(({ id }) => id);
    expect(shown()).toEqual(['l1', 'l2', 'l3', 'k1', 'k3', 'k4']);
    desk.run(moveLaneDown, undefined);
    expect(shown()).toEqual(['l1', 'l2', 'k3', 'l3', 'k1', 'k4']);
    desk.run(moveLaneUp, undefined);
    desk.run(moveLaneUp, undefined);
    expect(shown()).toEqual(['l1', 'l3', 'k1', 'l2', 'k3', 'k4']);
    desk.run(moveLane, { index: 99 });
    expect(order(desk, 'lane').slice(-2)).toEqual(['l3', 'k1']);
    desk.select(['l1', 'k2']);
    expect(desk.may(moveLaneDown, undefined), 'a hidden one has no place to move to').toBe(false);
  });

  it('that are steps move within their stage and into the next, which gets a column for them', () => {
    const desk = new Desk(MORE).select(['s1', 's2']);
    desk.run(moveStepRight, undefined);
    expect(stepsOf(desk)[1]).toEqual(['s1', 's2']);
    expect(stepsOf(desk)[0]).toHaveLength(1);
    expect(desk.document.snapshot.find('step', stepsOf(desk)[0]?.[0])?.title).toBe('');
    desk.run(moveStep, { stage: 'h1', index: 1 });
    expect(stepsOf(desk)[2]).toEqual(['h1t0', 's1', 's2', 'h1s', 'h1t1']);
    desk.run(moveStepLeft, undefined);
    expect(stepsOf(desk)[2]).toEqual(['s1', 's2', 'h1t0', 'h1s', 'h1t1']);
    desk.select(['s1', 'h2s']);
    expect(desk.may(moveStepRight, undefined), 'steps of two stages').toBe(false);
  });

  it('are copied behind the last of them, with the links and spans among them', () => {
    const desk = new Desk(MORE).select(['h1', 'g1']);
    desk.run(duplicateStage, undefined);
    const [, , , first, second] = order(desk, 'stage');
    const titles = desk.document.snapshot.childrenOf('stage', 'b').map(({ title }) => title);
    expect(titles.slice(0, 5)).toEqual(['Before', 'After', 'More 1', 'Before (copy)', 'More 1 (copy)']);
    expect(desk.selection.ids).toEqual([second, first]);
    expect(desk.document.snapshot.ofKind('link')).toHaveLength(2);
    const steps = (stage: string | undefined): string[] => desk.document.snapshot.childrenOf('step', stage ?? '').map(({ id }) => id);
    const long = desk.document.snapshot.ofKind('card').find(({ id, text }) => text === 'over many' && id !== 'long');
    expect([long?.place.step, long?.place.lastStep]).toEqual([steps(first)[0], steps(second)[1]]);

    desk.select(['s1', 's2', 'h2s']).run(duplicateStep, undefined);
    expect(steps('g1')).toHaveLength(4);
    expect(steps('h2')).toHaveLength(2);
    desk.select(['l1', 'l2']).run(duplicateLane, undefined);
    expect(desk.document.snapshot.childrenOf('lane', 'b').slice(0, 4).map(({ role }) => role)).toEqual(['doing', 'thinking', 'doing', 'thinking']);
  });

  it('are not split or merged, and stages are not touched while steps are selected', () => {
    const desk = new Desk(MORE);
    for (const ids of [['g1', 'h1'], ['s1', 's2']]) {
      desk.select(ids);
      for (const command of [splitStage, splitStep, mergeStage, mergeStep]) expect(desk.may(command, undefined), command.id).toBe(false);
    }
    for (const command of [deleteStage, moveStageRight, duplicateStage]) expect(desk.may(command, undefined), command.id).toBe(false);
  });
});

describe('deleting several', () => {
  const cases: readonly (readonly [string, readonly string[], Command<{ readonly id: string } | undefined>])[] = [
    ['stages', ['g1', 'g2', 'h1', 'h2', 'h3'], deleteStage],
    ['steps', ['s1', 's2', 'h1t0', 'h1s', 'h1t1', 'h2s', 'h3s'], deleteStep],
    ['lanes', ['l1', 'l2', 'l3', 'k1', 'k2', 'k3', 'k4'], deleteLane],
  ];
  it.each(cases)('%s leaves what deleting one after the other leaves, in one step', (_, all, command) => {
    fc.assert(
      fc.property(fc.subarray([...all], { minLength: 2 }), fc.integer(), (ids, seed) => {
        const [together, apart] = [new Desk(MORE), new Desk(MORE)];
        // The order in which they were selected does not matter.
        const chosen = [...ids].sort((a, b) => ((seed ^ a.length) & 1 ? a.localeCompare(b) : b.localeCompare(a)));
        together.select(chosen).run(deleteSelected, undefined);
        for (const id of ids) apart.run(command, { id });
        const content = (desk: Desk): unknown[] => [...desk.document.snapshot.ofKind('stage'), ...desk.document.snapshot.ofKind('step'), ...desk.document.snapshot.ofKind('lane'), ...desk.document.snapshot.ofKind('card'), ...desk.document.snapshot.ofKind('link')].sort((a, b) => a.id.localeCompare(b.id));
        expect(content(together)).toEqual(content(apart));
        expect(together.selection.ids.every((id) => together.has(id))).toBe(true);
      }),
      { seed: 7, numRuns: 40 },
    );
  });
});
