/**
 * Replaces a project file as a whole: a temporary file in the same folder → validated → fsynced → the target is still what it was →
 * renamed over it → folder fsynced. At every moment the target is the old file or the new one, and a failure leaves nothing behind.
 */
import * as nodeFiles from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { SaveFailure, toSaveFailure } from './errors';
import { type Fingerprint, compareWith } from './fingerprint';
import { sha256 } from './hash';
import { FORMAT_VERSION } from './format';
import { formatVersionOf, readProject } from './read-file';
import { type ProjectContent, writeProjectFile } from './write-file';

/** The calls that can fail in a way that matters, so that a test can make them fail. */
export type FileCalls = Pick<typeof nodeFiles, 'openSync' | 'fsyncSync' | 'closeSync' | 'renameSync' | 'chmodSync'>;

export interface PublishTarget {
  /** The project file; a symlink is followed to what it names. */
  readonly path: string;
  /** What the file was when it was last read or written; `null`: it must not exist yet; `any`: the user has said to replace it. */
  readonly expected: Fingerprint | null | 'any';
  /** Marks temporary files as this installation's, so that one left by a crash is found and replaced. */
  readonly installation: string;
  /** Folder in which a file of an older format is kept before one of this format replaces it; the file's own where none is named. */
  readonly backups?: string;
}

/** Where the new file is built: hidden, beside its target, one name for each target and installation, however long the target's name is. */
export function temporaryFor(path: string, installation: string): string {
  return join(dirname(path), `.cxmap-${sha256(`${installation}/${basename(path)}`).slice(0, 16)}.tmp`);
}

function remove(path: string): void {
  nodeFiles.rmSync(path, { force: true });
  nodeFiles.rmSync(`${path}-journal`, { force: true });
}

function sleep(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

/** On Windows a virus scanner or indexer may hold either file for a moment. */
function renameWithRetries(files: FileCalls, from: string, to: string): void {
  const busy = new Set(['EPERM', 'EBUSY', 'EACCES']);
  for (let attempt = 0; ; attempt++) {
    try {
      files.renameSync(from, to);
      return;
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      if (process.platform !== 'win32' || !busy.has(code) || attempt === 9) throw error;
      sleep(20 * (attempt + 1));
    }
  }
}

function fsyncPath(files: FileCalls, path: string, flags: string): void {
  const handle = files.openSync(path, flags);
  try {
    files.fsyncSync(handle);
  } finally {
    files.closeSync(handle);
  }
}

/** Makes a finished rename durable. Windows cannot fsync a folder and needs not to. */
function fsyncFolder(files: FileCalls, path: string): void {
  if (process.platform !== 'win32') fsyncPath(files, dirname(path), 'r');
}

function refuseChanged(path: string, expected: PublishTarget['expected']): void {
  if (expected === 'any') return;
  if (expected === null) {
    if (nodeFiles.existsSync(path)) throw new SaveFailure('changedUnderneath', 'a file of that name has appeared');
    return;
  }
  const state = compareWith(path, expected);
  if (state === 'missing') throw new SaveFailure('notFound', 'the file is no longer there');
  if (state === 'changed') throw new SaveFailure('changedUnderneath', 'the file has changed since it was read');
}

/** Follows a symlink to its target, also to one that does not exist yet. */
export function realTarget(path: string): string {
  try {
    return nodeFiles.realpathSync(path);
  } catch {
    return join(nodeFiles.realpathSync(dirname(path)), basename(path));
  }
}

/** Copies the target when an older program wrote it: it can still read that, and not what takes its place. */
function keepOlder(path: string, target: PublishTarget): void {
  const version = formatVersionOf(path);
  if (version === null || version >= FORMAT_VERSION) return;
  const kept = join(target.backups ?? dirname(path), `${basename(path)}.format-${String(version)}`);
  // The first one stays: it is what the older program wrote last.
  if (!nodeFiles.existsSync(kept)) nodeFiles.copyFileSync(path, kept);
}

/** Writes `content` to the target and returns what the file now is. Throws `SaveFailure`; the target is then as it was. */
export function publish(content: ProjectContent, target: PublishTarget, files: FileCalls = nodeFiles): Fingerprint {
  let temporary: string | null = null;
  try {
    const path = realTarget(target.path);
    refuseChanged(path, target.expected);
    const old = nodeFiles.statSync(path, { throwIfNoEntry: false });
    // A rename would put the file in the place of a device (`/dev/null` behind a link) or a pipe.
    if (old && !old.isFile()) throw new SaveFailure('cannotWrite', 'the target is no file');
    if (old) nodeFiles.accessSync(path, nodeFiles.constants.W_OK);
    temporary = temporaryFor(path, target.installation);
    remove(temporary);
    writeProjectFile(temporary, content);
    if (old) files.chmodSync(temporary, old.mode & 0o7777);
    const written = readProject(temporary);
    written.close();
    fsyncPath(files, temporary, 'r+');
    refuseChanged(path, target.expected);
    if (old) keepOlder(path, target);
    renameWithRetries(files, temporary, path);
    temporary = null;
    fsyncFolder(files, path);
    // The rename changed the inode's change time; the rest is what was validated.
    const stat = nodeFiles.statSync(path, { bigint: true });
    return { ...written.fingerprint, modified: String(stat.mtimeNs), changed: String(stat.ctimeNs), inode: String(stat.ino) };
  } catch (error) {
    throw toSaveFailure(error);
  } finally {
    if (temporary !== null) {
      try {
        remove(temporary);
      } catch {
        // The folder has become unreachable; the next publishing replaces the remains.
      }
    }
  }
}
