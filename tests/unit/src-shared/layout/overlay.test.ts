import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLayout, layoutBoard } from '../../../../src-shared/layout/journey';
import type { AnyRecord, NewRecord } from '../../../../src-shared/model/schema';
import { Snapshot } from '../../../../src-shared/model/snapshot';
import type { PathItem, Scene } from '../../../../src-shared/scene/types';
import { record } from './sample-board';

const point = (id: string, lane: string, step: string, emotion: number | null): NewRecord<'card'> => ({ kind: 'card', id, place: { lane, step, order: 'V' }, emotion });

/** Three steps; Ana's lanes, Omar's lanes, and the to-be of the map. */
const RECORDS: readonly NewRecord[] = [
  { kind: 'persona', id: 'ana', title: 'Ana', order: 'F' },
  { kind: 'persona', id: 'omar', title: 'Omar', order: 'V' },
  { kind: 'board', id: 'b', boardKind: 'journey', order: 'F', title: 'Map', actors: ['ana', 'omar'] },
  { kind: 'stage', id: 'g', board: 'b', order: 'V', title: 'Stage' },
  ...['s1', 's2', 's3'].map((id, i): NewRecord => ({ kind: 'step', id, stage: 'g', order: 'FVk'.charAt(i), title: id })),
  { kind: 'lane', id: 'ana-doing', board: 'b', role: 'doing', order: '1', actor: 'ana' },
  { kind: 'lane', id: 'ana-feels', board: 'b', role: 'feeling', order: '2', actor: 'ana' },
  { kind: 'lane', id: 'omar-doing', board: 'b', role: 'doing', order: '3', actor: 'omar' },
  { kind: 'lane', id: 'omar-feels', board: 'b', role: 'feeling', order: '4', actor: 'omar' },
  point('a1', 'ana-feels', 's1', 1), point('a2', 'ana-feels', 's2', -1),
  point('o1', 'omar-feels', 's1', -2), point('o3', 'omar-feels', 's3', 2),
  { kind: 'board', id: 't', boardKind: 'journey', order: 'V', title: 'To-be', state: 'to-be', madeFrom: 'b' },
  { kind: 'stage', id: 'tg', board: 't', order: 'V', title: 'Stage' },
  { kind: 'step', id: 't2', stage: 'tg', order: 'F', title: 'Two', source: 's2' },
  { kind: 'step', id: 't1', stage: 'tg', order: 'V', title: 'One', source: 's1' },
  { kind: 'lane', id: 'to-be', board: 't', role: 'feeling', order: '1' },
];

const snapshotOf = (records: readonly NewRecord[]): Snapshot => Snapshot.of(records.map(record));
const drawing = (scene: Scene): unknown => scene.query().map(({ block, x, y }) => [block.key, x, y, block.items, block.label]);
const paths = (scene: Scene, lane: string): PathItem[] => (scene.find(`curve:${lane}`)?.block.items ?? []).filter((item) => item.type === 'path');
const words = (scene: Scene, lane: string): string[] => (scene.find(`curve:${lane}`)?.block.items ?? []).flatMap((item) => (item.type === 'text' ? [item.runs.map(({ text }) => text).join('')] : []));

describe('curves over each other', () => {
  const snapshot = snapshotOf(RECORDS);
  const scene = layoutBoard(snapshot, 'b', { overlay: true });

  it('differ by colour, by dash and by the shape of their points, and say whose they are', () => {
    expect(words(scene, 'ana-feels')).toEqual(['Ana', 'Omar']);
    expect(words(scene, 'omar-feels')).toEqual(['Omar', 'Ana']);
    const sample = (lane: string, colour: string): PathItem | undefined => paths(scene, lane).find((item) => item.stroke === colour && item.fill === 'none');
    expect(sample('ana-feels', 'curve')?.dash).toEqual([]);
    expect(sample('ana-feels', 'curve2')?.dash).not.toEqual([]);
    const marks = (colour: string): string => paths(scene, colour === 'curve' ? 'omar-feels' : 'ana-feels').find((item) => item.fill === colour)?.d ?? '';
    // A round point is made of curves, a square one of lines.
    expect(marks('curve')).toContain('C');
    expect(marks('curve2')).not.toContain('C');
    expect(scene.find('curve:ana-feels')?.block.label).toContain('Omar');
  });

  it('leave gaps where the other has none: no line between points that are no neighbours', () => {
    const omar = paths(scene, 'ana-feels').filter((item) => item.stroke === 'curve2' && item.fill === 'none');
    // The only line is the one that explains the curve.
    expect(omar).toHaveLength(1);
  });

  it('are apart without being asked for, and nothing else is drawn otherwise then', () => {
    const plain = layoutBoard(snapshot, 'b');
    expect(words(plain, 'ana-feels')).toEqual([]);
    expect(plain.find('curve:ana-feels')?.block.label).not.toContain('Omar');
  });

  it('show on a to-be what the as-is had at the step it was made from', () => {
    const toBe = layoutBoard(snapshot, 't', { overlay: true });
    expect(words(toBe, 'to-be')).toEqual(['Feeling', 'As-is']);
    const line = paths(toBe, 'to-be').find((item) => item.stroke === 'inkSoft' && item.fill === 'none');
    // −1 at the first column, +1 at the second: it rises.
    const [from, to] = [...(line?.d.matchAll(/(-?[\d.]+)[ ,](-?[\d.]+)(?=\s*[A-Z]|$)/g) ?? [])].map((match) => Number(match[2])).filter((_, i, all) => i === 0 || i === all.length - 1);
    expect(from).toBeGreaterThan(to ?? Infinity);
  });

  it('of hidden lanes are drawn on those that are shown', () => {
    const look = { hiddenLanes: ['omar-feels'], fromStage: null, toStage: null };
    expect(words(layoutBoard(snapshot, 'b', { overlay: true, look }), 'ana-feels')).toEqual(['Ana', 'Omar']);
  });
});

