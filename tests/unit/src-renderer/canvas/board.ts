/** A small board laid out by the real layout: two stages of two and one steps, two lanes and a curve, some cards. */
import { layoutBoard } from '../../../../src-shared/layout/journey';
import { firstKeys, newJourneyBoard } from '../../../../src-shared/model/builders';
import { type AnyRecord, type NewRecord, completeRecord } from '../../../../src-shared/model/schema';
import { Snapshot } from '../../../../src-shared/model/snapshot';
import type { Scene, SceneGrid } from '../../../../src-shared/scene/types';

export interface SmallBoard {
  readonly snapshot: Snapshot;
  readonly scene: Scene;
  readonly grid: SceneGrid;
}

/** `cards`: how many stand in each cell, by row and column; the third row is the curve, whose cards are points. */
export function smallBoard(cards: readonly (readonly number[])[] = [[2, 0, 1], [0, 3, 0], [1, 0, 0]]): SmallBoard {
  let count = 0;
  const id = (kind: string): string => `${kind}${++count}`;
  const board = newJourneyBoard(id, {
    title: 'Board', order: 'V', lanes: ['doing', 'thinking', 'feeling'], stages: [{ title: 'First', steps: ['One', 'Two'] }, { title: 'Second' }],
  });
  const lanes = board.filter((record) => record.kind === 'lane');
  const steps = board.filter((record) => record.kind === 'step');
  const made: NewRecord[] = [];
  cards.forEach((row, r) => row.forEach((n, c) => {
    firstKeys(Math.max(1, n)).slice(0, n).forEach((order, i) => {
      const place = { lane: lanes[r]?.id ?? '', step: steps[c]?.id ?? '', order };
      made.push({ kind: 'card', id: `card-${r}-${c}-${i}`, place, ...(r === 2 ? { emotion: 1 } : { text: `Row ${r} column ${c} card ${i}` }) });
    });
  }));
  const records = [...board, ...made].map((record) => completeRecord(record)).filter((record): record is AnyRecord => record !== null);
  const snapshot = Snapshot.of(records);
  const scene = layoutBoard(snapshot, board[0]?.id ?? '');
  if (!scene.grid) throw new Error('a journey map is a grid');
  return { snapshot, scene, grid: scene.grid };
}
