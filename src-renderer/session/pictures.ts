/** Pictures of the machine into the project: stored once by their content, made smaller where they are larger than a project takes. */
import type { ImageError } from '../../src-shared/host';
import type { ImageHash } from '../../src-shared/model/fields';
import { drawn, isVector } from './drawn-pictures';
import type { Session } from './session';

/** Larger files are not sent to the host, which would refuse them. */
export const MAX_BYTES = 25 * 1024 * 1024;
/** Nothing on a board is drawn larger than this, px. */
const ENOUGH = 4_000;
/** Decoding more could exhaust memory. */
const MAX_FILE = 100 * 1024 * 1024;
const QUALITY = 0.9;
/** Longer side at which a vector is drawn, px: a logo sharp on a poster. */
const VECTOR_SIDE = 1_600;

export type StoredPicture = { readonly ok: true; readonly image: ImageHash; readonly width: number; readonly smaller: boolean } | { readonly ok: false; readonly error: ImageError | 'gone' };

export const isPicture = ({ type }: { readonly type: string }): boolean => type.startsWith('image/');

/** A photo stays a photo; what may be see-through stays so. */
const encoded = (canvas: OffscreenCanvas, type: string): Promise<Blob> => canvas.convertToBlob(type === 'image/jpeg' ? { type, quality: QUALITY } : { type: 'image/png' });

/** Each try is smaller by what the one before was too large, and a little more. */
const TRIES = 4;
const LITTLE_MORE = 0.9;

/** The picture at most `ENOUGH` px wide and high, and as much smaller as it takes to stay within `MAX_BYTES`; `null` where the browser cannot decode it. */
async function madeSmaller(file: Blob): Promise<Blob | null> {
  const bitmap = await createImageBitmap(file).catch(() => null);
  if (!bitmap) return null;
  try {
    let scale = Math.min(1, ENOUGH / Math.max(bitmap.width, bitmap.height));
    for (let i = 0; i < TRIES; i++) {
      const canvas = new OffscreenCanvas(Math.max(1, Math.round(bitmap.width * scale)), Math.max(1, Math.round(bitmap.height * scale)));
      const context = canvas.getContext('2d');
      if (!context) return null;
      context.imageSmoothingQuality = 'high';
      context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
      const blob = await encoded(canvas, file.type);
      if (blob.size <= MAX_BYTES) return blob;
      scale *= LITTLE_MORE * Math.sqrt(MAX_BYTES / blob.size);
    }
    return null;
  } catch {
    return null;
  } finally {
    bitmap.close();
  }
}

/** Stores the picture in the project, a vector as it is drawn. One that is too large is made smaller first, which `smaller` tells. Never rejects. */
export async function storePicture(session: Session, file: Blob): Promise<StoredPicture> {
  const put = async (blob: Blob): Promise<StoredPicture> => {
    const result = await session.host.putImage(session.store.getState().project.session, new Uint8Array(await blob.arrayBuffer()));
    if (result.ok) session.imageSizes.learn(result.value.image, result.value);
    return result.ok ? { ok: true, image: result.value.image, width: result.value.width, smaller: blob !== file } : { ok: false, error: result.error };
  };
  try {
    const tooLarge: StoredPicture = { ok: false, error: 'tooLarge' };
    if (file.size > (isVector(file) ? MAX_BYTES : MAX_FILE)) return tooLarge;
    if (isVector(file)) {
      const picture = await drawn(file, VECTOR_SIDE);
      if (!picture) return { ok: false, error: 'notAnImage' };
      const stored = await put(picture);
      return stored.ok ? { ...stored, smaller: false } : stored;
    }
    const first = file.size > MAX_BYTES ? tooLarge : await put(file);
    if (first.ok || first.error !== 'tooLarge') return first;
    const smaller = await madeSmaller(file);
    return smaller ? await put(smaller) : tooLarge;
  } catch {
    return { ok: false, error: 'gone' };
  }
}

/** Those of the project's pictures that the host has. */
export async function loadImages(session: Session, images: readonly ImageHash[]): Promise<readonly { readonly image: ImageHash; readonly bytes: Uint8Array }[]> {
  const loaded: { readonly image: ImageHash; readonly bytes: Uint8Array }[] = [];
  for (const image of images) {
    const bytes = await session.host.image(session.store.getState().project.session, image);
    if (bytes) loaded.push({ image, bytes });
  }
  return loaded;
}

export interface Part {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A part of a stored picture, in its px, as a picture of its own; `null` where it cannot be had. Never rejects. */
export async function cutPicture(session: Session, image: ImageHash, { x, y, width, height }: Part): Promise<Blob | null> {
  try {
    const bytes = await session.host.image(session.store.getState().project.session, image);
    if (!bytes) return null;
    const isJpeg = bytes[0] === 0xff && bytes[1] === 0xd8;
    const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
    const canvas = new OffscreenCanvas(width, height);
    canvas.getContext('2d')?.drawImage(bitmap, x, y, width, height, 0, 0, width, height);
    bitmap.close();
    return await encoded(canvas, isJpeg ? 'image/jpeg' : 'image/png');
  } catch {
    return null;
  }
}
