import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparedScene, comparedWith } from '../../../../src-shared/layout/compared-scene';
import { layoutBoard } from '../../../../src-shared/layout/journey';
import type { NewRecord } from '../../../../src-shared/model/schema';
import { Snapshot } from '../../../../src-shared/model/snapshot';
import type { Box, PlacedBlock, Scene } from '../../../../src-shared/scene/types';
import { record } from './sample-board';

const card = (id: string, lane: string, step: string, text: string, emotion: number | null = null): NewRecord<'card'> => ({ kind: 'card', id, place: { lane, step, order: 'V' }, text, emotion });

/** A map of two steps, and its to-be: a step is gone, one is new, a card is changed, a card is new, and an emotion is better. */
const RECORDS: readonly NewRecord[] = [
  { kind: 'board', id: 'b', boardKind: 'journey', order: 'F', title: 'Before' },
  { kind: 'stage', id: 'g', board: 'b', order: 'V', title: 'Stage' },
  { kind: 'step', id: 's1', stage: 'g', order: 'F', title: 'One' },
  { kind: 'step', id: 's2', stage: 'g', order: 'V', title: 'Two' },
  { kind: 'lane', id: 'doing', board: 'b', role: 'doing', order: '1' },
  { kind: 'lane', id: 'feels', board: 'b', role: 'feeling', order: '2' },
  card('c1', 'doing', 's1', 'Waits in the queue at the desk'), card('c2', 'doing', 's2', 'Pays'), card('e1', 'feels', 's1', '', -1),
  { kind: 'board', id: 't', boardKind: 'journey', order: 'V', title: 'After', state: 'to-be', madeFrom: 'b' },
  { kind: 'stage', id: 'tg', board: 't', order: 'V', title: 'Stage' },
  { kind: 'step', id: 't1', stage: 'tg', order: 'F', title: 'One', source: 's1' },
  { kind: 'step', id: 't3', stage: 'tg', order: 'V', title: 'Three' },
  { kind: 'lane', id: 'tdoing', board: 't', role: 'doing', order: '1' },
  { kind: 'lane', id: 'tfeels', board: 't', role: 'feeling', order: '2' },
  { kind: 'lane', id: 'tthinks', board: 't', role: 'thinking', order: '3' },
  card('tc1', 'tdoing', 't1', 'Waits in a short queue at the desk'), card('tn', 'tdoing', 't3', 'Smiles'), card('te1', 'tfeels', 't1', '', 1),
];

const snapshot = Snapshot.of(RECORDS.map(record));
const asIs = layoutBoard(snapshot, 'b');
const toBe = layoutBoard(snapshot, 't');
const both = comparedScene(toBe, snapshot, {});
const marks = (scene: Scene): PlacedBlock[] => scene.query().filter(({ block }) => /^title:(asIs|toBe)\./.test(block.key));
const boxOf = ({ block, x, y }: PlacedBlock): Box => ({ x, y, w: block.w, h: block.h });
const holds = (a: Box, b: Box): boolean => a.x <= b.x && a.y <= b.y && a.x + a.w >= b.x + b.w && a.y + a.h >= b.y + b.h;

describe('a board under the one it was made from', () => {
  it('has all of both, the to-be below, and nothing of one over the other', () => {
    const drawn = new Map(both.query().map((placed) => [placed.block.key, placed]));
    for (const { block, x, y } of asIs.query()) expect(drawn.get(block.key)).toEqual({ block, x, y });
    const top = both.h - toBe.h;
    expect(top).toBeGreaterThan(asIs.h);
    for (const { block, x, y } of toBe.query()) expect(drawn.get(block.key)).toEqual({ block, x, y: y + top });
  });

  it('marks what differs with a word, where it stands', () => {
    const said = marks(both).map(({ block }) => block.label).sort();
    expect(said).toEqual(['Better', 'Changed', 'Changed', 'Gone', 'Gone', 'New', 'New', 'New'].sort());
    const marked = (key: string, label: string): boolean => {
      const placed = both.find(key);
      return placed !== undefined && marks(both).some((mark) => mark.block.label === label && (mark.block.items[0]?.type === 'path' ? holds(boxOf(mark), boxOf(placed)) : mark.x < placed.x + placed.block.w && mark.y < placed.y + placed.block.h && mark.y + mark.block.h > placed.y));
    };
    for (const [key, label] of [['card:c2', 'Gone'], ['card:c1', 'Changed'], ['card:tc1', 'Changed'], ['card:tn', 'New'], ['step:t3', 'New'], ['step:s2', 'Gone'], ['title:tthinks', 'New'], ['point:tfeels.t1', 'Better']] as const) expect([key, marked(key, label)]).toEqual([key, true]);
  });

  it('says how much differs, in the language of the project', () => {
    expect(both.find('title:differences')?.block.label).toMatch(/^\d+ differences from “Before”$/);
    const spanish = Snapshot.of([...RECORDS, { kind: 'project', id: 'project', title: 'P', language: 'es', lineage: 'x', schema: 2 } satisfies NewRecord].map(record));
    expect(comparedScene(layoutBoard(spanish, 't'), spanish, {}).find('title:differences')?.block.label).toContain('diferencias con «Before»');
  });

  it('finds in an area what touches it', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: both.w }), fc.integer({ min: 0, max: both.h }), fc.integer({ min: 1, max: 600 }), (x, y, size) => {
      const area = { x, y, w: size, h: size };
      const touches = ({ block, x: left, y: top }: PlacedBlock): boolean => left < x + size && left + block.w > x && top < y + size && top + block.h > y;
      expect(both.query(area).map(({ block }) => block.key).sort()).toEqual(both.query().filter(touches).map(({ block }) => block.key).sort());
    }), { seed: 3, numRuns: 60 });
  });

  it('has its cells where they are drawn', () => {
    const [first] = both.grid?.cards(0, 0) ?? [];
    const placed = both.find('card:tc1');
    expect(first && { ...first.box }).toEqual(placed && boxOf(placed));
    expect(both.grid?.rows[0]?.y).toBe(both.find('lane:tdoing')?.y);
  });

  it('is the board alone where it was made from none, or from one that is gone', () => {
    expect(comparedScene(asIs, snapshot, {})).toBe(asIs);
    const alone = Snapshot.of(RECORDS.filter(({ id }) => id !== 'b').map(record));
    expect(comparedWith(alone, 't')).toBeNull();
  });
});
