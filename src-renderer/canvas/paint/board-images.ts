/** The project's images for a canvas: asked for once, there when they have been decoded. */
import type { ImageHash } from '../../../src-shared/model/fields';
import type { Session } from '../../session/session';
import { imageAddress } from './images';

export interface BoardImages {
  /** The decoded image, or `undefined` while it is not there; asking for it fetches it. */
  readonly find: (hash: ImageHash) => HTMLImageElement | undefined;
}

/** `arrived` is called when one more image can be drawn. */
export function boardImages(session: Session, arrived: () => void): BoardImages {
  const images = new Map<ImageHash, HTMLImageElement | null>();
  return {
    find: (hash) => {
      const known = images.get(hash);
      if (known !== undefined) return known ?? undefined;
      images.set(hash, null);
      void imageAddress(session.host, session.store.getState().project.session, hash).then((address) => {
        if (!address) return;
        const element = new Image();
        element.onload = () => {
          images.set(hash, element);
          arrived();
        };
        element.src = address;
      });
      return undefined;
    },
  };
}
