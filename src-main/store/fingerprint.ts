/** What a file was when it was read, so that a later look tells whether someone else has changed it. */
import { closeSync, constants, fstatSync, openSync, readFileSync, statSync } from 'node:fs';
import { sha256 } from './hash';

export interface Fingerprint {
  readonly sha256: string;
  readonly size: number;
  /** Nanoseconds since 1970 as decimal text, which survives messages and JSON. */
  readonly modified: string;
  readonly changed: string;
  readonly inode: string;
}

/** Without waiting: opening a pipe would last until somebody writes into it. Windows has no such flag, and `undefined` adds no bit. */
const READ = constants.O_RDONLY | constants.O_NONBLOCK;

/** Reads a whole file, with the fingerprint of exactly these bytes. Refuses by `limit` before reading, and what is no file: a device may never end. */
export function readWithFingerprint(path: string, limit: (size: number) => void): { bytes: Buffer; fingerprint: Fingerprint } {
  const handle = openSync(path, READ);
  try {
    const stat = fstatSync(handle, { bigint: true });
    if (!stat.isFile()) throw Object.assign(new Error(`${path} is no file`), { code: 'EISDIR' });
    limit(Number(stat.size));
    const bytes = readFileSync(handle);
    limit(bytes.byteLength);
    return { bytes, fingerprint: { sha256: sha256(bytes), size: bytes.byteLength, modified: String(stat.mtimeNs), changed: String(stat.ctimeNs), inode: String(stat.ino) } };
  } finally {
    closeSync(handle);
  }
}

export function fingerprintOf(path: string): Fingerprint {
  return readWithFingerprint(path, () => undefined).fingerprint;
}

/**
 * Whether the file is still what the fingerprint says: by its times, size and inode, and where those differ by its content.
 * A missing file is `missing`, never unchanged.
 */
export function compareWith(path: string, fingerprint: Fingerprint): 'same' | 'changed' | 'missing' {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
  if (!stat) return 'missing';
  if (String(stat.mtimeNs) === fingerprint.modified && String(stat.ctimeNs) === fingerprint.changed && String(stat.ino) === fingerprint.inode && Number(stat.size) === fingerprint.size) {
    return 'same';
  }
  return Number(stat.size) === fingerprint.size && fingerprintOf(path).sha256 === fingerprint.sha256 ? 'same' : 'changed';
}
