/** Where each photo of an open project was last looked at: the panel may be closed and opened again while the wall is written down. */
import type { ImageHash } from '../../../src-shared/model/fields';
import type { Session } from '../../session/session';
import type { PhotoView } from './view';

export interface ViewMemory {
  /** `null`: the whole photo. */
  readonly get: () => PhotoView | null;
  readonly set: (view: PhotoView | null) => void;
}

/** Gone with the session. */
const views = new WeakMap<Session, Map<ImageHash, PhotoView>>();

export function viewMemory(session: Session, image: ImageHash): ViewMemory {
  const known = views.get(session) ?? new Map<ImageHash, PhotoView>();
  views.set(session, known);
  return {
    get: () => known.get(image) ?? null,
    set: (view) => {
      if (view) known.set(image, view);
      else known.delete(image);
    },
  };
}
