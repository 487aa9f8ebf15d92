/** The project's pictures for `<img>`. */
import { useEffect, useState } from 'react';
import type { ImageHash } from '../../src-shared/model/fields';
import { useSessionObject } from './react';

/** An address of the picture for as long as it is shown; `null` until it is there, and where the host does not have it. */
export function usePictureAddress(image: ImageHash | null): string | null {
  const session = useSessionObject();
  const [shown, setShown] = useState<{ readonly image: ImageHash; readonly address: string } | null>(null);
  useEffect(() => {
    if (!image) return undefined;
    let address: string | null = null;
    let wanted = true;
    void session.host
      .image(session.store.getState().project.session, image)
      .then((bytes) => {
        if (!bytes || !wanted) return;
        address = URL.createObjectURL(new Blob([new Uint8Array(bytes)]));
        setShown({ image, address });
      })
      .catch(() => undefined);
    return () => {
      wanted = false;
      if (address) URL.revokeObjectURL(address);
    };
  }, [session, image]);
  return shown?.image === image ? shown.address : null;
}
