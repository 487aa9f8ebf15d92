/** The pixel sizes of the project's images, so that the board draws a picture in its own proportions, as every export does. */
import type { HostApi } from '../../src-shared/host';
import type { ImageSize } from '../../src-shared/layout/card';
import type { ImageHash } from '../../src-shared/model/fields';

export interface ImageSizes {
  /** The size, or `undefined` while it is not known; being asked for one that is not makes the host be asked. */
  readonly of: ImageSize;
  /** For an image that was stored from here: whoever shows it next need not ask. */
  readonly learn: (image: ImageHash, size: { readonly width: number; readonly height: number }) => void;
}

/** `arrived` is called when sizes are there that were asked for. `session` is asked for anew each time: a lost connection brings another. */
export function imageSizes(host: Pick<HostApi, 'imageSizes'>, session: () => string, arrived: () => void): ImageSizes {
  const known = new Map<ImageHash, { readonly width: number; readonly height: number }>();
  const missed = new Set<ImageHash>();
  let asking = false;

  const ask = async (): Promise<void> => {
    const wanted = [...missed].filter((image) => !known.has(image));
    try {
      for (const { image, width, height } of await host.imageSizes(session())) known.set(image, { width, height });
      if (wanted.some((image) => known.has(image))) arrived();
    } catch {
      // The host is gone, which is said elsewhere. Asked again by the next layout.
      missed.clear();
    } finally {
      asking = false;
    }
  };

  return {
    of: (image) => {
      const size = known.get(image);
      if (!size && !missed.has(image)) {
        missed.add(image);
        if (!asking) {
          asking = true;
          queueMicrotask(() => void ask());
        }
      }
      return size;
    },
    learn: (image, { width, height }) => void known.set(image, { width, height }),
  };
}
