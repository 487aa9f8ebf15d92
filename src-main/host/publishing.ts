/** From a working copy to its project file. Runs in the publishing worker. */
import type { SaveError } from '../../src-shared/host';
import type { ImageHash } from '../../src-shared/model/fields';
import type { Snapshot } from '../../src-shared/model/snapshot';
import { type Fingerprint, type PublishTarget, WorkingCopy, addToRing, publish, toSaveFailure } from '../store';
import { documentFrom } from './documents';

export interface PublishJob {
  /** Path of the working copy. */
  readonly working: string;
  readonly ring: string;
  readonly target: PublishTarget;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly program: string;
}

export type PublishAnswer =
  | { readonly ok: true; /** Last update that is in the file. */ readonly seq: number; readonly fingerprint: Fingerprint }
  | { readonly ok: false; readonly error: SaveError; readonly detail: string };

/** The images that the document's records show. */
export function imagesOf(snapshot: Snapshot): ReadonlySet<ImageHash> {
  const found = new Set<ImageHash>();
  const add = (hash: ImageHash | null | undefined): void => {
    if (hash) found.add(hash);
  };
  for (const record of snapshot.all()) {
    if ('image' in record) add(record.image);
    if ('icon' in record && record.kind === 'card') add(record.icon);
    if ('logo' in record) add(record.logo);
    if ('portrait' in record) add(record.portrait);
    if ('photo' in record) add(record.photo?.image);
  }
  return found;
}

/** Publishes what is committed in the working copy at this moment. Never throws. */
export function publishWorkingCopy({ working, ring, target, now, program }: PublishJob): PublishAnswer {
  let copy: WorkingCopy | null = null;
  try {
    copy = new WorkingCopy(working);
    const { updates, seq } = copy.read();
    const document = documentFrom(updates);
    const { snapshot } = document;
    const versions = copy.versions();
    const shown = new Set(imagesOf(snapshot));
    // A named version may show images that the document no longer does.
    for (const version of versions) for (const hash of imagesOf(documentFrom([version.state]).snapshot)) shown.add(hash);
    const state = document.encode();
    const fingerprint = publish({ state, snapshot, images: copy.images((hash) => shown.has(hash)), versions, saved: now, program }, target);
    try {
      addToRing(ring, state, now);
    } catch {
      // The file is safe; a full disk for the ring must not make its saving look like a failure.
    }
    return { ok: true, seq, fingerprint };
  } catch (error) {
    const failure = toSaveFailure(error);
    return { ok: false, error: failure.code, detail: failure.message };
  } finally {
    copy?.close();
  }
}
