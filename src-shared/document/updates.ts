/** Updates as they go from one side to another. */
import * as Y from 'yjs';

/** Bytes up to which updates are joined: joining takes time of its own, for large ones more than sending them apart. */
const MOST = 64 * 1024;

/**
 * One update that does what the first of these do one after another, and how many they are: at least one, and as many as are small
 * together. `null` of none.
 */
export function joinFirst(updates: readonly Uint8Array[]): { readonly update: Uint8Array; readonly count: number } | null {
  const [first] = updates;
  if (!first) return null;
  let size = first.length;
  let count = 1;
  for (const { length } of updates.slice(1)) {
    size += length;
    if (size > MOST) break;
    count += 1;
  }
  return { update: count === 1 ? first : Y.mergeUpdates(updates.slice(0, count)), count };
}
