import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PhotoView, fitting, panned, zoomed } from '../../../../src-renderer/panels/photo/view';

const PLACE = { width: 400, height: 600 };
const PHOTO = { width: 4_000, height: 3_000 };

describe('a photo in its panel', () => {
  it('is shown whole and in the middle, never larger than it is', () => {
    expect(fitting(PLACE, PHOTO)).toEqual({ x: 0, y: 150, zoom: 0.1 });
    expect(fitting(PLACE, { width: 200, height: 100 })).toEqual({ x: 100, y: 250, zoom: 1 });
  });

  it('grows around the point under the pointer', () => {
    const view = { x: -300, y: -200, zoom: 0.5 };
    const at = { x: 100, y: 300 };
    const larger = zoomed(view, 2, at, PLACE, PHOTO);
    expect(larger.zoom).toBe(1);
    expect([(at.x - larger.x) / larger.zoom, (at.y - larger.y) / larger.zoom]).toEqual([(at.x - view.x) / view.zoom, (at.y - view.y) / view.zoom]);
  });

  it('stays in sight and within its zooms, whatever is done to it', () => {
    const step = fc.oneof(
      fc.record({ factor: fc.double({ min: 0.01, max: 100, noNaN: true }), x: fc.integer({ min: 0, max: 400 }), y: fc.integer({ min: 0, max: 600 }) }),
      fc.record({ dx: fc.integer({ min: -9_999, max: 9_999 }), dy: fc.integer({ min: -9_999, max: 9_999 }) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const view = steps.reduce<PhotoView>((now, s) => ('factor' in s ? zoomed(now, s.factor, s, PLACE, PHOTO) : panned(now, s.dx, s.dy, PLACE, PHOTO)), fitting(PLACE, PHOTO));
        expect(view.zoom).toBeGreaterThanOrEqual(0.05);
        expect(view.zoom).toBeLessThanOrEqual(8);
        expect(view.x + PHOTO.width * view.zoom).toBeGreaterThanOrEqual(48 - 1e-6);
        expect(view.y + PHOTO.height * view.zoom).toBeGreaterThanOrEqual(48 - 1e-6);
        expect(view.x).toBeLessThanOrEqual(PLACE.width - 48);
        expect(view.y).toBeLessThanOrEqual(PLACE.height - 48);
      }),
      { seed: 5, numRuns: 300 },
    );
  });
});
