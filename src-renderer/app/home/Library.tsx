/** The projects of the library: its folders as on disk, its files as cards, and what is found in all of them. */
import { ChevronRight, Folder, FolderLock, FolderOpen, Map as MapIcon } from 'lucide-react';
import { useDeferredValue, useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { LibraryEntry } from '../../../src-shared/host';
import { interfaceLanguage } from '../../session/home';
import { SearchField, Segmented } from '../../ui/fields';
import { IS_MAC } from '../../ui/keys';
import { EmptyState } from '../../ui/states';
import { useWords } from '../../ui/words';
import { useHome, useProgram, useProgramState } from '../context';
import { Found } from './Found';
import { ProjectCard } from './ProjectCard';
import { foldersIn, nameOfFolder, sorted, wayTo, type FolderInfo } from './folders';
import { repeatedTitles, titleOf } from './title';

/** The folder's name, with those above it to go back to. */
function Way({ folder }: { readonly folder: string }): ReactNode {
  const words = useWords();
  const program = useProgram();
  const heading = useRef<HTMLHeadingElement>(null);
  const first = useRef(folder);
  // Whoever entered by keyboard must not begin again at the top of the page.
  useEffect(() => {
    if (first.current !== folder) heading.current?.focus();
    first.current = folder;
  }, [folder]);
  return (
    <nav className="cx-way" aria-label={words('home.way')}>
      {folder !== '' && (
        <>
          {['', ...wayTo(folder).slice(0, -1)].map((above) => (
            <span key={above} className="cx-way-part">
              <AriaButton className="cx-way-button" onPress={() => program.enterFolder(above)}>
                {above === '' ? words('home.library') : nameOfFolder(above)}
              </AriaButton>
              <ChevronRight className="cx-icon" size={16} aria-hidden />
            </span>
          ))}
        </>
      )}
      <h2 id="cx-library" ref={heading} tabIndex={-1}>
        {folder === '' ? words('home.library') : nameOfFolder(folder)}
      </h2>
    </nav>
  );
}

function Folders({ folders }: { readonly folders: readonly FolderInfo[] }): ReactNode {
  const words = useWords();
  const program = useProgram();
  if (folders.length === 0) return null;
  return (
    <ul className="cx-folders" aria-label={words('home.folders')}>
      {folders.map((folder) => {
        const FolderIcon = folder.unreadable ? FolderLock : Folder;
        return (
          <li key={folder.path}>
            <AriaButton className="cx-folder" onPress={() => program.enterFolder(folder.path)}>
              <FolderIcon className="cx-icon" size={20} strokeWidth={1.75} aria-hidden />
              <span className="cx-folder-name">{folder.name}</span>
              <span className="cx-hint">{folder.unreadable ? words('home.folder.unreadable') : words('home.projects', { count: folder.projects })}</span>
            </AriaButton>
          </li>
        );
      })}
    </ul>
  );
}

function Projects({ entries }: { readonly entries: readonly LibraryEntry[] }): ReactNode {
  const words = useWords();
  const repeated = repeatedTitles(entries);
  return (
    <ul className="cx-projects">
      {entries.map((entry) => (
        <ProjectCard key={entry.path} entry={entry} where={repeated.has(titleOf(entry)) && entry.inLibrary ? words('home.file', { name: entry.name }) : null} />
      ))}
    </ul>
  );
}

/** As the system writes it: the library's path says with which sign. */
function pathOf(library: string, folder: string): string {
  const sign = library.includes('\\') ? '\\' : '/';
  return [library, ...folder.split('/').filter(Boolean)].join(sign);
}

/** Projects of folders that are shown when one enters the library: those opened last, so that going on takes no search. */
const LATELY = 4;

function Lately({ entries }: { readonly entries: readonly LibraryEntry[] }): ReactNode {
  const words = useWords();
  const latest = entries
    .filter((entry) => entry.folder !== '' && entry.opened !== null)
    .sort((a, b) => (b.opened ?? 0) - (a.opened ?? 0))
    .slice(0, LATELY);
  if (latest.length === 0) return null;
  return (
    <>
      <h3 className="cx-lately">{words('home.lately')}</h3>
      <ul className="cx-projects" aria-label={words('home.lately')}>
        {latest.map((entry) => (
          <ProjectCard key={entry.path} entry={entry} where={words('home.in', { folder: entry.folder })} />
        ))}
      </ul>
    </>
  );
}

/** Ctrl+F, or Command+F, goes to the search field, as it does everywhere. */
function useFindKey(field: RefObject<HTMLElement | null>): void {
  const program = useProgram();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'f' || event.shiftKey || event.altKey || !(IS_MAC ? event.metaKey : event.ctrlKey)) return;
      if (program.store.getState().dialog) return;
      event.preventDefault();
      field.current?.querySelector('input')?.select();
      field.current?.querySelector('input')?.focus();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [program, field]);
}

export function Library({ entries }: { readonly entries: readonly LibraryEntry[] }): ReactNode {
  const words = useWords();
  const { home, enterFolder } = useProgram();
  const library = useHome((state) => state.info.libraryPath);
  const all = useHome((state) => state.folders);
  const language = useHome(interfaceLanguage);
  const sort = useHome((state) => state.preferences.sort);
  const entered = useProgramState((state) => state.folder);
  // The disk may have lost it meanwhile.
  const folder = entered === '' || all.some(({ path }) => path === entered) ? entered : '';
  const unreadable = all.some((one) => one.path === folder && one.unreadable);
  const [query, setQuery] = useState('');
  const tools = useRef<HTMLDivElement>(null);
  useFindKey(tools);
  const sought = useDeferredValue(query).trim();

  if (entries.length === 0 && all.length === 0) {
    return (
      <section className="cx-home-section">
        <EmptyState icon={MapIcon} title={words('home.empty.title')}>
          {words('home.empty.text')}
        </EmptyState>
      </section>
    );
  }
  const inFolder = foldersIn(folder, all, entries, language);
  const shown = sorted(entries.filter((entry) => entry.folder === folder && (folder === '' || entry.inLibrary)), sort, language);
  return (
    <section className="cx-home-section" aria-labelledby="cx-library">
      <header className="cx-home-head">
        <Way folder={folder} />
        <span className="cx-hint cx-home-folder" title={library}>
          {words('home.folder', { path: pathOf(library, folder) })}
        </span>
        <div className="cx-home-tools" ref={tools}>
          <Segmented
            label={words('home.sort')}
            value={sort}
            onChange={(value) => home.prefer({ sort: value })}
            choices={[
              { value: 'date', label: words('home.sort.date') },
              { value: 'name', label: words('home.sort.name') },
            ]}
          />
          <SearchField label={words('home.search')} value={query} onChange={setQuery} />
        </div>
      </header>
      {sought !== '' ? (
        <Found query={sought} entries={entries} onClear={() => setQuery('')} onFolder={(path) => {
          setQuery('');
          enterFolder(path);
        }} />
      ) : (
        <>
          <Folders folders={inFolder} />
          {shown.length > 0 && <Projects entries={shown} />}
          {folder === '' && <Lately entries={entries} />}
          {unreadable && (
            <EmptyState icon={FolderLock} title={words('home.folder.unreadable.title')}>
              {words('home.folder.unreadable.text')}
            </EmptyState>
          )}
          {shown.length === 0 && inFolder.length === 0 && !unreadable && (
            <EmptyState icon={FolderOpen} title={words('home.folder.empty')}>
              {words('home.folder.empty.text')}
            </EmptyState>
          )}
        </>
      )}
    </section>
  );
}
