import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutBoard } from '../../../../src-shared/layout/journey';
import type { BoardLook } from '../../../../src-shared/model/board';
import type { Card } from '../../../../src-shared/model/card';
import { firstKeys } from '../../../../src-shared/model/order';
import type { AnyRecord } from '../../../../src-shared/model/schema';
import { Snapshot } from '../../../../src-shared/model/snapshot';
import type { Scene } from '../../../../src-shared/scene/types';
import { record, sampleSnapshot } from './sample-board';

const STAGES = ['g0', 'g1', 'g2', 'g3'];
const LANES = ['l0', 'l1', 'l2'];

/** Four stages of one to three steps, three lanes of which the last is a curve, and cards that may reach over stages. */
const boards = fc
  .record({
    steps: fc.tuple(...STAGES.map(() => fc.integer({ min: 1, max: 3 }))),
    cards: fc.array(fc.record({ lane: fc.nat(2), at: fc.nat(), reach: fc.nat(8), text: fc.constantFrom('One', 'Two words', 'Three words here'), emotion: fc.integer({ min: -2, max: 2 }) }), { maxLength: 14 }),
  })
  .map(({ steps, cards }): AnyRecord[] => {
    const columns = steps.flatMap((count, g) => Array.from({ length: count }, (_, i) => ({ id: `s${g}${i}`, stage: `g${g}`, order: firstKeys(3)[i] ?? '' })));
    const orders = firstKeys(cards.length);
    return [
      record({ kind: 'board', id: 'b', boardKind: 'journey', order: 'V', title: 'Map' }),
      ...STAGES.map((id, i) => record({ kind: 'stage', id, board: 'b', order: firstKeys(4)[i] ?? '', title: `Stage ${i}`, phase: i < 2 ? 'before' : 'after' })),
      ...columns.map((column) => record({ kind: 'step', ...column, title: `Step ${column.id}` })),
      ...LANES.map((id, i) => record({ kind: 'lane', id, board: 'b', order: firstKeys(3)[i] ?? '', role: i === 2 ? 'feeling' : 'doing' })),
      ...cards.map(({ lane, at, reach, text, emotion }, i) => {
        const from = at % columns.length;
        const last = columns[from + reach]?.id;
        const place = { lane: `l${lane}`, step: columns[from]?.id ?? '', order: orders[i] ?? '', ...(lane < 2 && reach > 0 && last ? { lastStep: last } : {}) };
        return record({ kind: 'card', id: `c${i}`, place, text, ...(lane === 2 ? { emotion } : {}) });
      }),
    ];
  });

const looks: fc.Arbitrary<BoardLook> = fc.record({
  hiddenLanes: fc.subarray(LANES, { maxLength: 2 }),
  fromStage: fc.option(fc.constantFrom(...STAGES, 'gone')),
  toStage: fc.option(fc.constantFrom(...STAGES)),
});

/** The records that a look leaves, with spans cut to them: what one would make by hand, keeping all steps in a list. */
function left(records: readonly AnyRecord[], look: BoardLook): AnyRecord[] {
  const index = (stage: string | null, end: number): number => (stage === null || !STAGES.includes(stage) ? end : STAGES.indexOf(stage));
  const ends = [index(look.fromStage, 0), index(look.toStage, STAGES.length - 1)];
  const stages = STAGES.slice(Math.min(...ends), Math.max(...ends) + 1);
  const steps = records.flatMap((each) => (each.kind === 'step' ? [each] : []));
  const order = STAGES.flatMap((stage) => steps.filter((step) => step.stage === stage).map(({ id }) => id));
  const shown = order.filter((id) => stages.includes(steps.find((step) => step.id === id)?.stage ?? ''));
  const curve = (card: Card): boolean => card.place.lane === 'l2';
  return records.flatMap((each): AnyRecord[] => {
    if (each.kind === 'stage') return stages.includes(each.id) ? [each] : [];
    if (each.kind === 'step') return shown.includes(each.id) ? [each] : [];
    if (each.kind === 'lane') return look.hiddenLanes.includes(each.id) ? [] : [each];
    if (each.kind !== 'card') return [each];
    const [from, to] = [order.indexOf(each.place.step), order.indexOf(each.place.lastStep ?? each.place.step)];
    const covered = order.slice(from, to + 1).filter((id) => shown.includes(id));
    const [first, last] = [covered[0], covered.at(-1)];
    if (first === undefined || last === undefined || (curve(each) && first !== each.place.step)) return [];
    // What comes from the left stands above what begins here: by the columns it comes from, then by its own order.
    const key = first === each.place.step ? each.place.order : `0${String.fromCharCode(65 + from)}${each.place.order}`;
    const { lane } = each.place;
    return [{ ...each, place: first === last ? { lane, step: first, order: key } : { lane, step: first, order: key, lastStep: last } }];
  });
}

/** Keys, places and drawings of everything but the title, whose balance tells of the whole map. */
const drawn = (scene: Scene): unknown => scene.query().filter(({ block }) => block.key !== 'title:b').map(({ block, x, y }) => ({ ...block, x, y }));

describe('a part of a board', () => {
  it('is laid out as a board that holds nothing else', () => {
    fc.assert(
      fc.property(boards, looks, (records, look) => {
        const scene = layoutBoard(Snapshot.of(records), 'b', { look });
        const other = layoutBoard(Snapshot.of(left(records, look)), 'b');
        expect(drawn(scene)).toEqual(drawn(other));
        expect(scene.grid?.columns.map(({ step, x, w }) => [step, x, w])).toEqual(other.grid?.columns.map(({ step, x, w }) => [step, x, w]));
        for (const placed of scene.query()) expect(scene.find(placed.block.key)).toEqual(placed);
      }),
      { seed: 20261122, numRuns: 200 },
    );
  });

  it('keeps telling how much of the whole map lies before and after', () => {
    const { snapshot, board } = sampleSnapshot();
    const [, second] = snapshot.childrenOf('stage', board);
    const label = (look: BoardLook | null): string | undefined => layoutBoard(snapshot, board, { look }).find(`title:${board}`)?.block.label;
    const balance = (look: BoardLook | null): string | undefined => /Antes y después[^·]*/.exec(label(look) ?? '')?.[0];
    expect(balance(null)).toContain('%');
    expect(balance({ hiddenLanes: [], fromStage: second?.id ?? null, toStage: null })).toBe(balance(null));
  });
});
