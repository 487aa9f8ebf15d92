/** Reads format and size of an image from its first bytes, so that nothing is decoded before it is known to be small enough. */

export interface ImageHeader {
  readonly mime: 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp' | 'image/svg+xml';
  /** px as the image is shown, upright; for SVG the size it asks for, or 300 × 150 where it does not say. */
  readonly width: number;
  readonly height: number;
}

const ascii = (bytes: Buffer, start: number, end: number): string => bytes.toString('latin1', start, end);

function png(bytes: Buffer): ImageHeader | null {
  if (bytes.length < 33 || ascii(bytes, 1, 8) !== 'PNG\r\n\x1a\n' || bytes[0] !== 0x89 || ascii(bytes, 12, 16) !== 'IHDR') return null;
  return { mime: 'image/png', width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

function gif(bytes: Buffer): ImageHeader | null {
  if (bytes.length < 13 || !/^GIF8[79]a$/.test(ascii(bytes, 0, 6))) return null;
  return { mime: 'image/gif', width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) };
}

function webp(bytes: Buffer): ImageHeader | null {
  if (bytes.length < 30 || ascii(bytes, 0, 4) !== 'RIFF' || ascii(bytes, 8, 12) !== 'WEBP') return null;
  const mime = 'image/webp';
  switch (ascii(bytes, 12, 16)) {
    case 'VP8 ':
      return { mime, width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
    case 'VP8L': {
      const bits = bytes.readUInt32LE(21);
      return { mime, width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8X':
      return { mime, width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
    default:
      return null;
  }
}

/** Start-of-frame markers; C4, C8 and CC lie between them and are none. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

const APP1 = 0xe1;
const START_OF_SCAN = 0xda;
const ORIENTATION = 0x0112;

/** Whether a camera's note in the segment says that width and height change places (Exif 2.3, tag 274, values 5 to 8). */
function liesOnItsSide(segment: Buffer): boolean {
  if (segment.length < 20 || ascii(segment, 0, 6) !== 'Exif\0\0') return false;
  const tiff = segment.subarray(6);
  const little = ascii(tiff, 0, 2) === 'II';
  const short = (at: number): number => (at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const directory = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  for (let entry = directory + 2; entry < directory + 2 + 12 * short(directory) && entry + 12 <= tiff.length; entry += 12) {
    if (short(entry) === ORIENTATION) return short(entry + 8) >= 5 && short(entry + 8) <= 8;
  }
  return false;
}

function jpeg(bytes: Buffer): ImageHeader | null {
  if (bytes.length < 4 || bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  let at = 2;
  let turned = false;
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes.readUInt8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (isFrame(marker)) {
      const [height, width] = [bytes.readUInt16BE(at + 5), bytes.readUInt16BE(at + 7)];
      return { mime: 'image/jpeg', width: turned ? height : width, height: turned ? width : height };
    }
    const length = bytes.readUInt16BE(at + 2);
    if (marker === START_OF_SCAN || length < 2) return null;
    if (marker === APP1) turned ||= liesOnItsSide(bytes.subarray(at + 4, at + 2 + length));
    at += 2 + length;
  }
  return null;
}

function svg(bytes: Buffer): ImageHeader | null {
  const start = bytes.toString('utf8', 0, 4_096).replace(/^\uFEFF/, '').replace(/<\?[^>]*\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*>/gi, '').trimStart();
  const tag = /^<svg\b[^>]*>/i.exec(start)?.[0];
  if (tag === undefined) return null;
  const length = (name: string): number | null => {
    const value = new RegExp(`\\s${name}\\s*=\\s*["']\\s*([\\d.]+)(?:px)?\\s*["']`, 'i').exec(tag)?.[1];
    return value === undefined ? null : Number.parseFloat(value);
  };
  const box = /\sviewBox\s*=\s*["']\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)/i.exec(tag);
  const width = length('width') ?? (box ? Number(box[1]) : 300);
  const height = length('height') ?? (box ? Number(box[2]) : 150);
  return { mime: 'image/svg+xml', width: Math.round(width), height: Math.round(height) };
}

/** The header of a PNG, JPEG, GIF, WebP or SVG image, or `null` when it is none or has no area. */
export function readImageHeader(image: Uint8Array): ImageHeader | null {
  const bytes = Buffer.from(image.buffer, image.byteOffset, image.byteLength);
  const header = png(bytes) ?? jpeg(bytes) ?? gif(bytes) ?? webp(bytes) ?? svg(bytes);
  return header && header.width >= 1 && header.height >= 1 ? header : null;
}
