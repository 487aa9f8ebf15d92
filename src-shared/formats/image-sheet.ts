/** Images of a board as rows of text: a number that cells refer to, the hash of the bytes, and the bytes as Base64 in pieces. */
import type { ImageHash } from '../model/fields';
import { MAX_WORKBOOK_IMAGES } from './limits';
import type { Row } from './detail-columns';

const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** Characters of a cell: whole groups of four, under the limit of a cell. */
const PIECE = 32_000;
const HASH = /^[0-9a-f]{64}$/;

export type Images = Readonly<Record<ImageHash, Uint8Array>>;

/** Codes of the signs, and 64 for what is none. */
const CODES = Uint8Array.from(SIGNS, (sign) => sign.charCodeAt(0));
const VALUES = new Uint8Array(128).fill(64);
CODES.forEach((code, value) => (VALUES[code] = value));
const PAD = '='.charCodeAt(0);

export function toBase64(bytes: Uint8Array): string {
  const signs = new Uint8Array(Math.ceil(bytes.length / 3) * 4).fill(PAD);
  for (let i = 0, at = 0; i < bytes.length; i += 3, at += 4) {
    const left = bytes.length - i;
    const group = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    for (let sign = 0; sign < Math.min(4, left + 1); sign++) signs[at + sign] = CODES[(group >> (18 - 6 * sign)) & 63] ?? PAD;
  }
  return new TextDecoder().decode(signs);
}

/** `null` where a sign is none of the code's. */
export function fromBase64(text: string): Uint8Array | null {
  const signs = text.replace(/[\s=]+/g, '');
  const bytes = new Uint8Array(Math.floor((signs.length * 3) / 4));
  let [group, bits, at] = [0, 0, 0];
  for (let i = 0; i < signs.length; i++) {
    const value = VALUES[signs.charCodeAt(i)] ?? 64;
    if (value === 64) return null;
    group = ((group << 6) | value) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at++] = (group >> bits) & 0xff;
  }
  return bytes;
}

/** Those that a workbook can hold and still be read again: all of them, or the small ones where together they are too large. */
export function fittingImages(hashes: readonly ImageHash[], images: Images): readonly ImageHash[] {
  const there = [...new Set(hashes)].filter((hash) => images[hash] !== undefined);
  const size = (hash: ImageHash): number => images[hash]?.byteLength ?? 0;
  let room = MAX_WORKBOOK_IMAGES;
  const kept = new Set<ImageHash>();
  for (const hash of [...there].sort((a, b) => size(a) - size(b))) {
    if (size(hash) > room) break;
    room -= size(hash);
    kept.add(hash);
  }
  return there.filter((hash) => kept.has(hash));
}

/** Rows of the sheet, each image under its number from 1. */
export function imageRows(hashes: readonly ImageHash[], images: Images): Row[] {
  return hashes.flatMap((hash, i) => {
    const text = toBase64(images[hash] ?? new Uint8Array());
    const count = Math.max(1, Math.ceil(text.length / PIECE));
    return Array.from({ length: count }, (_, piece): Row => ({ image: String(i + 1), hash: piece === 0 ? hash : '', data: text.slice(piece * PIECE, (piece + 1) * PIECE) }));
  });
}

export interface SheetImage {
  readonly hash: ImageHash;
  readonly bytes: Uint8Array;
}

/** Images by their numbers. Whether the bytes are those of the hash is for whoever stores them to find out. */
export function readImages(rows: readonly Row[]): ReadonlyMap<string, SheetImage> {
  const found = new Map<string, { hash: string; data: string[] }>();
  for (const { image = '', hash = '', data = '' } of rows) {
    const known = found.get(image) ?? { hash, data: [] };
    found.set(image, known);
    known.data.push(data);
  }
  return new Map([...found].flatMap(([number, { hash, data }]) => {
    const bytes = HASH.test(hash) ? fromBase64(data.join('')) : null;
    return bytes && bytes.length > 0 ? [[number, { hash, bytes }] as const] : [];
  }));
}
