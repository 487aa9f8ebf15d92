/** The library as the start page walks through it: what lies in a folder, and in which order. */
import type { LibraryEntry, LibraryFolder, Preferences } from '../../../src-shared/host';
import { titleOf } from './title';

export interface FolderInfo {
  /** Below the library, `Clients/Acme`. */
  readonly path: string;
  readonly name: string;
  /** Projects in it and in the folders below it. */
  readonly projects: number;
  /** Nobody knows what lies in it. */
  readonly unreadable: boolean;
}

export const nameOfFolder = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** The folder and those above it, the upper ones first. */
export function wayTo(folder: string): readonly string[] {
  const names = folder === '' ? [] : folder.split('/');
  return names.map((_, i) => names.slice(0, i + 1).join('/'));
}

/** The folders right below `folder`, by name. */
export function foldersIn(folder: string, all: readonly LibraryFolder[], entries: readonly LibraryEntry[], language: string): readonly FolderInfo[] {
  const parent = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));
  const { compare } = new Intl.Collator(language, { numeric: true });
  return all
    .filter(({ path }) => path !== '' && parent(path) === folder)
    .map(({ path, unreadable }) => ({ path, unreadable, name: nameOfFolder(path), projects: entries.filter((entry) => entry.folder === path || entry.folder.startsWith(`${path}/`)).length }))
    .sort((a, b) => compare(a.name, b.name));
}

/** Projects in the wanted order: by title as the language sorts, or the latest used or changed first. */
export function sorted(entries: readonly LibraryEntry[], sort: Preferences['sort'], language: string): readonly LibraryEntry[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const used = (entry: LibraryEntry): number => Math.max(entry.modified, entry.opened ?? 0);
  return [...entries].sort((a, b) => (sort === 'name' ? compare(titleOf(a), titleOf(b)) : used(b) - used(a)) || compare(a.path, b.path));
}
