import { describe, expect, it } from 'vitest';
import { blueprintFrom } from '../../../../src-shared/commands/blueprint-from';
import { nameTeam } from '../../../../src-shared/commands/details';
import { choosePath } from '../../../../src-shared/commands/path';
import { BLUEPRINT_LANES } from '../../../../src-shared/model/lane';
import type { NewRecord } from '../../../../src-shared/model/schema';
import { Desk } from './helpers';

const MORE: readonly NewRecord[] = [
  { kind: 'lane', id: 'lt', board: 'b', role: 'touchpoints', order: 'W' },
  { kind: 'channel', id: 'phone', title: 'Phone', order: 'F', icon: 'phone' },
  { kind: 'channel', id: 'letter', title: 'Letter', order: 'V', icon: 'mail' },
  { kind: 'touchpoint', id: 'line', title: 'Service line', order: 'F', channel: 'phone' },
  { kind: 'card', id: 't1', place: { lane: 'lt', step: 's1', order: 'F' }, touchpoint: 'line' },
  { kind: 'card', id: 't2', place: { lane: 'lt', step: 's1', order: 'V', lastStep: 's3' }, text: 'Welcome letter', channel: 'letter' },
  { kind: 'link', id: 'k1', from: 'c1', to: 't1', label: 'calls' },
  { kind: 'link', id: 'k2', from: 'c1', to: 'c4' },
];

describe('a blueprint from a journey map', () => {
  it('has its stages, steps and actions, and knows where each came from', () => {
    const desk = new Desk(MORE);
    desk.run(blueprintFrom, undefined);
    const { snapshot } = desk.document;
    const board = snapshot.find('board', desk.board);
    expect(board).toMatchObject({ boardKind: 'blueprint', title: 'Map (blueprint)', madeFrom: 'b' });
    const stages = snapshot.childrenOf('stage', desk.board);
    const steps = stages.flatMap((stage) => snapshot.childrenOf('step', stage.id));
    expect(stages.map(({ title, phase }) => [title, phase])).toEqual([['Before', null], ['After', 'after']]);
    expect(steps.map(({ title, source }) => [title, source])).toEqual([['Look', 's1'], ['Ask', 's2'], ['', 's3']]);
    const lanes = snapshot.childrenOf('lane', desk.board);
    expect(lanes.map(({ role }) => role)).toEqual(BLUEPRINT_LANES);
    const cards = snapshot.ofKind('card').filter(({ place }) => lanes.some(({ id }) => id === place.lane));
    const told = cards.map(({ text, place, source }) => `${lanes.find(({ id }) => id === place.lane)?.role ?? ''}: ${text} < ${source ?? ''}`).sort();
    expect(told).toEqual(['customer: one < c1', 'customer: three < c3', 'customer: two < c2', 'evidence: Welcome letter < t2', 'frontstage:  < t1']);
    expect(cards.find(({ source }) => source === 't2')?.place.lastStep).toBe(steps[2]?.id);
    // Links among what came along, at the copies.
    const links = snapshot.ofKind('link').filter(({ id }) => !id.startsWith('k'));
    expect(links.map(({ label }) => label)).toEqual(['calls']);
    expect(snapshot.find('card', links[0]?.from)?.source).toBe('c1');
    expect(snapshot.ofKind('card')).toHaveLength(6 + 5);
    desk.document.undo();
    expect(desk.document.snapshot.ofKind('board')).toHaveLength(1);
  });

  it('is made of journey maps only', () => {
    const desk = new Desk([{ kind: 'board', id: 'p', boardKind: 'blueprint', title: 'B', order: 'z' }]);
    expect(blueprintFrom.when(desk.context, { id: 'p' })).toBe(false);
    expect(blueprintFrom.when(desk.context, { id: 'gone' })).toBe(false);
  });
});

describe('the path', () => {
  it('takes one of the arrows of a branch in place of another', () => {
    const desk = new Desk([{ kind: 'link', id: 'k1', from: 's1', to: 's2' }, { kind: 'link', id: 'k2', from: 's1', to: 's3' }]);
    const path = () => desk.document.snapshot.find('board', 'b')?.path;
    desk.run(choosePath, { link: 'k1', among: ['k1', 'k2'] });
    desk.run(choosePath, { link: 'k2', among: ['k1', 'k2'] });
    expect(path()).toEqual(['k2']);
    expect(choosePath.when(desk.context, { link: 'k2', among: ['k1', 'k2'] })).toBe(false);
    desk.run(choosePath, { link: null, among: ['k1', 'k2'] });
    expect(path()).toEqual([]);
  });
});

describe('teams of steps and stages', () => {
  it('are named; a new name makes a team with a tint of its own', () => {
    const desk = new Desk();
    desk.run(nameTeam, { ids: ['s1'], title: 'Sales' });
    desk.run(nameTeam, { ids: ['g2'], title: 'Support' });
    desk.run(nameTeam, { ids: ['s2'], title: ' sales ' });
    const { snapshot } = desk.document;
    expect(snapshot.ofKind('team').map(({ title, tint }) => [title, tint])).toEqual([['Sales', 1], ['Support', 2]]);
    expect(snapshot.find('step', 's2')?.team).toBe(snapshot.find('step', 's1')?.team);
    desk.run(nameTeam, { ids: ['s1'], title: '' });
    expect(desk.document.snapshot.find('step', 's1')?.team).toBeNull();
    expect(nameTeam.when(desk.context, { ids: ['c1'], title: 'Sales' })).toBe(false);
  });
});
