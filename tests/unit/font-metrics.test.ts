import { join, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as fontkit from 'fontkit';
import { describe, expect, it } from 'vitest';
import metrics from '../../src-shared/layout/font-metrics.json';

const fonts = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'resources', 'fonts');

/** The generated table against the files it was made from: a font updated without `npm run fonts` shows here. */
describe('font metrics', () => {
  it.each(Object.entries(metrics))('of %s match its file', (_id, { file, unitsPerEm, ascent, descent, runs }) => {
    const font = fontkit.openSync(join(fonts, file));
    if (!('characterSet' in font)) throw new Error(`${file} is a collection`);
    expect({ unitsPerEm, ascent, descent }).toEqual({ unitsPerEm: font.unitsPerEm, ascent: font.ascent, descent: font.descent });
    const table = new Map(runs.flatMap(([first = 0, ...advances]) => advances.map((advance, index) => [first + index, advance] as const)));
    const wanted = new Map(font.characterSet.map((codePoint) => [codePoint, font.glyphForCodePoint(codePoint).advanceWidth] as const));
    expect(table).toEqual(wanted);
  });

  it('cover Latin, Greek, Cyrillic and common emoji', () => {
    const has = ({ runs }: { runs: number[][] }, text: string): boolean =>
      [...text].every((letter) => {
        const point = letter.codePointAt(0) ?? 0;
        return runs.some(([first = 0, ...advances]) => point >= first && point < first + advances.length);
      });
    for (const id of ['regular', 'italic', 'semibold', 'bold', 'boldItalic'] as const) {
      expect(has(metrics[id], 'Añoß€“”–—… Ωμέγα Журнал →'), id).toBe(true);
    }
    expect(has(metrics.emoji, '😀👍🙁💡📞🛒❤⚠✅')).toBe(true);
  });
});
