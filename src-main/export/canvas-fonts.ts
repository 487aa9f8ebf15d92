/** Fonts in @napi-rs/canvas: the shipped ones under the names of the scene, and those of the system by their own. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GlobalFonts } from '@napi-rs/canvas';
import metrics from '../../src-shared/layout/font-metrics.json';
import { FONT_FAMILIES, fontFamily } from '../../src-shared/scene/fonts';
import { type FontId } from '../../src-shared/scene/types';
import { SHIPPED_FONTS } from './fonts';
import { type SystemFont } from './system-fonts';

/**
 * Makes the fonts known, once in a process, and says which family draws which font of the scene. The library does not look for letters in
 * families it was not told of, so the fonts of the system are named one after the other.
 */
export function registerCanvasFonts(fontsDir: string, borrowed: readonly SystemFont[]): (font: FontId) => string {
  for (const id of SHIPPED_FONTS) {
    // Read as bytes: the library's own reader cannot see into an asar archive.
    if (!GlobalFonts.has(FONT_FAMILIES[id])) GlobalFonts.register(readFileSync(join(fontsDir, metrics[id].file)), FONT_FAMILIES[id]);
  }
  for (const { font, file } of borrowed) if (!GlobalFonts.has(font.familyName)) GlobalFonts.registerFromPath(file);
  const fallback = [...borrowed.map(({ font }) => JSON.stringify(font.familyName)), fontFamily('fallback')].join(', ');
  return (font) => (font === 'fallback' ? fallback : fontFamily(font));
}
