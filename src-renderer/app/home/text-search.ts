/** Searches the texts of all projects while somebody types: one project after the other, so that what is found stands there at once. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { HostApi, LibraryEntry, ProjectHits } from '../../../src-shared/host';
import { soughtWords } from '../../../src-shared/insight/search';

/** Milliseconds of quiet before the search begins, and from when on it shows how far it is. */
const QUIET = 250;
const LATE = 1_000;
/** Hits after which the search ends: nobody reads on, they write another word. */
const ENOUGH = 200;

export interface FoundProject extends ProjectHits {
  readonly entry: LibraryEntry;
}

export interface TextSearch {
  /** The query that the results are of; empty while there is none. */
  readonly query: string;
  readonly found: readonly FoundProject[];
  readonly running: boolean;
  /** How many of how many projects were searched, once that has taken a second. */
  readonly progress: { readonly done: number; readonly of: number } | null;
  /** It ended before every project was searched. */
  readonly cut: boolean;
}

const NOTHING: TextSearch = { query: '', found: [], running: false, progress: null, cut: false };

/** The search for a query, begun anew when its words change, and a way to end it early. `entries` is asked for when it begins. */
export function useTextSearch(host: HostApi, query: string, entries: () => readonly LibraryEntry[]): readonly [TextSearch, () => void] {
  const [search, setSearch] = useState<TextSearch>(NOTHING);
  const running = useRef<AbortController | null>(null);
  const words = soughtWords(query).join(' ');

  useEffect(() => {
    if (words === '') return undefined;
    const control = new AbortController();
    running.current = control;
    const run = async (): Promise<void> => {
      const files = entries().filter((entry) => !entry.unreadable);
      const begun = Date.now();
      let found: readonly FoundProject[] = [];
      let count = 0;
      for (const [i, entry] of files.entries()) {
        if (count >= ENOUGH) break;
        setSearch({ query: words, found, running: true, progress: Date.now() - begun > LATE ? { done: i, of: files.length } : null, cut: false });
        const hits = await host.search(entry.path, words).catch(() => null);
        if (control.signal.aborted) return;
        if (!hits || hits.count === 0) continue;
        found = [...found, { entry, ...hits }];
        count += hits.count;
      }
      setSearch({ query: words, found, running: false, progress: null, cut: count >= ENOUGH });
    };
    const timer = setTimeout(() => void run(), QUIET);
    return () => {
      control.abort();
      clearTimeout(timer);
    };
  }, [host, words, entries]);

  const stop = useCallback(() => {
    running.current?.abort();
    setSearch((now) => ({ ...now, running: false, progress: null, cut: true }));
  }, []);
  return [words === '' ? NOTHING : search, stop];
}
