import { describe, expect, it } from 'vitest';
import { barSide } from '../../../../src-renderer/canvas/write/bar-side';

const SEEN = { top: 0, bottom: 1000 };
const text = { x: 100, y: 400, w: 200, h: 40 };
const card = (y: number, x = 100) => ({ x, y, w: 200, h: 40 });

describe('the side of the format bar', () => {
  it('is above where no card is near', () => {
    expect(barSide(text, [], SEEN)).toBe('above');
    expect(barSide(text, [card(352, 320), card(200)], SEEN)).toBe('above');
  });

  it('is below for the last card of a stack, also where the next lane begins soon', () => {
    expect(barSide(text, [card(352)], SEEN)).toBe('below');
    expect(barSide(text, [card(352), card(470)], SEEN)).toBe('below');
  });

  it('is above for the first card of a stack', () => {
    expect(barSide(text, [card(448)], SEEN)).toBe('above');
  });

  it('is where there is room to be seen', () => {
    expect(barSide(text, [], { top: 380, bottom: 1000 })).toBe('below');
    expect(barSide(text, [card(352)], { top: 0, bottom: 460 })).toBe('above');
  });
});
