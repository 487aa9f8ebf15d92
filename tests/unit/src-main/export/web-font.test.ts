import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import * as fontkit from 'fontkit';
import { describe, expect, it } from 'vitest';
import { subsetAsWoff } from '../../../../src-main/export/web-font';
import { FONTS_DIR } from './scenes';

const load = (name: string) => {
  const file = readFileSync(join(FONTS_DIR, name));
  return { file, font: fontkit.create(file) as fontkit.Font };
};
const outline = (font: fontkit.Font, letter: string): string => font.glyphForCodePoint(letter.codePointAt(0) ?? 0).path.toSVG();

/** The TrueType file that a WOFF stands for: directory and tables as WOFF File Format 1.0, section 4, puts them together. */
function unpack(woff: Uint8Array): Uint8Array {
  const from = new DataView(woff.buffer, woff.byteOffset, woff.length);
  const count = from.getUint16(12);
  const out = new Uint8Array(from.getUint32(16));
  const to = new DataView(out.buffer);
  const power = Math.floor(Math.log2(count));
  to.setUint32(0, from.getUint32(4));
  [count, 16 * 2 ** power, power, 16 * (count - 2 ** power)].forEach((value, index) => to.setUint16(4 + 2 * index, value));
  let at = 12 + 16 * count;
  for (let index = 0; index < count; index++) {
    const [tag, offset, stored, length, sum] = [0, 4, 8, 12, 16].map((field) => from.getUint32(44 + 20 * index + field)) as [number, number, number, number, number];
    const packed = woff.subarray(offset, offset + stored);
    out.set(stored < length ? inflateSync(packed) : packed, at);
    [tag, sum, at, length].forEach((value, field) => to.setUint32(12 + 16 * index + 4 * field, value));
    at += (length + 3) & ~3;
  }
  return out;
}

/** OpenType 1.9, calculating check sums. */
const checksum = (bytes: Uint8Array): number => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
};

describe('a subset for the web', () => {
  const { file, font } = load('Inter-SemiBold.ttf');
  const bytes = subsetAsWoff(font, file, ['Niño Åé', 'Ж -> «ß»']);
  const subset = fontkit.create(Buffer.from(bytes)) as fontkit.Font;

  it('draws each of its letters as the whole font does, composed ones included', () => {
    for (const letter of 'NiñoÅéЖ->«ß»') {
      expect(outline(subset, letter), letter).toBe(outline(font, letter));
      expect(subset.glyphForCodePoint(letter.codePointAt(0) ?? 0).advanceWidth, letter).toBe(font.glyphForCodePoint(letter.codePointAt(0) ?? 0).advanceWidth);
    }
  });

  it('knows no other letters', () => {
    expect([...subset.characterSet].sort((a, b) => a - b)).toEqual([...new Set('Niño ÅéЖ -> «ß»')].map((letter) => letter.codePointAt(0) ?? 0).sort((a, b) => a - b));
  });

  it('is small', () => {
    expect(bytes.length).toBeLessThan(file.length / 10);
  });

  it('has the check sum that a strict reader asks for', () => {
    expect(checksum(unpack(bytes))).toBe(0xb1b0afba);
  });

  it('keeps emoji of several characters whole', () => {
    const emoji = load('NotoEmoji-Regular.ttf');
    const family = '👨‍👩‍👧';
    const small = fontkit.create(Buffer.from(subsetAsWoff(emoji.font, emoji.file, [family]))) as fontkit.Font;
    const drawn = small.layout(family).glyphs;
    expect(drawn).toHaveLength(1);
    expect(drawn[0]?.path.toSVG()).toBe(emoji.font.layout(family).glyphs[0]?.path.toSVG());
  });
});
