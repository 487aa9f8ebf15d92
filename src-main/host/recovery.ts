/** Working copies that a program left behind: which hold edits that were never published, and how they meet a file that has changed. */
import { existsSync } from 'node:fs';
import { WorkingCopy, messageOf, placeWorkingCopy, removeDatabase } from '../store';
import type { OpenedFile } from './child-requests';
import { documentFrom, mergeCopy } from './documents';

/** A working copy with edits that were never published, or `null`. One that cannot be read is kept aside, never deleted. */
export function openLeft(working: string, log: (message: string) => void): WorkingCopy | null {
  if (!existsSync(working)) return null;
  let copy: WorkingCopy | null = null;
  try {
    copy = new WorkingCopy(working);
    if (copy.unpublished) return copy;
    copy.close();
    removeDatabase(working);
  } catch (error) {
    copy?.close();
    log(`a working copy cannot be read: ${messageOf(error)}`);
    placeWorkingCopy(working, `${working}.damaged`);
  }
  return null;
}

/** Whether there is a working copy with such edits; looking changes nothing. */
export function holdsEdits(working: string): boolean {
  try {
    const copy = new WorkingCopy(working);
    const { unpublished } = copy;
    copy.close();
    return unpublished;
  } catch {
    return false;
  }
}

/** Whether `state` already has everything that is in `other`. */
function holds(state: Uint8Array, other: Uint8Array): boolean {
  const document = documentFrom([state]);
  const before = document.encode();
  const received = document.receive(other, 'load');
  const same = received.ok && Buffer.from(document.encode()).equals(before);
  document.destroy();
  return same;
}

/**
 * Brings the file's content into a working copy when the file has changed since; its images come from the working copy at `seed`. Returns
 * `null` when the file turns out to hold everything: the program ended between publishing and noting so.
 */
export function combine(copy: WorkingCopy | null, seed: string, file: OpenedFile): WorkingCopy | null {
  if (!copy || copy.fingerprint?.sha256 === file.fingerprint.sha256) return copy;
  const document = documentFrom(copy.read().updates);
  try {
    if (holds(file.state, document.encode())) {
      copy.close();
      removeDatabase(copy.path);
      return null;
    }
    mergeCopy(document, file.state);
    copy.adopt(seed);
    copy.compact(document.encode(), true);
    copy.rebase(file.fingerprint);
    return copy;
  } finally {
    document.destroy();
  }
}
