/** The library: what the boards of a project share, how much each item is used, and what to do with it. */
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Id } from '../../../src-shared/model/fields';
import { isLibraryItem } from '../../../src-shared/model/library-references';
import { takeLibraryItem } from '../../session/library-item';
import { useSession, useSessionObject } from '../../session/react';
import { useCarrySource } from '../../session/use-carry';
import './library.css';
import { DeletePage } from './DeletePage';
import { ItemPage } from './ItemPage';
import { ListPage } from './ListPage';
import { MergePage } from './MergePage';
import { MissingPage } from './MissingPage';
import { useLibrary } from './use-library';

/** What the panel shows. `id` is the item it is about; of a missing one it is only what is left of it. */
export type LibraryPage =
  | { readonly type: 'list' }
  | { readonly type: 'item' | 'delete' | 'missing'; readonly id: Id }
  | { readonly type: 'merge'; readonly id: Id; readonly other: Id | null };

const LIST: LibraryPage = { type: 'list' };

export function LibraryPanel(): ReactNode {
  const library = useLibrary();
  const session = useSessionObject();
  const [page, setPage] = useState<LibraryPage>(() => {
    const asked = takeLibraryItem(session);
    return asked === null ? LIST : { type: 'item', id: asked };
  });
  const [sought, setSought] = useState('');
  const [returned, setReturned] = useState<Id | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const readOnly = useSession((state) => state.project.readOnly !== null);
  useCarrySource(place, (target) => {
    const carried = readOnly ? undefined : target.closest<HTMLElement>('[data-item]')?.dataset.item;
    return carried === undefined ? null : { type: 'item', id: carried };
  });
  const id = page.type === 'list' ? null : page.id;
  const record = id === null ? undefined : library.snapshot.get(id);
  const item = isLibraryItem(record) ? record : undefined;
  const missing = library.missing.filter((one) => one.id === id);
  // What a page is about may go, by this window or by another.
  const gone = page.type === 'missing' ? missing.length === 0 : page.type !== 'list' && !item;

  const back = (): void => {
    setReturned(id);
    setPage(page.type === 'merge' || page.type === 'delete' ? (item ? { type: 'item', id: item.id } : LIST) : LIST);
  };
  const first = useRef(true);
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    // The keyboard goes along: to the item one comes back from, else to the top of the page.
    const row = page.type === 'list' && returned !== null ? place.current?.querySelector<HTMLElement>(`[data-item="${returned}"]`) : null;
    (row ?? place.current?.querySelector<HTMLElement>('[data-page-start], [data-panel-start]'))?.focus();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- where one comes from matters only at the moment the page changes
  }, [page.type, id]);
  if (gone) setPage(LIST);

  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- Escape on a page goes back before it closes the panel
    <div
      ref={place}
      className="library"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing || page.type === 'list') return;
        event.preventDefault();
        event.stopPropagation();
        back();
      }}
    >
      {page.type === 'list' || gone ? (
        <ListPage library={library} sought={sought} onSeek={setSought} onPage={setPage} />
      ) : page.type === 'missing' ? (
        <MissingPage key={id} missing={missing} library={library} onPage={setPage} onBack={back} />
      ) : item && page.type === 'merge' ? (
        <MergePage key={id} item={item} other={page.other} library={library} onPage={setPage} onBack={back} />
      ) : item && page.type === 'delete' ? (
        <DeletePage key={id} item={item} library={library} onPage={setPage} onBack={back} />
      ) : (
        item && <ItemPage key={id} item={item} library={library} onPage={setPage} onBack={back} />
      )}
    </div>
  );
}
