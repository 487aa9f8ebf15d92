import { describe, expect, it } from 'vitest';
import { createLayout, layoutBoard } from '../../../../src-shared/layout/journey';
import type { AnyRecord } from '../../../../src-shared/model/schema';
import { Snapshot } from '../../../../src-shared/model/snapshot';
import type { PlacedBlock, Scene } from '../../../../src-shared/scene/types';
import { record } from './sample-board';

const grid = (board: string, lanes: readonly string[]): AnyRecord[] => [
  record({ kind: 'board', id: board, boardKind: 'blueprint', title: `Board ${board}`, order: board === 'a' ? 'F' : 'V' }),
  record({ kind: 'stage', id: `${board}s`, board, title: 'Stage', order: 'V' }),
  record({ kind: 'step', id: `${board}p`, stage: `${board}s`, title: 'Step', order: 'V' }),
  ...lanes.map((lane, i) => record({ kind: 'lane', id: lane, board, role: 'custom', title: `Lane ${lane}`, order: i === 0 ? 'F' : 'V', hidden: lane === 'hidden' })),
];
const card = (id: string, lane: string, step: string): AnyRecord => record({ kind: 'card', id, text: `Card ${id}`, place: { lane, step, order: id === 'c1' ? 'F' : 'V' } });
const link = (id: string, from: string, to: string): AnyRecord => record({ kind: 'link', id, from, to });

const RECORDS: readonly AnyRecord[] = [
  record({ kind: 'project', id: 'project', language: 'en', lineage: 'x', schema: 1 }),
  ...grid('a', ['shown', 'hidden']), ...grid('b', ['other']),
  card('c1', 'shown', 'ap'), card('c2', 'shown', 'ap'), card('h', 'hidden', 'ap'), card('o', 'other', 'bp'),
  link('k1', 'c1', 'o'), link('k2', 'h', 'c1'), link('k3', 'c2', 'gone'), link('k4', 'h', 'o'), link('k5', 'project', 'c2'),
];

const links = (scene: Scene): ReadonlyMap<string, PlacedBlock> => new Map(scene.query(undefined, new Set(['link'] as const)).map((placed) => [placed.block.record, placed]));
const words = (placed: PlacedBlock | undefined): string[] => placed?.block.items.flatMap((item) => (item.type === 'text' ? [item.runs.map(({ text }) => text).join('')] : [])) ?? [];

describe('a link of which one end is not shown', () => {
  const scene = layoutBoard(Snapshot.of([...RECORDS]), 'a');

  it('is a stub that says where the other end is', () => {
    const found = links(scene);
    expect([...found.keys()].sort()).toEqual(['k1', 'k2', 'k3']);
    expect(words(found.get('k1'))).toEqual(['Board b']);
    expect(words(found.get('k2'))).toEqual([]);
    expect([...found.values()].map(({ block }) => block.label).sort()).toEqual([
      'From “Card c1” to “Board b”', 'From “Card c2” to “something that was deleted”', 'From “Lane hidden” to “Card c1”',
    ]);
  });

  it('covers no card with its sign, and no other sign', () => {
    const cards = scene.query(undefined, new Set(['card'] as const)).map(({ block, x, y }) => ({ x, y, w: block.w, h: block.h }));
    const signs = [...links(scene).values()].flatMap(({ block, x, y }) => block.items.flatMap((item) => (item.type === 'rect' ? [{ ...item.box, x: x + item.box.x, y: y + item.box.y }] : [])));
    expect(signs).toHaveLength(3);
    signs.forEach((sign, i) => {
      for (const box of [...cards, ...signs.slice(i + 1)]) expect(sign.x < box.x + box.w && box.x < sign.x + sign.w && sign.y < box.y + box.h && box.y < sign.y + sign.h).toBe(false);
    });
  });

  it('cuts a long name of a board to one line', () => {
    const title = 'Un tablero con un nombre larguísimo '.repeat(30).trim();
    const long = layoutBoard(Snapshot.of(RECORDS.map((each) => (each.id === 'b' && each.kind === 'board' ? { ...each, title } : each))), 'a');
    const [text] = words(links(long).get('k1'));
    expect(text?.endsWith('…')).toBe(true);
    expect(links(long).get('k1')?.block.w).toBeLessThan(200);
  });

  it('follows what happens on the other board', () => {
    const start = Snapshot.of([...RECORDS]);
    const layout = createLayout(start, 'a');
    const gone = start.with([], ['o']);
    const after = layout.update({ snapshot: gone, changed: new Set(['o']) });
    expect(links(after).get('k1')?.block.label).toBe('From “Card c1” to “something that was deleted”');
    expect(after.query()).toEqual(layoutBoard(gone, 'a').query());
  });
});
