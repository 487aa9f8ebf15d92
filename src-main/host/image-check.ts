/** Images before they are stored, wherever they come from: nothing is kept that no painter reads, is too large, or is not what its hash says. */
import type { ImportedImage } from '../../src-shared/formats/types';
import type { ImageError, Result } from '../../src-shared/host';
import { readImageHeader } from '../export/image-header';
import { MAX_IMAGE, MAX_PIXELS, type StoredImage, sha256 } from '../store';

export function checkImage(bytes: Uint8Array): Result<Omit<StoredImage, 'hash'>, ImageError> {
  if (bytes.byteLength > MAX_IMAGE) return { ok: false, error: 'tooLarge', detail: `${String(bytes.byteLength)} bytes` };
  const header = readImageHeader(bytes);
  if (!header) return { ok: false, error: 'notAnImage', detail: '' };
  const { width, height, mime } = header;
  if (width * height > MAX_PIXELS) return { ok: false, error: 'tooLarge', detail: `${String(width)} × ${String(height)}` };
  return { ok: true, value: { mime, width, height, bytes } };
}

/** Those of the images that a file brought which can be stored, each once. */
export function storable(images: readonly ImportedImage[]): readonly StoredImage[] {
  const found = new Map<string, StoredImage>();
  for (const { image, bytes } of images) {
    const checked = sha256(bytes) === image ? checkImage(bytes) : null;
    if (checked?.ok) found.set(image, { hash: image, ...checked.value });
  }
  return [...found.values()];
}
