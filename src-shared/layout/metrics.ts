/**
 * Widths of text in the shipped fonts: sums of advance widths, since kerning and ligatures are off in every painter.
 * The table is made from the font files by `scripts/font-metrics.mjs`.
 */
import type { FontId } from '../scene/types';
import table from './font-metrics.json';
import { EMOJI_SELECTOR, KEYCAP, ZERO_WIDTH_JOINER, isExtending, isInvisible, isRegionalIndicator, isWide } from './unicode';

export type ShippedFont = Exclude<FontId, 'fallback'>;

/** Code units below this have their advance in an array; the others in a map. */
const DENSE = 0x2200;
const ABSENT = -1;

interface Advances {
  /** em, or ABSENT. */
  readonly dense: Float64Array;
  readonly sparse: ReadonlyMap<number, number>;
}

function read(font: { readonly unitsPerEm: number; readonly runs: readonly (readonly number[])[] }): Advances {
  const dense = new Float64Array(DENSE).fill(ABSENT);
  const sparse = new Map<number, number>();
  for (const [first = 0, ...advances] of font.runs) {
    advances.forEach((advance, i) => {
      const point = first + i;
      if (point < 0x20) return;
      const em = isExtending(point) ? 0 : advance / font.unitsPerEm;
      if (point < DENSE) dense[point] = em;
      else sparse.set(point, em);
    });
  }
  return { dense, sparse };
}

const FONTS: Readonly<Record<ShippedFont, Advances>> = {
  regular: read(table.regular),
  italic: read(table.italic),
  semibold: read(table.semibold),
  bold: read(table.bold),
  boldItalic: read(table.boldItalic),
  emoji: read(table.emoji),
};

/** Advances in em of the code points below `DENSE`, negative where the font has no glyph: for loops that cannot afford a call a letter. */
export function denseAdvances(font: ShippedFont): Float64Array {
  return FONTS[font].dense;
}

/** Advance in em, or `undefined` where the font has no glyph. */
function advance(font: ShippedFont, point: number): number | undefined {
  if (point >= DENSE) return FONTS[font].sparse.get(point);
  const em = FONTS[font].dense[point] ?? ABSENT;
  return em === ABSENT ? undefined : em;
}

/** Height of the text fonts' ascenders above the baseline and depth of their descenders below it, in em. */
export const ASCENT = table.regular.ascent / table.regular.unitsPerEm;
export const DESCENT = -table.regular.descent / table.regular.unitsPerEm;

/** What a reader takes for one character: never cut, and drawn in one font. */
export interface Cluster {
  /** Code units of the text. */
  readonly start: number;
  readonly end: number;
  readonly font: FontId;
  /** em */
  readonly width: number;
}

/**
 * Cuts text into clusters: a code point with the marks, selectors, modifiers and joined emoji that belong to it.
 * A code point that no shipped font has goes to `fallback` and gets a width by its kind: 1 em East Asian wide, 0 mark, else 0.6.
 */
export function clusters(text: string, font: ShippedFont): Cluster[] {
  const found: Cluster[] = [];
  let i = 0;
  while (i < text.length) {
    const start = i;
    const base = text.codePointAt(i) ?? 0;
    i += units(base);
    let emoji = false;
    if (isRegionalIndicator(base)) {
      const next = text.codePointAt(i) ?? 0;
      if (isRegionalIndicator(next)) {
        i += units(next);
        emoji = true;
      }
    }
    for (let next = text.codePointAt(i); next !== undefined; next = text.codePointAt(i)) {
      if (!isExtending(next)) break;
      i += units(next);
      emoji ||= next === EMOJI_SELECTOR || next === KEYCAP;
      const joined = next === ZERO_WIDTH_JOINER ? text.codePointAt(i) : undefined;
      if (joined !== undefined && advance('emoji', joined) !== undefined) {
        i += units(joined);
        emoji = true;
      }
    }
    found.push({ start, end: i, ...measure(base, font, emoji && advance('emoji', base) !== undefined) });
  }
  return found;
}

function measure(base: number, font: ShippedFont, asEmoji: boolean): { font: FontId; width: number } {
  // A sequence is one glyph of the emoji font, as wide as any other; its digits are narrower, their keycaps are not.
  if (asEmoji) return { font: 'emoji', width: advance('emoji', 0x1f600) ?? 1 };
  if (isInvisible(base)) return { font, width: 0 };
  const own = advance(font, base);
  if (own !== undefined) return { font, width: own };
  const emoji = advance('emoji', base);
  if (emoji !== undefined) return { font: 'emoji', width: emoji };
  return { font: 'fallback', width: isExtending(base) ? 0 : isWide(base) ? 1 : 0.6 };
}

function units(point: number): number {
  return point > 0xffff ? 2 : 1;
}
