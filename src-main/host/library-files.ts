/** What lies in the library folder: project files and folders, as the disk has them. */
import { type Dirent, mkdirSync, readdirSync, realpathSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { LibraryFolder } from '../../src-shared/host';
import { ENDING } from './file-names';

/** Levels below the library folder and entries that are read, for a library that turns out to be somebody's whole disk. */
const DEEPEST = 6;
const MOST_FILES = 5_000;
const MOST_FOLDERS = 1_000;

export interface LibraryFiles {
  /** Project files by absolute path, with the folder they lie in below the library, `Clients/Acme`. */
  readonly files: ReadonlyMap<string, string>;
  readonly folders: readonly LibraryFolder[];
}

/** `null` where the folder cannot be read. */
function listed(folder: string): readonly Dirent[] | null {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return null;
  }
}

/**
 * Reads folder by folder, the upper ones first. What begins with a dot is left out; links to folders are not followed. A library that is
 * not there yet is an empty one; the library folder itself is among the folders only where it cannot be read.
 */
export function filesOf(library: string): LibraryFiles {
  const files = new Map<string, string>();
  const folders: LibraryFolder[] = [];
  let root: string;
  try {
    root = realpathSync(library);
  } catch {
    return { files, folders };
  }
  const waiting = [{ path: root, folder: '', depth: 0 }];
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const entries = listed(next.path);
    if (next.folder !== '' || !entries) folders.push({ path: next.folder, unreadable: !entries });
    for (const entry of entries ?? []) {
      const path = join(next.path, entry.name);
      if (entry.name.startsWith('.')) continue;
      if (!entry.isDirectory()) {
        if (entry.name.toLowerCase().endsWith(ENDING) && files.size < MOST_FILES) files.set(path, next.folder);
      } else if (next.depth < DEEPEST && folders.length + waiting.length < MOST_FOLDERS) {
        const folder = next.folder === '' ? entry.name : `${next.folder}/${entry.name}`;
        waiting.push({ path, folder, depth: next.depth + 1 });
      }
    }
  }
  return { files, folders };
}

/** Absolute path of a folder of the library, which is made when it is missing. Throws where it lies outside, also by a link. */
export function folderIn(library: string, folder: string): string {
  mkdirSync(library, { recursive: true });
  const root = realpathSync(library);
  const isInside = (path: string): boolean => {
    const way = relative(root, path);
    return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
  };
  const path = resolve(root, folder);
  if (!isInside(path)) throw new Error(`${folder} is outside of the library`);
  mkdirSync(path, { recursive: true });
  const real = realpathSync(path);
  if (!isInside(real)) throw new Error(`${folder} leads out of the library`);
  return real;
}
