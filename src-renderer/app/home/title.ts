import type { LibraryEntry } from '../../../src-shared/host';

/** What a project is called: its title, or its file's name where it has none. */
export function titleOf(entry: Pick<LibraryEntry, 'title' | 'name'>): string {
  return entry.title.trim() || entry.name;
}
