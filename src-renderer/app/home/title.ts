import type { LibraryEntry } from '../../../src-shared/host';

/** What a project is called: its title, or its file's name where it has none. */
export function titleOf(entry: Pick<LibraryEntry, 'title' | 'name'>): string {
  return entry.title.trim() || entry.name;
}

/** Titles that several of the entries have: what is shown of those says which file it is. */
export function repeatedTitles(entries: readonly LibraryEntry[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const title of entries.map(titleOf)) (seen.has(title) ? repeated : seen).add(title);
  return repeated;
}
