/** The shipped fonts in @napi-rs/canvas, under the names the scene's painter uses. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GlobalFonts } from '@napi-rs/canvas';
import metrics from '../../src-shared/layout/font-metrics.json';
import { FONT_FAMILIES } from '../../src-shared/scene/fonts';
import { SHIPPED_FONTS } from './fonts';

/** Once in a process. Read as bytes: the library's own reader cannot see into an asar archive. Fonts of the system are there already. */
export function registerCanvasFonts(fontsDir: string): void {
  for (const id of SHIPPED_FONTS) {
    if (!GlobalFonts.has(FONT_FAMILIES[id])) GlobalFonts.register(readFileSync(join(fontsDir, metrics[id].file)), FONT_FAMILIES[id]);
  }
}
