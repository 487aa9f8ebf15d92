// Writes src-shared/layout/font-metrics.json: what layout needs to know of the shipped fonts, so that it
// measures text without a platform. Per font id: unitsPerEm, vertical metrics (font units) and
// `runs`, a list of [firstCodePoint, advance, advance, …] that covers every code point of the cmap.
// Kerning and ligatures are off in every painter, so advances are the whole truth.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as fontkit from 'fontkit';
import { FONTS } from './lib/fonts.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const target = join(root, 'src-shared', 'layout', 'font-metrics.json');

function measure({ id, file }) {
  const font = fontkit.openSync(join(root, 'resources', 'fonts', file));
  const runs = [];
  let previous = -2;
  for (const codePoint of [...font.characterSet].sort((a, b) => a - b)) {
    const { advanceWidth } = font.glyphForCodePoint(codePoint);
    if (codePoint !== previous + 1) runs.push([codePoint]);
    runs.at(-1).push(advanceWidth);
    previous = codePoint;
  }
  const { unitsPerEm, ascent, descent, lineGap, capHeight, xHeight, underlinePosition, underlineThickness } = font;
  return [id, { file, unitsPerEm, ascent, descent, lineGap, capHeight, xHeight, underlinePosition, underlineThickness,
    notdef: font.getGlyph(0).advanceWidth, runs }];
}

const fonts = FONTS.map(measure).map(([id, { runs, ...rest }]) => {
  const head = JSON.stringify(rest).slice(0, -1);
  const lines = runs.map((run) => `    ${JSON.stringify(run)}`).join(',\n');
  return `  ${JSON.stringify(id)}: ${head}, "runs": [\n${lines}\n  ]}`;
});
mkdirSync(dirname(target), { recursive: true });
writeFileSync(target, `{\n${fonts.join(',\n')}\n}\n`);
