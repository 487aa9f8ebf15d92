/** Images by their bytes: what they are, without decoding them, and in a form that every painter reads. */
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { type ImageHash } from '../../src-shared/model/fields';

export type ImageFormat = 'jpeg' | 'png' | 'gif' | 'webp';

export interface ImageHeader {
  readonly format: ImageFormat;
  readonly width: number;
  readonly height: number;
}

/** JPEG, or PNG that pdfkit can embed. */
export interface DrawableImage {
  readonly bytes: Uint8Array;
  readonly mime: 'image/jpeg' | 'image/png';
}

export interface ImageShelf {
  get(image: ImageHash): DrawableImage | null;
  /** How many different images could not be had. */
  readonly unusable: number;
}

/** Decoding more could exhaust memory: 40 megapixels are 160 MB. */
export const MAX_IMAGE_PIXELS = 40_000_000;

const text = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));

/** Start-of-frame markers of JPEG, which carry the size (ITU-T T.81, table B.1). */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

function jpegSize(view: DataView): { width: number; height: number } | null {
  let at = 2;
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (isFrame(marker)) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return null;
}

function webpSize(bytes: Uint8Array, view: DataView): { width: number; height: number } | null {
  const kind = text(bytes, 12, 16);
  if (kind === 'VP8X') {
    const at = (offset: number): number => view.getUint16(offset, true) + (view.getUint8(offset + 2) << 16) + 1;
    return { width: at(24), height: at(27) };
  }
  if (kind === 'VP8L') {
    const bits = view.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  return kind === 'VP8 ' ? { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff } : null;
}

/** Format and size from the first bytes; `null` for anything but these four formats. */
export function readImageHeader(bytes: Uint8Array): ImageHeader | null {
  if (bytes.length < 32) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (text(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return { format: 'png', width: view.getUint32(16), height: view.getUint32(20) };
  if (/^GIF8[79]a$/.test(text(bytes, 0, 6))) return { format: 'gif', width: view.getUint16(6, true), height: view.getUint16(8, true) };
  if (view.getUint16(0) === 0xffd8) {
    const size = jpegSize(view);
    return size && { format: 'jpeg', ...size };
  }
  if (text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 12) === 'WEBP') {
    const size = webpSize(bytes, view);
    return size && { format: 'webp', ...size };
  }
  return null;
}

/** Plain PNGs are embedded as they are; 16 bits a channel and interlacing are decoded first. */
const isPlainPng = (bytes: Uint8Array): boolean => (bytes[24] ?? 16) <= 8 && bytes[28] === 0;

async function drawable(bytes: Uint8Array): Promise<DrawableImage | null> {
  const header = readImageHeader(bytes);
  if (!header || header.width * header.height === 0 || header.width * header.height > MAX_IMAGE_PIXELS) return null;
  try {
    // Decoded in any case: bytes that break off in the middle must not end up in a document.
    const image = await loadImage(bytes);
    if (header.format === 'jpeg') return { bytes, mime: 'image/jpeg' };
    if (header.format === 'png' && isPlainPng(bytes)) return { bytes, mime: 'image/png' };
    const canvas = createCanvas(image.width, image.height);
    canvas.getContext('2d').drawImage(image, 0, 0);
    return { bytes: new Uint8Array(await canvas.encode('png')), mime: 'image/png' };
  } catch {
    return null;
  }
}

/** Prepares the images that a scene shows. What cannot be read is counted and drawn as an empty frame. */
export async function shelveImages(needed: Iterable<ImageHash>, images: Readonly<Record<ImageHash, Uint8Array>>): Promise<ImageShelf> {
  const ready = new Map<ImageHash, DrawableImage | null>();
  for (const hash of needed) {
    const bytes = images[hash];
    if (!ready.has(hash)) ready.set(hash, bytes ? await drawable(bytes) : null);
  }
  return {
    get: (image) => ready.get(image) ?? null,
    unusable: [...ready.values()].filter((image) => !image).length,
  };
}
