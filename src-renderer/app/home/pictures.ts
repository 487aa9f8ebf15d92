/**
 * Pictures of first boards, painted one at a time while nothing else is to do, and kept. A picture is made from the project's document
 * through the same layout and painter as the board itself.
 */
import type { HostApi } from '../../../src-shared/host';
import type { Theme } from '../../ui/theme';
import { paintPicture } from '../picture';

/** More than are ever in view at once: one that is forgotten is seen nowhere. */
const KEPT = 80;
/** Images that are drawn of a board that shows many. */
const MOST_IMAGES = 24;
/** Size of a picture in px at 100 %; painted twice as large for dense screens. */
export const PICTURE = { width: 288, height: 180 };

export interface Pictures {
  /** Address of the picture of the project at `path` as it was at `modified`, or `null` where there is none. */
  of(path: string, modified: number, theme: Theme): Promise<string | null>;
}

function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in window) window.requestIdleCallback(() => resolve(), { timeout: 2_000 });
    else setTimeout(resolve, 50);
  });
}

interface Wanted {
  readonly key: string;
  readonly path: string;
  readonly theme: Theme;
  readonly resolve: (address: string | null) => void;
}

export function createPictures(host: HostApi): Pictures {
  /** The one asked for last stands last. */
  const kept = new Map<string, Promise<string | null>>();
  const wanted: Wanted[] = [];
  let busy = false;

  const make = async (path: string, theme: Theme): Promise<string | null> => {
    const state = await host.peek(path).catch(() => null);
    if (!state) return null;
    await whenIdle();
    const blob = await paintPicture(state, { ...PICTURE, theme, load: (images) => host.peekImages(path, images.slice(0, MOST_IMAGES)) });
    return blob ? URL.createObjectURL(blob) : null;
  };

  /** What was asked for last is in view; what has been forgotten meanwhile was scrolled past. */
  const next = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    for (let one = wanted.pop(); one; one = wanted.pop()) one.resolve(kept.has(one.key) ? await make(one.path, one.theme).catch(() => null) : null);
    busy = false;
  };

  const forgetOldest = (): void => {
    const [oldest] = kept;
    if (!oldest) return;
    kept.delete(oldest[0]);
    void oldest[1].then((address) => address && URL.revokeObjectURL(address));
  };

  return {
    of: (path, modified, theme) => {
      const key = `${theme} ${String(modified)} ${path}`;
      const known = kept.get(key);
      const picture = known ?? new Promise<string | null>((resolve) => wanted.push({ key, path, theme, resolve }));
      kept.delete(key);
      kept.set(key, picture);
      if (kept.size > KEPT) forgetOldest();
      void next();
      return picture;
    },
  };
}
