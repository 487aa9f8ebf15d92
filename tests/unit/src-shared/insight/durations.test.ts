import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { durationPath } from '../../../../src-shared/insight/durations';
import { handoffs } from '../../../../src-shared/insight/handoffs';
import type { NewRecord } from '../../../../src-shared/model/schema';
import { Snapshot } from '../../../../src-shared/model/snapshot';
import { record } from '../layout/sample-board';

type Minutes = readonly [least: number, most: number];

const step = (id: string, takes: Minutes | null = null, more: Partial<Extract<NewRecord, { kind: 'step' }>> = {}): NewRecord => ({
  kind: 'step', id, stage: 'g', title: id, order: id, durationLeast: takes?.[0] ?? null, durationMost: takes?.[1] ?? null, ...more,
});
const card = (id: string, lane: string, at: string, takes: Minutes | null = null, team: string | null = null): NewRecord => ({
  kind: 'card', id, place: { lane, step: at, order: id }, text: id, durationLeast: takes?.[0] ?? null, durationMost: takes?.[1] ?? null, team,
});
const link = (from: string, to: string, more: Partial<Extract<NewRecord, { kind: 'link' }>> = {}): NewRecord => ({ kind: 'link', id: `${from}_${to}`, from, to, ...more });

function board(records: readonly NewRecord[], path: readonly string[] = []): Snapshot {
  const base: NewRecord[] = [
    { kind: 'board', id: 'b', boardKind: 'blueprint', title: 'B', order: 'V', path: [...path] },
    { kind: 'stage', id: 'g', board: 'b', title: '', order: 'V' },
    { kind: 'lane', id: 'la', board: 'b', role: 'customer', order: 'F' },
    { kind: 'lane', id: 'lb', board: 'b', role: 'backstage', order: 'V' },
    { kind: 'team', id: 'sales', title: 'Sales', order: 'F' },
    { kind: 'team', id: 'store', title: 'Store', order: 'V' },
  ];
  return Snapshot.of([...base, ...records].map(record));
}

const sum = (snapshot: Snapshot) => {
  const { least, most, steps } = durationPath(snapshot, 'b');
  return { least, most, steps: steps.join('') };
};

describe('the duration of a board', () => {
  it('is the sum over steps that follow each other, least to most', () => {
    expect(sum(board([step('a', [5, 10]), step('c'), step('d', [30, 110])]))).toEqual({ least: 35, most: 120, steps: 'acd' });
    expect(sum(board([step('a'), step('c')]))).toEqual({ least: null, most: null, steps: 'ac' });
    expect(sum(board([]))).toEqual({ least: null, most: null, steps: '' });
  });

  it('adds waits to what the step says; lanes run at the same time, linked cards and those of one lane one after the other', () => {
    expect(sum(board([step('a', [5, 5]), card('x', 'la', 'a', [1, 2])]))).toMatchObject({ least: 6, most: 7 });
    const stacked = [step('a'), card('x', 'la', 'a', [1, 2]), card('y', 'la', 'a', [10, 20]), card('z', 'lb', 'a', [5, 40])];
    expect(sum(board(stacked))).toMatchObject({ least: 11, most: 40 });
    expect(sum(board([...stacked, link('x', 'z')]))).toMatchObject({ least: 11, most: 42 });
    expect(sum(board([...stacked, link('x', 'z'), link('z', 'x')]))).toMatchObject({ steps: 'a' });
  });

  it('follows the first arrow in reading order, or the one that was chosen: branches are alternatives', () => {
    const records = [step('a', [1, 1]), step('c', [10, 10]), step('d', [100, 100]), step('e', [1000, 1000]), card('x', 'la', 'a'), link('x', 'c'), link('x', 'd'), link('c', 'e')];
    expect(sum(board(records))).toEqual({ least: 1011, most: 1011, steps: 'ace' });
    expect(sum(board(records, ['x_d']))).toEqual({ least: 1101, most: 1101, steps: 'ade' });
    expect(sum(board(records, ['gone', 'x_d']))).toMatchObject({ steps: 'ade' });
    expect(durationPath(board(records), 'b').branches).toEqual([{ step: 'a', links: ['x_c', 'x_d'], taken: 'x_c' }]);
  });

  it('walks a loop once: an arrow back is only followed where it was chosen, and ends the path', () => {
    const records = [step('a', [1, 1]), step('c', [10, 10]), step('d', [100, 100]), link('c', 'a')];
    expect(sum(board(records))).toMatchObject({ least: 111, steps: 'acd' });
    expect(sum(board(records, ['c_a']))).toMatchObject({ least: 11, steps: 'ac' });
  });

  it('ignores arrows that only relate, go both ways, dangle or leave the board', () => {
    const records = [step('a'), step('c', [3, 3]), step('d'), link('a', 'd', { linkKind: 'relates' }), link('a', 'gone'), link('c', 'a', { bothWays: true })];
    expect(sum(board(records))).toEqual({ least: 3, most: 3, steps: 'acd' });
  });

  it('meets every step once at most, and never more than all durations together', () => {
    const ids = ['a', 'c', 'd', 'e', 'f'];
    const pair = fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids));
    fc.assert(fc.property(fc.uniqueArray(pair, { maxLength: 8, selector: ([from, to]) => `${from}>${to}` }), fc.subarray(ids.flatMap((from) => ids.map((to) => `${from}_${to}`)), { maxLength: 5 }), (pairs, path) => {
      const result = durationPath(board([...ids.map((id, i) => step(id, [2 ** i, 3 ** i])), ...pairs.map(([from, to]) => link(from, to))], path), 'b');
      expect(new Set(result.steps).size).toBe(result.steps.length);
      expect(result.steps[0]).toBe('a');
      expect(result.least).toBe(result.steps.reduce((total, id) => total + 2 ** ids.indexOf(id), 0));
      // Each step is the end of an arrow from the one before, or the column behind it.
      result.steps.slice(1).forEach((id, i) => {
        const before = result.steps[i] ?? '';
        expect(pairs.some(([from, to]) => from === before && to === id) || ids.indexOf(id) === ids.indexOf(before) + 1).toBe(true);
      });
    }), { numRuns: 300, seed: 2 });
  });
});

describe('handoffs', () => {
  const told = (records: readonly NewRecord[]): string[] => handoffs(board(records), 'b').map(({ from, to, fromTeam, toTeam, link: by }) => `${from}>${to} ${fromTeam}>${toTeam}${by ? '' : ' following'}`);

  it('are links and successions of steps whose teams differ; a link leads where the columns do not', () => {
    const steps = [step('a', null, { team: 'sales' }), step('c', null, { team: 'store' }), step('d', null, { team: 'sales' })];
    expect(told(steps)).toEqual(['a>c sales>store following', 'c>d store>sales following']);
    expect(told([...steps, link('a', 'd')])).toEqual(['c>d store>sales following']);
    expect(told([...steps, link('a', 'c')])).toEqual(['a>c sales>store', 'c>d store>sales following']);
  });

  it('go by the card’s team, else its step’s; who is not named passes nothing on', () => {
    const records = [step('a', null, { team: 'sales' }), step('c'), card('x', 'la', 'a', null, 'store'), card('y', 'lb', 'a'), card('z', 'lb', 'c'), link('y', 'x'), link('x', 'z')];
    expect(told(records)).toEqual(['y>x sales>store']);
    expect(told([...records, link('x', 'y', { linkKind: 'relates' })])).toEqual(['y>x sales>store']);
    expect(told([step('a', null, { team: 'gone' }), step('c', null, { team: 'sales' })])).toEqual([]);
  });
});
