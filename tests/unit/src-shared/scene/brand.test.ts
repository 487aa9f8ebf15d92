import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brandTints, paletteOf } from '../../../../src-shared/scene/brand';
import { hexFrom, oklchOf } from '../../../../src-shared/scene/colour';
import { PALETTES, type PaletteName } from '../../../../src-shared/scene/palettes';

const NAMES = Object.keys(PALETTES) as PaletteName[];

/** WCAG 2.2, written apart from the code under test. */
function contrast(a: string, b: string): number {
  const luminance = (hex: string): number =>
    [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16) / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)).reduce((sum, c, i) => sum + c * ([0.2126, 0.7152, 0.0722][i] ?? 0), 0);
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

const colour = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`);
const brand = fc.array(fc.oneof(colour, fc.constantFrom('#000000', '#ffffff', '#ffff00', '#0000ff', '#00ff00', '#ff0000', '#808080')), { minLength: 1, maxLength: 8 });
const HEX = /^#[0-9a-f]{6}$/;

describe('a palette in brand colours', () => {
  it('can be read, whatever the colours are, in every theme', () => {
    fc.assert(
      fc.property(fc.constantFrom(...NAMES), brand, (name, colours) => {
        const palette = paletteOf(name, colours);
        const least = name === 'contrast' ? 7 : 4.5;
        for (const n of [1, 2, 3, 4, 5, 6, 7, 8] as const) {
          expect(contrast(palette[`tint${n}`], palette.cardInk), `card text on tint ${n} of ${colours.join()}`).toBeGreaterThanOrEqual(7);
          expect(contrast(palette[`tint${n}`], palette.inkSoft), `signs on tint ${n}`).toBeGreaterThanOrEqual(4.5);
          expect(contrast(palette[`tint${n}`], palette.warning), `warnings on tint ${n}`).toBeGreaterThanOrEqual(3);
          expect(palette[`tint${n}`]).toMatch(HEX);
          expect(palette[`tint${n}Edge`]).toMatch(HEX);
        }
        expect(contrast(palette.stage, palette.stageInk), 'stage titles').toBeGreaterThanOrEqual(least);
        expect(contrast(palette.accent, palette.accentInk), 'words on the accent').toBeGreaterThanOrEqual(least);
        expect(contrast(palette.step, palette.stepInk), 'step titles').toBeGreaterThanOrEqual(7);
        for (const ground of ['lane', 'laneAlternate', 'ground'] as const) expect(contrast(palette.curve, palette[ground]), `curve on ${ground}`).toBeGreaterThanOrEqual(3);
        expect(contrast(palette.accent, palette.step), 'the star of a moment of truth').toBeGreaterThanOrEqual(3);
        expect(contrast(palette.stage, palette.ground), 'bands on the ground').toBeGreaterThanOrEqual(1.2);
      }),
      { seed: 31, numRuns: 400 },
    );
  });

  it('is the plain one without colours, and the same object for the same colours', () => {
    for (const name of NAMES) {
      expect(paletteOf(name)).toBe(PALETTES[name]);
      expect(paletteOf(name, [])).toBe(PALETTES[name]);
      expect(paletteOf(name, ['#aa3300', '#00AA33'])).toBe(paletteOf(name, ['#AA3300', '#00aa33']));
    }
  });

  it('shows a colour that can be read as it is', () => {
    expect(paletteOf('light', ['#0b5d3b'])).toMatchObject({ stage: '#0b5d3b', stageInk: '#ffffff', curve: '#0b5d3b' });
    // White cannot be read on a light yellow, dark ink can.
    expect(paletteOf('paper', ['#f2c200'])).toMatchObject({ stage: '#f2c200', stageInk: PALETTES.paper.ink });
  });

  it('takes the places of the tints nearest in hue, keeps the hue, and leaves the others to whom they were', () => {
    const palette = paletteOf('light', ['#c2185b', '#0b5d3b']);
    const hueOf = (hex: string): number => Math.round((oklchOf(hex).h * 180) / Math.PI);
    expect(Math.abs(hueOf(palette.tint3) - hueOf('#c2185b'))).toBeLessThanOrEqual(6);
    expect(Math.abs(hueOf(palette.tint7) - hueOf('#0b5d3b'))).toBeLessThanOrEqual(6);
    for (const tint of ['tint1', 'tint2', 'tint4', 'tint5', 'tint6', 'tint8'] as const) expect(palette[tint]).toBe(PALETTES.light[tint]);
    expect(palette.emotionBad).toBe(PALETTES.light.emotionBad);
  });

  it('leaves a yellow card yellow in the colours of a red brand', () => {
    for (const name of NAMES) expect(paletteOf(name, ['#e4002b']).tint1).toBe(PALETTES[name].tint1);
  });

  it('gives each colour a tint of its own: yellow, orange, pink, violet, blue, teal, green and grey theirs, a second red the next hue', () => {
    expect(brandTints(['#f2c200', '#f08c00', '#c2185b', '#7048e8', '#1c5fd0', '#0b8a8a', '#2f8f1f', '#808080'])).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(brandTints(['#e4002b', '#b3001b'])).toEqual([3, 2]);
    expect(brandTints(['#000000', '#ffffff'])).toEqual([8, 5]);
    fc.assert(fc.property(brand, (colours) => {
      const tints = brandTints(colours);
      expect(new Set(tints).size).toBe(colours.length);
      // What is added at the end leaves the others where they are.
      expect(brandTints(colours.slice(0, -1))).toEqual(tints.slice(0, -1));
    }), { seed: 5, numRuns: 200 });
  });
});

it('OKLCH and back is the same colour', () => {
  fc.assert(fc.property(colour, (hex) => {
    const back = hexFrom(oklchOf(hex));
    for (const at of [1, 3, 5]) expect(Math.abs(parseInt(back.slice(at, at + 2), 16) - parseInt(hex.slice(at, at + 2), 16))).toBeLessThanOrEqual(2);
  }), { seed: 7, numRuns: 300 });
});
