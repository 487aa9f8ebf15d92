/**
 * The part of a TrueType font that some text needs, as a WOFF file small enough to travel inside an SVG. Glyph numbers stay as they are:
 * outlines nobody needs become empty.
 * Formats: OpenType 1.9 (loca, glyf, cmap), WOFF File Format 1.0.
 */
import { deflateSync } from 'node:zlib';
import { type Font } from 'fontkit';
import { FEATURES, isPlain } from './fonts';

const KEPT = ['OS/2', 'head', 'hhea', 'hmtx', 'maxp', 'name', 'post'] as const;
/** Needed by emoji of several characters and by combining marks only. */
const SHAPING = ['GDEF', 'GPOS', 'GSUB'] as const;
const COMPOSITE = { wordArguments: 0x0001, moreComponents: 0x0020, oneScale: 0x0008, twoScales: 0x0040, matrix: 0x0080 } as const;
const CHECKSUM_MAGIC = 0xb1b0afba;

type Tables = Map<string, Uint8Array<ArrayBuffer>>;

const align = (length: number): number => (length + 3) & ~3;
const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Reads the table directory; throws a RangeError on a file that ends too early. */
function readTables(file: Uint8Array): Tables {
  const view = viewOf(file);
  const tables: Tables = new Map();
  for (let index = 0; index < view.getUint16(4); index++) {
    const entry = 12 + index * 16;
    const tag = String.fromCharCode(...file.subarray(entry, entry + 4));
    const offset = view.getUint32(entry + 8);
    tables.set(tag, new Uint8Array(file.subarray(offset, offset + view.getUint32(entry + 12))));
  }
  return tables;
}

function table(tables: Tables, tag: string): Uint8Array<ArrayBuffer> {
  const found = tables.get(tag);
  if (!found) throw new Error(`The font has no table ${tag}.`);
  return found;
}

function glyphOffsets(tables: Tables): number[] {
  const view = viewOf(table(tables, 'loca'));
  const long = viewOf(table(tables, 'head')).getInt16(50) === 1;
  return Array.from({ length: view.byteLength / (long ? 4 : 2) }, (_, index) => (long ? view.getUint32(index * 4) : view.getUint16(index * 2) * 2));
}

/** Glyphs that a composite glyph is put together from. */
function componentsOf(glyph: Uint8Array): number[] {
  const view = viewOf(glyph);
  if (glyph.length === 0 || view.getInt16(0) >= 0) return [];
  const found: number[] = [];
  let at = 10;
  let flags: number = COMPOSITE.moreComponents;
  while (flags & COMPOSITE.moreComponents) {
    flags = view.getUint16(at);
    found.push(view.getUint16(at + 2));
    at += 4 + (flags & COMPOSITE.wordArguments ? 4 : 2);
    if (flags & COMPOSITE.oneScale) at += 2;
    else if (flags & COMPOSITE.twoScales) at += 4;
    else if (flags & COMPOSITE.matrix) at += 8;
  }
  return found;
}

/** Empties the outlines of all glyphs but these and what they are composed of, and writes `loca` anew with long offsets. */
function thinGlyphs(tables: Tables, wanted: Iterable<number>): void {
  const offsets = glyphOffsets(tables);
  const outlines = table(tables, 'glyf');
  const glyph = (id: number): Uint8Array => outlines.subarray(offsets[id] ?? 0, offsets[id + 1] ?? 0);
  const kept = new Set<number>([0, ...wanted]);
  for (const id of kept) componentsOf(glyph(id)).forEach((part) => kept.add(part));

  const ids = [...kept].sort((a, b) => a - b);
  const glyf = new Uint8Array(ids.reduce((sum, id) => sum + align(glyph(id).length), 0));
  const loca = new DataView(new ArrayBuffer(offsets.length * 4));
  let end = 0;
  for (let id = 0; id < offsets.length; id++) {
    loca.setUint32(id * 4, end);
    if (!kept.has(id)) continue;
    glyf.set(glyph(id), end);
    end += align(glyph(id).length);
  }
  const head = table(tables, 'head').slice();
  viewOf(head).setInt16(50, 1);
  tables.set('glyf', glyf).set('loca', new Uint8Array(loca.buffer)).set('head', head);
}

/** A `cmap` of format 12 with one group a code point. */
function writeCharacterMap(glyphs: ReadonlyMap<number, number>): Uint8Array<ArrayBuffer> {
  const points = [...glyphs].sort(([a], [b]) => a - b);
  const view = new DataView(new ArrayBuffer(12 + 16 + points.length * 12));
  view.setUint16(2, 1);
  view.setUint16(4, 3);
  view.setUint16(6, 10);
  view.setUint32(8, 12);
  view.setUint16(12, 12);
  view.setUint32(16, 16 + points.length * 12);
  view.setUint32(24, points.length);
  points.forEach(([point, glyph], index) => {
    view.setUint32(28 + index * 12, point);
    view.setUint32(32 + index * 12, point);
    view.setUint32(36 + index * 12, glyph);
  });
  return new Uint8Array(view.buffer);
}

