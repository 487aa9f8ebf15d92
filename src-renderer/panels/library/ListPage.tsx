/** Six lists, one a kind, with a field that narrows them and what calls for attention above them. */
import { ChevronDown, ChevronRight, LibraryBig, Link2Off, Merge, Plus, SearchX, Sparkles } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { addItem, itemNamed } from '../../../src-shared/commands/library';
import { itemsOfAllLanes } from '../../../src-shared/commands/naming';
import { folded } from '../../../src-shared/insight/search';
import { MAX_TITLE } from '../../../src-shared/model/fields';
import type { LibraryItem, LibraryKind } from '../../../src-shared/model/library-references';
import { useSession, useSessionObject } from '../../session/react';
import { Button, IconButton } from '../../ui/button';
import { EmptyState } from '../../ui/states';
import { useFormats, useWords } from '../../ui/words';
import { ItemRow } from './ItemRow';
import type { LibraryPage } from './LibraryPanel';
import { shortName } from './places';
import type { Library } from './use-library';

/** More rows than this nobody reads; the field above finds the others. */
const LISTED = 200;

interface ListPageProps {
  readonly library: Library;
  readonly sought: string;
  readonly onSeek: (sought: string) => void;
  readonly onPage: (page: LibraryPage) => void;
}

export function ListPage({ library, sought, onSeek, onPage }: ListPageProps): ReactNode {
  const words = useWords();
  const onGrid = useSession((state) => state.scene.grid !== null && state.scene.grid.derived === undefined && state.project.readOnly === null);
  const query = folded(sought.trim());
  const sections = library.sections.map(({ kind, items }) => ({ kind, items: query === '' ? items : items.filter(({ title }) => folded(title).includes(query)) }));
  const nothing = sections.every(({ items }) => items.length === 0);
  return (
    <>
      <div className="library-search">
        <input
          className="cx-input"
          data-panel-start
          type="search"
          value={sought}
          maxLength={1_000}
          spellCheck={false}
          aria-label={words('library.search')}
          placeholder={words('library.search')}
          onChange={(event) => onSeek(event.target.value)}
        />
      </div>
      <div className="cx-panel-scroll library-lists">
        {query === '' && <Callouts library={library} onPage={onPage} />}
        {nothing && query !== '' ? (
          <EmptyState icon={SearchX} title={words('library.notFound.title')}>
            {words('library.notFound.text')}
          </EmptyState>
        ) : (
          <>
            {nothing && (
              <EmptyState icon={LibraryBig} title={words('library.empty.title')}>
                {words('library.empty.text')}
              </EmptyState>
            )}
            {sections.filter(({ items }) => query === '' || items.length > 0).map(({ kind, items }) => (
              <Section key={kind} kind={kind} items={items} library={library} searching={query !== ''} onPage={onPage} />
            ))}
            {!nothing && onGrid && <p className="cx-hint">{words('carry.hint')}</p>}
          </>
        )}
      </div>
    </>
  );
}

/** Two items of one name, names that lead nowhere, and cards that could be touchpoints. */
function Callouts({ library: { doubles, missing, unnamed }, onPage }: Pick<ListPageProps, 'library' | 'onPage'>): ReactNode {
  const words = useWords();
  const { store } = useSessionObject();
  const readOnly = useSession((state) => state.project.readOnly !== null);
  if (readOnly || (doubles.length === 0 && missing.length === 0 && unnamed === 0)) return null;
  const lost = new Set(missing.map(({ id }) => id));
  return (
    <ul className="library-callouts" aria-label={words('library.attention')}>
      {doubles.map(([first, second, ...more]) => first && second && (
        <li key={first.id}>
          <p>{words(`library.double.${first.kind}`, { title: shortName(first.title, words), count: more.length + 2 })}</p>
          <Button icon={Merge} onPress={() => onPage({ type: 'merge', id: second.id, other: first.id })}>
            {words('library.merge')}
          </Button>
        </li>
      ))}
      {[...lost].map((id) => (
        <li key={id}>
          <p>{words('library.missing', { count: new Set(missing.filter((one) => one.id === id).flatMap(({ users }) => users)).size })}</p>
          <Button icon={Link2Off} onPress={() => onPage({ type: 'missing', id })}>
            {words('library.mend')}
          </Button>
        </li>
      ))}
      {unnamed > 0 && (
        <li>
          <p>{words('library.unnamed', { count: unnamed })}</p>
          <Button icon={Sparkles} onPress={() => void store.getState().run(itemsOfAllLanes, undefined)}>
            {words('library.makeFromCards')}
          </Button>
        </li>
      )}
    </ul>
  );
}

