/**
 * The fonts an export draws with: the shipped ones, and for what they lack a font of the system or an empty box.
 * Widths come from the layout; a font may only fill the space its run was given.
 */
import { join } from 'node:path';
import { type Font, type Glyph, type GlyphPosition, type GlyphRun, openSync } from 'fontkit';
import metrics from '../../src-shared/layout/font-metrics.json';
import { type FontId, type TextRun } from '../../src-shared/scene/types';
import { type SystemFont, type SystemFonts } from './system-fonts';

export type ShippedFontId = Exclude<FontId, 'fallback'>;
export const SHIPPED_FONTS: readonly ShippedFontId[] = ['regular', 'italic', 'semibold', 'bold', 'boldItalic', 'emoji'];

/** Off in every painter, so that advance widths are the whole truth about a line. */
export const FEATURES: Readonly<Record<string, boolean>> = { kern: false, liga: false, calt: false, clig: false };

/** Text that needs no shaping: letters and signs one by one, without combining marks, joiners or variation selectors. */
export const isPlain = (text: string): boolean => /^[\p{L}\p{N}\p{P}\p{S}\p{Zs}]*$/u.test(text);

/** Marks, joiners and selectors belong to the character they follow, whatever its font. */
const JOINED = /^[\p{M}\p{Cf}]$/u;

/** A stretch of a run in one font; without one it is drawn as boxes. */
export interface Piece {
  /** What is drawn: the text without invisible characters that the font does not know. */
  readonly text: string;
  readonly font: Font | null;
  /** The text itself, where the glyphs would not read back as it; else `null`. */
  readonly actual: string | null;
}

export interface FontBook {
  shipped(id: ShippedFontId): Font;
  /** Splits a run into stretches of one font. Characters that no font has are added to `missing`. */
  pieces(run: TextRun): readonly Piece[];
  /** Characters that no font has, sorted. */
  readonly missing: readonly string[];
  /** Fonts of the system that `pieces` has given out, in that order. */
  readonly borrowed: readonly SystemFont[];
}

/** Gives each character its glyph and advance and nothing else, when the text is plain. Shapes the rest with kerning and ligatures off. */
function layOutPlainly(font: Font): Font {
  const shape = font.layout.bind(font);
  font.layout = (text) => {
    if (!isPlain(text)) return shape(text, FEATURES);
    const glyphs: Glyph[] = [];
    const positions: GlyphPosition[] = [];
    for (const letter of text) {
      const glyph = font.glyphForCodePoint(letter.codePointAt(0) ?? 0);
      glyphs.push(glyph);
      positions.push({ xAdvance: glyph.advanceWidth, yAdvance: 0, xOffset: 0, yOffset: 0 });
    }
    const run = {
      glyphs,
      positions,
      // Read again after the caller has scaled the positions, as fontkit's own runs are.
      get advanceWidth() {
        return positions.reduce((sum, position) => sum + position.xAdvance, 0);
      },
    };
    return run as GlyphRun;
  };
  return font;
}

export function createFontBook(fontsDir: string, system: SystemFonts): FontBook {
  const open = new Map<ShippedFontId, Font>();
  const missing = new Set<string>();
  const borrowed = new Set<SystemFont>();
  /** Which characters each glyph was first used for: others with the same glyph would read back as those. */
  const meanings = new Map<Font, Map<number, string>>();
  const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

  const shipped = (id: ShippedFontId): Font => {
    let font = open.get(id);
    if (!font) {
      font = openSync(join(fontsDir, metrics[id].file)) as Font;
      if (id !== 'emoji') layOutPlainly(font);
      open.set(id, font);
    }
    return font;
  };

  /** The glyph that draws a character as a reader sees it, when it is one glyph. */
  const glyphOf = (font: Font, cluster: string): Glyph | undefined => {
    if (isPlain(cluster)) return font.glyphForCodePoint(cluster.codePointAt(0) ?? 0);
    const { glyphs } = font.layout(cluster, FEATURES);
    return glyphs.length === 1 ? glyphs[0] : undefined;
  };

  /** Whether the glyphs, read back one by one, give this text. Claims for it the glyphs that stood for nothing yet. */
  const readsBack = (font: Font, text: string): boolean => {
    if (/^[ -~]*$/.test(text)) return true;
    const known = meanings.get(font) ?? new Map<number, string>();
    meanings.set(font, known);
    const clusters = isPlain(text) ? text : Array.from(graphemes.segment(text), ({ segment }) => segment);
    for (const cluster of clusters) {
      const glyph = glyphOf(font, cluster);
      const meaning = glyph && known.get(glyph.id);
      if (!glyph || (meaning !== undefined && meaning !== cluster)) return false;
      if (meaning === undefined) {
        known.set(glyph.id, cluster);
        // What pdfkit writes into the font's table of characters.
        glyph.codePoints = Array.from(cluster, (letter) => letter.codePointAt(0) ?? 0);
      }
    }
    return true;
  };

  const piece = (text: string, font: Font | null): Piece => {
    if (!font) return { text, font, actual: text };
    const drawn = text.replace(/[\p{Cf}\p{Cc}]/gu, (sign) => (font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0) ? sign : ''));
    return { text: drawn, font, actual: readsBack(font, text) ? null : text };
  };

  const fallback = (text: string): readonly Piece[] => {
    const stretches: { text: string; font: Font | null }[] = [];
    for (const letter of text) {
      const last = stretches.at(-1);
      if (last && JOINED.test(letter)) {
        last.text += letter;
        continue;
      }
      const found = system.find(letter.codePointAt(0) ?? 0);
      if (found) borrowed.add(found);
      else missing.add(letter);
      const font = found?.font ?? null;
      if (last && last.font === font) last.text += letter;
      else stretches.push({ text: letter, font });
    }
    return stretches.map((stretch) => piece(stretch.text, stretch.font));
  };

  return {
    shipped,
    pieces(run) {
      return run.font === 'fallback' ? fallback(run.text) : [piece(run.text, shipped(run.font))];
    },
    get missing() {
      return [...missing].sort();
    },
    get borrowed() {
      return [...borrowed];
    },
  };
}