/** The sum of a table as big-endian words. That of `head` is taken as if its own field for the file's sum were 0. */
function checksum(bytes: Uint8Array): number {
  const padded = new Uint8Array(align(bytes.length));
  padded.set(bytes);
  const view = viewOf(padded);
  let sum = 0;
  for (let at = 0; at < padded.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}

/** Length of the font as a plain TrueType file, and the check sum that its `head` must hold. */
function describeFile(tables: Tables, sums: ReadonlyMap<string, number>): { size: number; adjustment: number } {
  const count = tables.size;
  const power = 2 ** Math.floor(Math.log2(count)) * 16;
  const directory = new DataView(new ArrayBuffer(12 + count * 16));
  directory.setUint32(0, 0x00010000);
  directory.setUint16(4, count);
  directory.setUint16(6, power);
  directory.setUint16(8, Math.floor(Math.log2(count)));
  directory.setUint16(10, count * 16 - power);
  let at = directory.byteLength;
  let sum = 0;
  [...tables].forEach(([tag, bytes], index) => {
    const entry = 12 + index * 16;
    for (let letter = 0; letter < 4; letter++) directory.setUint8(entry + letter, tag.charCodeAt(letter));
    directory.setUint32(entry + 4, sums.get(tag) ?? 0);
    directory.setUint32(entry + 8, at);
    directory.setUint32(entry + 12, bytes.length);
    at += align(bytes.length);
    sum = (sum + (sums.get(tag) ?? 0)) >>> 0;
  });
  return { size: at, adjustment: (CHECKSUM_MAGIC - ((sum + checksum(new Uint8Array(directory.buffer))) >>> 0)) >>> 0 };
}

function writeWoff(tables: Tables, sums: ReadonlyMap<string, number>, size: number): Uint8Array {
  const packed = [...tables].map(([tag, bytes]) => {
    const small = deflateSync(bytes, { level: 9 });
    return { tag, bytes, stored: small.length < bytes.length ? small : bytes };
  });
  const start = 44 + packed.length * 20;
  const total = packed.reduce((sum, { stored }) => sum + align(stored.length), start);
  const out = new Uint8Array(total);
  const view = viewOf(out);
  view.setUint32(0, 0x774f4646);
  view.setUint32(4, 0x00010000);
  view.setUint32(8, total);
  view.setUint16(12, packed.length);
  view.setUint32(16, size);
  view.setUint16(20, 1);
  let at = start;
  packed.forEach(({ tag, bytes, stored }, index) => {
    const entry = 44 + index * 20;
    for (let letter = 0; letter < 4; letter++) out[entry + letter] = tag.charCodeAt(letter);
    view.setUint32(entry + 4, at);
    view.setUint32(entry + 8, stored.length);
    view.setUint32(entry + 12, bytes.length);
    view.setUint32(entry + 16, sums.get(tag) ?? 0);
    out.set(stored, at);
    at += align(stored.length);
  });
  return out;
}

/**
 * A WOFF with the glyphs of these texts. `file` holds the bytes of the parsed `font`; it must be TrueType (`glyf`). Characters the font
 * does not have are left out. Throws where the font is of another kind or damaged.
 */
export function subsetAsWoff(font: Font, file: Uint8Array, texts: Iterable<string>): Uint8Array {
  const glyphs = new Map<number, number>();
  const composed = new Set<number>();
  for (const text of texts) {
    for (const letter of text) {
      const point = letter.codePointAt(0) ?? 0;
      if (font.hasGlyphForCodePoint(point)) glyphs.set(point, font.glyphForCodePoint(point).id);
    }
    if (!isPlain(text)) font.layout(text, FEATURES).glyphs.forEach(({ id }) => composed.add(id));
  }
  const tables = readTables(file);
  thinGlyphs(tables, [...glyphs.values(), ...composed]);
  tables.set('cmap', writeCharacterMap(glyphs));
  const tags = [...KEPT, 'cmap', 'glyf', 'loca', ...(composed.size > 0 ? SHAPING.filter((tag) => tables.has(tag)) : [])];
  // Tables stand in the order of their tags.
  const kept: Tables = new Map(tags.sort().map((tag) => [tag, table(tables, tag)]));
  viewOf(table(kept, 'head')).setUint32(8, 0);
  const sums = new Map([...kept].map(([tag, bytes]) => [tag, checksum(bytes)]));
  const { size, adjustment } = describeFile(kept, sums);
  viewOf(table(kept, 'head')).setUint32(8, adjustment);
  return writeWoff(kept, sums, size);
}