interface SectionProps {
  readonly kind: LibraryKind;
  readonly items: readonly LibraryItem[];
  readonly library: Library;
  readonly searching: boolean;
  readonly onPage: (page: LibraryPage) => void;
}

function Section({ kind, items, library, searching, onPage }: SectionProps): ReactNode {
  const words = useWords();
  const formats = useFormats();
  const readOnly = useSession((state) => state.project.readOnly !== null);
  const [open, setOpen] = useState<boolean | null>(null);
  const [adding, setAdding] = useState(false);
  const isOpen = searching || adding || (open ?? items.length > 0);
  const title = words(`library.kind.${kind}`);
  return (
    <section aria-label={title}>
      <div className="library-head">
        <h3>
          <AriaButton className="library-toggle" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
            {isOpen ? <ChevronDown className="cx-icon" size={16} aria-hidden /> : <ChevronRight className="cx-icon" size={16} aria-hidden />}
            {title}
            <span className="library-count">{formats.number(items.length)}</span>
          </AriaButton>
        </h3>
        {!readOnly && <IconButton icon={Plus} label={words(`library.add.${kind}`)} onPress={() => setAdding(true)} />}
      </div>
      {isOpen && (
        <>
          {adding && <AddField kind={kind} onDone={() => setAdding(false)} onKnown={(id) => onPage({ type: 'item', id })} />}
          {items.length === 0 && <p className="cx-hint library-none">{words(`library.none.${kind}`)}</p>}
          <ul className="library-items">
            {items.slice(0, LISTED).map((item) => (
              <ItemRow key={item.id} item={item} usage={library.usage.get(item.id)} onPage={onPage} />
            ))}
          </ul>
          {items.length > LISTED && <p className="cx-hint library-none">{words('library.more', { count: items.length - LISTED })}</p>}
        </>
      )}
    </section>
  );
}

/** Type, Enter, type, Enter adds items; a name that is there already leads to its item. */
function AddField({ kind, onDone, onKnown }: { readonly kind: LibraryKind; readonly onDone: () => void; readonly onKnown: (id: string) => void }): ReactNode {
  const words = useWords();
  const { store } = useSessionObject();
  const language = useSession((state) => state.snapshot.project?.language ?? 'en');
  const [title, setTitle] = useState('');
  const known = useSession((state) => itemNamed(state.snapshot, kind, title)?.id);
  const add = (): boolean => store.getState().run(addItem, { kind, title });
  return (
    <div className="library-add">
      <input
        // eslint-disable-next-line jsx-a11y/no-autofocus -- it appears because the person asked to add one
        autoFocus
        className="cx-input"
        type="text"
        lang={language}
        spellCheck
        maxLength={MAX_TITLE}
        value={title}
        aria-label={words(`library.add.${kind}`)}
        placeholder={words(`library.name.${kind}`)}
        onChange={(event) => setTitle(event.target.value)}
        // Leaving the field keeps what is in it; leaving the window does not leave the field.
        onBlur={() => {
          if (!document.hasFocus()) return;
          add();
          onDone();
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
          event.preventDefault();
          event.stopPropagation();
          if (event.key === 'Escape' || title.trim() === '') onDone();
          else if (known !== undefined) onKnown(known);
          else if (add()) setTitle('');
        }}
      />
      {known !== undefined && <p className="cx-hint" role="status">{words('library.known')}</p>}
    </div>
  );
}
