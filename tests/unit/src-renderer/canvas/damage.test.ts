import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedPlaces, intersection } from '../../../../src-renderer/canvas/paint/damage';
import type { Block, PlacedBlock } from '../../../../src-shared/scene/types';

const block = (key: string): Block => ({ key, layer: 'card', record: key, w: 10, h: 10, items: [], label: '' });
const at = (of: Block, x: number, y: number): PlacedBlock => ({ block: of, x, y });
const boxes = (places: ReturnType<typeof changedPlaces>) => places.map(({ x, y, w, h }) => [x, y, w, h]);
const [a, b] = [block('a'), block('b')];

describe('the places to paint anew', () => {
  it('are none where nothing changed', () => {
    expect(changedPlaces([at(a, 0, 0), at(b, 20, 0)], [at(a, 0, 0), at(b, 20, 0)])).toEqual([]);
  });

  it('are where a block was and where it is', () => {
    expect(boxes(changedPlaces([at(a, 0, 0)], [at(a, 50, 5)]))).toEqual([[0, 0, 10, 10], [50, 5, 10, 10]]);
  });

  it('are where a block went or came', () => {
    expect(boxes(changedPlaces([at(a, 0, 0)], [at(b, 20, 0)]))).toEqual([[20, 0, 10, 10], [0, 0, 10, 10]]);
  });

  it('are one box that holds all of them when they are many', () => {
    const many = Array.from({ length: 40 }, (_, i) => at(block(`k${String(i)}`), i * 20, i));
    expect(boxes(changedPlaces([], many))).toEqual([[0, 0, 39 * 20 + 10, 39 + 10]]);
  });
});

it('an intersection holds exactly the points of both', () => {
  const rect = fc.record({ x: fc.integer({ min: -20, max: 20 }), y: fc.integer({ min: -20, max: 20 }), w: fc.integer({ min: 1, max: 20 }), h: fc.integer({ min: 1, max: 20 }) });
  const holds = (r: { x: number; y: number; w: number; h: number }, x: number, y: number): boolean => x >= r.x && x < r.x + r.w && y >= r.y && y < r.y + r.h;
  fc.assert(
    fc.property(rect, rect, fc.integer({ min: -20, max: 40 }), fc.integer({ min: -20, max: 40 }), (one, other, x, y) => {
      expect(holds(intersection(one, other), x, y)).toBe(holds(one, x, y) && holds(other, x, y));
    }),
    { seed: 7, numRuns: 500 },
  );
});