it('lanes of several actors name theirs, and stand in groups', () => {
  const scene = layoutBoard(snapshotOf(RECORDS), 'b');
  expect(scene.find('lane:omar-feels')?.block.label).toBe('Feeling · Omar');
  const rows = scene.grid?.rows ?? [];
  const gaps = rows.slice(1).map((row, i) => row.y - (rows[i]?.y ?? 0) - (rows[i]?.h ?? 0));
  expect(gaps[1]).toBeGreaterThan(gaps[0] ?? 0);
  expect(gaps[2]).toBe(gaps[0]);
  // One actor alone needs no name on each lane.
  const alone = snapshotOf(RECORDS.filter(({ id }) => !id.startsWith('omar')));
  expect(layoutBoard(alone, 'b').find('lane:ana-feels')?.block.label).toBe('Feeling');
});

const edits = fc.array(
  fc.oneof(
    fc.record({ id: fc.constantFrom('a1', 'a2', 'o1', 'o3'), emotion: fc.option(fc.integer({ min: -2, max: 2 })) }),
    fc.record({ id: fc.constantFrom('a1', 'o1'), lane: fc.constantFrom('ana-feels', 'omar-feels', 'omar-doing'), step: fc.constantFrom('s1', 's2', 's3') }),
    fc.record({ id: fc.constantFrom('ana-feels', 'omar-feels'), actor: fc.constantFrom('ana', 'omar', 'gone') }),
    fc.record({ id: fc.constantFrom('ana', 'omar'), title: fc.constantFrom('Ana', 'Omar', 'A long name, longer than a column is wide and then some') }),
  ),
  { minLength: 1, maxLength: 6 },
);

it('curves follow edits, of other lanes and boards too, as if they were laid out anew', () => {
  fc.assert(
    fc.property(edits, fc.constantFrom('b', 't'), (changes, board) => {
      let snapshot = snapshotOf(RECORDS);
      const layout = createLayout(snapshot, board, { overlay: true });
      for (const { id, ...fields } of changes) {
        const before = snapshot.get(id);
        if (!before) continue;
        const moved = 'lane' in fields && before.kind === 'card' ? { place: { ...before.place, lane: fields.lane, step: fields.step } } : fields;
        snapshot = snapshot.with([{ ...before, ...moved } as AnyRecord], []);
        layout.update({ snapshot, changed: new Set([id]) });
        expect(drawing(layout.scene)).toEqual(drawing(layoutBoard(snapshot, board, { overlay: true })));
      }
    }),
    { seed: 7, numRuns: 60 },
  );
});

it('a point that moves draws its own lane and the curves it lies over, nothing else', () => {
  const snapshot = snapshotOf(RECORDS);
  const layout = createLayout(snapshot, 'b', { overlay: true });
  const before = new Map(layout.scene.query().map(({ block }) => [block.key, block]));
  const card = snapshot.find('card', 'o1');
  if (!card) throw new Error('no card');
  layout.update({ snapshot: snapshot.with([{ ...card, emotion: 0.5 }], []), changed: new Set(['o1']) });
  expect(layout.work.cells).toBe(1);
  expect(layout.scene.query().filter(({ block }) => before.get(block.key) !== block).map(({ block }) => block.key).sort()).toEqual(['curve:ana-feels', 'curve:omar-feels', 'point:omar-feels.s1']);
});
