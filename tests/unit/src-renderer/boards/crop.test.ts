import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CropView, covering, enlarged, keptPart, shifted } from '../../../../src-renderer/boards/inspector/crop';

const FRAME = { width: 240, height: 135 };
const PICTURE = { width: 1_000, height: 1_000 };

describe('the part that a crop keeps', () => {
  it('is at first the most that has the frame’s shape, from the middle', () => {
    expect(keptPart(covering(FRAME, PICTURE), FRAME, PICTURE)).toEqual({ x: 0, y: 219, width: 1_000, height: 563 });
  });

  it('is smaller when the picture is enlarged, around the same middle', () => {
    expect(keptPart(enlarged(covering(FRAME, PICTURE), 2, FRAME, PICTURE), FRAME, PICTURE)).toEqual({ x: 250, y: 359, width: 500, height: 281 });
  });

  it('goes against the direction in which the picture is moved', () => {
    expect(keptPart(shifted(covering(FRAME, PICTURE), 0, 24, FRAME, PICTURE), FRAME, PICTURE)).toMatchObject({ y: 119 });
  });

  it('lies in the picture and fills the frame, whatever is done', () => {
    const step = fc.oneof(fc.record({ factor: fc.double({ min: 0.01, max: 100, noNaN: true }) }), fc.record({ dx: fc.integer({ min: -9_999, max: 9_999 }), dy: fc.integer({ min: -9_999, max: 9_999 }) }));
    const size = fc.record({ width: fc.integer({ min: 1, max: 12_000 }), height: fc.integer({ min: 1, max: 12_000 }) });
    fc.assert(
      fc.property(size, fc.array(step, { maxLength: 10 }), (picture, steps) => {
        const view = steps.reduce<CropView>((now, s) => ('factor' in s ? enlarged(now, s.factor, FRAME, picture) : shifted(now, s.dx, s.dy, FRAME, picture)), covering(FRAME, picture));
        const part = keptPart(view, FRAME, picture);
        expect(part.x).toBeGreaterThanOrEqual(0);
        expect(part.y).toBeGreaterThanOrEqual(0);
        expect(part.width).toBeGreaterThanOrEqual(1);
        expect(part.x + part.width).toBeLessThanOrEqual(picture.width);
        expect(part.y + part.height).toBeLessThanOrEqual(picture.height);
        expect(view.x).toBeLessThanOrEqual(1e-6);
        expect(view.x + picture.width * view.zoom).toBeGreaterThanOrEqual(FRAME.width - 1e-6);
      }),
      { seed: 9, numRuns: 300 },
    );
  });
});
