/** What is found on the start page: projects by their title, folders by their name, and texts inside of all projects. */
import { Folder, SearchX } from 'lucide-react';
import { useCallback, type ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { LibraryEntry, SearchHit } from '../../../src-shared/host';
import { folded, soughtWords } from '../../../src-shared/insight/search';
import { interfaceLanguage } from '../../session/home';
import { Button } from '../../ui/button';
import { Progress } from '../../ui/progress';
import { EmptyState } from '../../ui/states';
import { useWords } from '../../ui/words';
import { useHome, useProgram } from '../context';
import { ProjectCard } from './ProjectCard';
import { nameOfFolder, sorted } from './folders';
import { useTextSearch, type FoundProject } from './text-search';
import { repeatedTitles, titleOf } from './title';

function Hit({ hit, entry }: { readonly hit: SearchHit; readonly entry: LibraryEntry }): ReactNode {
  const program = useProgram();
  const words = useWords();
  return (
    <li>
      <AriaButton className="cx-hit" onPress={() => void program.open(entry.path, titleOf(entry), { board: hit.board, record: hit.record })}>
        <span className="cx-hit-text">
          {hit.excerpt.map((part, i) => (part.found ? <mark key={i}>{part.text}</mark> : part.text))}
        </span>
        {hit.board !== null && hit.boardTitle !== titleOf(entry) && <span className="cx-hint cx-hit-board">{hit.boardTitle.trim() || words('app.untitledBoard')}</span>}
      </AriaButton>
    </li>
  );
}

/** Where a project lies, and, where another one found has the same title, in which file. */
function usePlace(entry: LibraryEntry, isRepeated: boolean): readonly string[] {
  const words = useWords();
  return [...(entry.folder === '' ? [] : [words('home.in', { folder: entry.folder })]), ...(isRepeated ? [words('home.file', { name: entry.name })] : [])];
}

function ProjectTexts({ found: { entry, hits, count }, isRepeated }: { readonly found: FoundProject; readonly isRepeated: boolean }): ReactNode {
  const words = useWords();
  return (
    <div className="cx-found" role="group" aria-label={titleOf(entry)}>
      <h4>
        {titleOf(entry)} <span className="cx-hint">{words('home.found.count', { count })}</span>
        {usePlace(entry, isRepeated).map((place) => (
          <span key={place} className="cx-hint">
            {place}
          </span>
        ))}
      </h4>
      <ul>
        {hits.map((hit, i) => (
          <Hit key={`${hit.record} ${i}`} hit={hit} entry={entry} />
        ))}
      </ul>
      {count > hits.length && <p className="cx-hint cx-found-more">{words('home.found.rest', { count: count - hits.length })}</p>}
    </div>
  );
}

interface FoundProps {
  readonly query: string;
  readonly entries: readonly LibraryEntry[];
  readonly onClear: () => void;
  readonly onFolder: (folder: string) => void;
}

export function Found({ query, entries, onClear, onFolder }: FoundProps): ReactNode {
  const words = useWords();
  const program = useProgram();
  const language = useHome(interfaceLanguage);
  const sort = useHome((state) => state.preferences.sort);
  const all = useHome((state) => state.folders);
  const files = useCallback((): readonly LibraryEntry[] => {
    const { entries: now, preferences } = program.home.store.getState();
    return sorted(now ?? [], preferences.sort, language);
  }, [program, language]);
  const [search, stop] = useTextSearch(program.host, query, files);

  const parts = soughtWords(query);
  const holds = (text: string): boolean => parts.every((part) => folded(text).includes(part));
  const titled = sorted(entries.filter((entry) => holds(titleOf(entry)) || holds(entry.name)), sort, language);
  const folders = all.map(({ path }) => path).filter((folder) => holds(nameOfFolder(folder)));
  const pending = search.running || search.query !== parts.join(' ');
  const texts = search.found.reduce((sum, { count }) => sum + count, 0);
  const repeated = repeatedTitles(entries);
  const nothing = titled.length === 0 && folders.length === 0 && search.found.length === 0;

  return (
    <>
      <p className="cx-hidden" role="status">
        {!pending && words('home.found.summary', { projects: words('home.projects', { count: titled.length }), texts: words('home.found.count', { count: texts }) })}
      </p>
      {folders.length > 0 && (
        <ul className="cx-folders" aria-label={words('home.folders')}>
          {folders.map((folder) => (
            <li key={folder}>
              <AriaButton className="cx-folder" onPress={() => onFolder(folder)}>
                <Folder className="cx-icon" size={20} strokeWidth={1.75} aria-hidden />
                <span className="cx-folder-name">{folder}</span>
              </AriaButton>
            </li>
          ))}
        </ul>
      )}
      {titled.length > 0 && (
        <ul className="cx-projects">
          {titled.map((entry) => (
            <ProjectCard key={entry.path} entry={entry} where={entry.folder !== '' ? words('home.in', { folder: entry.folder }) : repeated.has(titleOf(entry)) ? words('home.file', { name: entry.name }) : null} />
          ))}
        </ul>
      )}
      {search.progress && (
        <Progress label={words('home.searching', search.progress)} done={search.progress.done / search.progress.of} cancel={{ label: words('home.search.stop'), run: stop }} />
      )}
      {search.found.length > 0 && (
        <div className="cx-found-texts">
          <h3>{words('home.found.texts')}</h3>
          {search.found.map((found) => (
            <ProjectTexts key={found.entry.path} found={found} isRepeated={repeated.has(titleOf(found.entry))} />
          ))}
          {search.cut && <p className="cx-hint">{words('home.found.cut')}</p>}
        </div>
      )}
      {nothing && !pending && (
        <EmptyState icon={SearchX} title={words('home.search.none', { query })} actions={<Button onPress={onClear}>{words('home.search.clear')}</Button>} />
      )}
    </>
  );
}
