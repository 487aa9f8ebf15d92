/** Addresses of the project's images for `<img>`, fetched from the host once and shared by all who show them. */
import { useEffect, useState } from 'react';
import type { HostApi } from '../../../src-shared/host';
import type { ImageHash } from '../../../src-shared/model/fields';
import { useSessionObject } from '../../session/react';

/** Images are named by their content, so an address is good for the whole life of the window. */
const addresses = new WeakMap<HostApi, Map<ImageHash, Promise<string | null>>>();

async function load(host: HostApi, session: string, image: ImageHash): Promise<string | null> {
  const bytes = await host.image(session, image);
  // The bytes are copied: a view on a shared buffer is no part of a Blob.
  return bytes ? URL.createObjectURL(new Blob([new Uint8Array(bytes)])) : null;
}

/** An object URL of the image; `null` where the host does not have it or cannot be reached now. */
export function imageAddress(host: HostApi, session: string, image: ImageHash): Promise<string | null> {
  let known = addresses.get(host);
  if (!known) {
    known = new Map();
    addresses.set(host, known);
  }
  const had = known.get(image);
  if (had) return had;
  const wanted = load(host, session, image).catch(() => null);
  known.set(image, wanted);
  const asked = known;
  void wanted.then((address) => {
    if (address === null) asked.delete(image);
  });
  return wanted;
}

export function useImageAddress(image: ImageHash | null): string | null {
  const session = useSessionObject();
  const [found, setFound] = useState<{ readonly image: ImageHash; readonly address: string | null } | null>(null);
  useEffect(() => {
    if (!image) return;
    let wanted = true;
    void imageAddress(session.host, session.store.getState().project.session, image).then((address) => {
      if (wanted) setFound({ image, address });
    });
    return () => {
      wanted = false;
    };
  }, [session, image]);
  return found && found.image === image ? found.address : null;
}
