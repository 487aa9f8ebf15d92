/** Images in a form that every painter reads: JPEG and plain PNG as they are, everything else drawn anew. */
import { crc32 } from 'node:zlib';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { type ImageHash } from '../../src-shared/model/fields';
import { readImageHeader } from './image-header';

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
const MAX_PIXELS = 40_000_000;
/** Longest side, in px, at which a vector image is drawn: sharp at 150 dpi where a card is printed a hand wide. */
const VECTOR_SIDE = 1_600;
const END_OF_JPEG = Buffer.from([0xff, 0xd9]);

/** Whether every part of a PNG is there and as it was written, down to its end mark. */
function isWholePng(bytes: Buffer): boolean {
  let at = 8;
  while (at + 12 <= bytes.length) {
    const end = at + 8 + bytes.readUInt32BE(at);
    if (end + 4 > bytes.length || crc32(bytes.subarray(at + 4, end)) !== bytes.readUInt32BE(end)) return false;
    if (bytes.toString('latin1', at + 4, at + 8) === 'IEND') return true;
    at = end + 4;
  }
  return false;
}

/**
 * Whether the file can go into a document as it is: a whole JPEG, or a whole PNG of up to 8 bits a channel and without interlacing,
 * which is what pdfkit reads. Anything else is decoded and written anew, as far as it can be read.
 */
function isPlain(bytes: Buffer, mime: string): mime is DrawableImage['mime'] {
  if (mime === 'image/jpeg') return bytes.subarray(-64).includes(END_OF_JPEG);
  return mime === 'image/png' && (bytes[24] ?? 16) <= 8 && bytes[28] === 0 && isWholePng(bytes);
}

async function drawable(bytes: Uint8Array): Promise<DrawableImage | null> {
  const header = readImageHeader(bytes);
  if (!header || header.width * header.height > MAX_PIXELS) return null;
  try {
    if (isPlain(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), header.mime)) return { bytes, mime: header.mime };
    const image = await loadImage(bytes);
    const scale = header.mime === 'image/svg+xml' ? VECTOR_SIDE / Math.max(header.width, header.height) : 1;
    const [width, height] = [Math.max(1, Math.round(header.width * scale)), Math.max(1, Math.round(header.height * scale))];
    if (scale !== 1) [image.width, image.height] = [width, height];
    const canvas = createCanvas(width, height);
    canvas.getContext('2d').drawImage(image, 0, 0, width, height);
    return { bytes: new Uint8Array(await canvas.encode('png')), mime: 'image/png' };
  } catch {
    return null;
  }
}

/** Prepares the images that a scene shows. What cannot be read is counted and drawn as an empty box. */
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
