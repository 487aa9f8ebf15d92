import { describe, expect, it } from 'vitest';
import { countBoards } from '../../../../src-shared/insight/counts';
import { type AnyRecord, type NewRecord, completeRecord } from '../../../../src-shared/model/schema';
import { Snapshot } from '../../../../src-shared/model/snapshot';

function snapshotOf(records: readonly NewRecord[]): Snapshot {
  return Snapshot.of(
    records.map((record): AnyRecord => {
      const complete = completeRecord(record);
      if (!complete) throw new Error(`not a valid record: ${JSON.stringify(record)}`);
      return complete;
    }),
  );
}

const place = (lane: string, step: string) => ({ lane, step, order: 'V' });
const BOARD: readonly NewRecord[] = [
  { kind: 'board', id: 'b', boardKind: 'journey', order: 'V' },
  { kind: 'stage', id: 's1', board: 'b', order: 'A' },
  { kind: 'stage', id: 's2', board: 'b', order: 'B' },
  { kind: 'step', id: 'named', stage: 's1', order: 'V', title: 'Search' },
  { kind: 'step', id: 'implicit', stage: 's2', order: 'V' },
  { kind: 'lane', id: 'doing', board: 'b', role: 'doing', order: 'A' },
  { kind: 'lane', id: 'hidden', board: 'b', role: 'notes', order: 'B', hidden: true },
];

describe('countBoards', () => {
  it('counts named steps, and implicit ones only when they hold cards', () => {
    expect(countBoards(snapshotOf(BOARD)).get('b')).toEqual({ stages: 2, steps: 1, lanes: 2, cards: 0, notes: 0, links: 0 });
    const filled = snapshotOf([...BOARD, { kind: 'card', id: 'c1', place: place('doing', 'implicit') }, { kind: 'card', id: 'c2', place: place('hidden', 'implicit') }]);
    expect(countBoards(filled).get('b')).toEqual({ stages: 2, steps: 2, lanes: 2, cards: 2, notes: 0, links: 0 });
  });

  it('leaves out cards whose lane or step is gone [M6]', () => {
    const dangling = snapshotOf([...BOARD, { kind: 'card', id: 'c1', place: place('gone', 'named') }, { kind: 'card', id: 'c2', place: place('doing', 'gone') }]);
    expect(countBoards(dangling).get('b')?.cards).toBe(0);
  });

  it('counts a link on both boards it joins, and once within one', () => {
    const linked = snapshotOf([
      ...BOARD,
      { kind: 'board', id: 'b2', boardKind: 'journey', order: 'W' },
      { kind: 'stage', id: 't1', board: 'b2', order: 'A' },
      { kind: 'step', id: 'other', stage: 't1', order: 'V', title: 'Help' },
      { kind: 'link', id: 'l1', from: 'named', to: 'other' },
      { kind: 'link', id: 'l2', from: 'named', to: 'implicit' },
      { kind: 'link', id: 'l3', from: 'gone', to: 'nowhere' },
    ]);
    expect([...countBoards(linked)].map(([id, counts]) => [id, counts.links])).toEqual(expect.arrayContaining([['b', 2], ['b2', 1]]));
  });
});
