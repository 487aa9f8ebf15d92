import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placesOf } from '../../../../src-shared/layout/places';
import type { Box, PlaceDirection, ScenePlace } from '../../../../src-shared/scene/types';

const place = (key: string, box: Box) => ({ key, role: key.length === 1 ? ('zone' as const) : ('note' as const), box, record: null, label: key });
const at = (x: number, y: number, w = 80, h = 40): Box => ({ x, y, w, h });

function find(places: ReturnType<typeof placesOf>, key: string): ScenePlace {
  const found = places.at(places.indexOf(key));
  if (!found) throw new Error(key);
  return found;
}
const go = (places: ReturnType<typeof placesOf>, from: string, direction: PlaceDirection): string | undefined => places.step(find(places, from), direction)?.key;

describe('places of a board that is no grid', () => {
  const sheet = placesOf([
    { label: 'head', places: [place('name', at(0, 0, 300)), place('portrait', at(320, 0, 80, 200))] },
    { label: 'nothing', places: [] },
    { label: 'body', places: [place('bio', at(0, 60)), place('goals', at(100, 60)), place('needs', at(0, 120))] },
  ]);

  it('are counted in reading order, rows without any left out', () => {
    expect([sheet.count, sheet.rowCount, sheet.columnCount]).toEqual([5, 2, 3]);
    expect(find(sheet, 'goals')).toMatchObject({ row: 1, column: 1 });
    expect([sheet.rowLabel(0), sheet.rowLabel(1), sheet.rowLabel(7)]).toEqual(['head', 'body', '']);
    expect(sheet.indexOf('none')).toBe(-1);
    expect(sheet.at(-1)).toBeUndefined();
  });

  it('lead where the eye does', () => {
    expect(go(sheet, 'name', 'down')).toBe('bio');
    expect(go(sheet, 'bio', 'right')).toBe('goals');
    expect(go(sheet, 'goals', 'right')).toBe('portrait');
    expect(go(sheet, 'needs', 'up')).toBe('bio');
    expect(go(sheet, 'name', 'up')).toBeUndefined();
  });

  it('lead down into a zone and up out of it, and past it along a row', () => {
    const zones = placesOf([
      { label: 'a', places: [place('a', at(0, 0, 200, 200)), place('a1', at(10, 40)), place('a2', at(10, 90))] },
      { label: 'b', places: [place('b', at(220, 0, 200, 200)), place('b1', at(230, 40))] },
    ]);
    expect([go(zones, 'a', 'down'), go(zones, 'a1', 'down'), go(zones, 'a2', 'up'), go(zones, 'a1', 'up')]).toEqual(['a1', 'a2', 'a1', 'a']);
    expect([go(zones, 'a1', 'right'), go(zones, 'b1', 'left'), go(zones, 'a', 'right')]).toEqual(['b1', 'a1', 'b']);
  });

  it('are found by area as one by one', () => {
    const box = fc.record({ x: fc.integer({ min: 0, max: 900 }), y: fc.integer({ min: 0, max: 900 }), w: fc.integer({ min: 1, max: 200 }), h: fc.integer({ min: 1, max: 200 }) });
    fc.assert(fc.property(fc.array(box, { maxLength: 30 }), box, (boxes, area) => {
      const places = placesOf([{ label: '', places: boxes.map((each, i) => place(`p${String(i)}`, each)) }]);
      const apart = (b: Box): boolean => b.x >= area.x + area.w || b.x + b.w <= area.x || b.y >= area.y + area.h || b.y + b.h <= area.y;
      expect(places.query(area).map(({ key }) => key)).toEqual(boxes.flatMap((each, i) => (apart(each) ? [] : [`p${String(i)}`])));
    }), { seed: 4, numRuns: 100 });
  });
});
