/** An item in its list: opened by a press, renamed in place, and the rest in its menu. */
import { Ellipsis, Hand, Merge, Pencil, Trash2 } from 'lucide-react';
import { memo, useEffect, useRef, useState, type ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { referToItem, renameItem } from '../../../src-shared/commands/library';
import { deleteItem } from '../../../src-shared/commands/library-merge';
import type { LibraryUsage } from '../../../src-shared/insight/library';
import type { LibraryItem } from '../../../src-shared/model/library-references';
import { useSession, useSessionObject } from '../../session/react';
import { IconButton } from '../../ui/button';
import { Menu } from '../../ui/menu';
import { useWords } from '../../ui/words';
import { ItemIcon } from './ItemIcon';
import type { LibraryPage } from './LibraryPanel';
import { NameInput } from './NameInput';
import { shortName, usageWords } from './places';

interface ItemRowProps {
  readonly item: LibraryItem;
  readonly usage: LibraryUsage | undefined;
  readonly onPage: (page: LibraryPage) => void;
}

export const ItemRow = memo(function ItemRow({ item, usage, onPage }: ItemRowProps): ReactNode {
  const words = useWords();
  const { store } = useSessionObject();
  const readOnly = useSession((state) => state.project.readOnly !== null);
  const selected = useSession((state) => state.selection.ids.filter((one) => state.snapshot.find('card', one)).length);
  const [renaming, setRenaming] = useState(false);
  const row = useRef<HTMLButtonElement>(null);
  const returning = useRef(false);
  const { id } = item;
  const title = shortName(item.title, words);
  const used = usage !== undefined && Object.values(usage).some((count) => count > 0);
  useEffect(() => {
    if (!renaming && returning.current) row.current?.focus();
    returning.current = false;
  }, [renaming]);

  if (renaming) {
    return (
      <li>
        <NameInput
          label={words('library.name')}
          value={item.title}
          focused
          onName={(name) => void store.getState().run(renameItem, { id, title: name })}
          onDone={(byKey) => {
            returning.current = byKey;
            setRenaming(false);
          }}
        />
      </li>
    );
  }
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- F2 and Delete on the item's button
    <li
      onKeyDown={(event) => {
        if (readOnly || event.altKey || event.ctrlKey || event.metaKey || event.target !== row.current) return;
        if (event.key === 'F2') setRenaming(true);
        else if (event.key === 'Delete' || event.key === 'Backspace') remove();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <AriaButton ref={row} className="library-item" data-item={id} onPress={() => onPage({ type: 'item', id })}>
        <ItemIcon item={item} />
        <span className="library-title" dir="auto">{title}</span>
        {usage && <span className="cx-hint library-usage">{usageWords(usage, words)}</span>}
      </AriaButton>
      {!readOnly && (
        <Menu
          label={words('library.actions', { title })}
          trigger={<IconButton icon={Ellipsis} label={words('library.actions', { title })} />}
          groups={[
            {
              id: 'change',
              entries: [
                { id: 'rename', label: words('library.rename'), icon: Pencil, shortcut: 'F2', run: () => setRenaming(true) },
                { id: 'use', label: words('library.useOn', { count: selected }), icon: Hand, disabled: selected === 0, run: () => void store.getState().run(referToItem, { id }) },
                { id: 'merge', label: words('library.mergeWith'), icon: Merge, run: () => onPage({ type: 'merge', id, other: null }) },
              ],
            },
            { id: 'remove', entries: [{ id: 'delete', label: words('library.delete'), icon: Trash2, danger: true, shortcut: 'Delete', run: () => remove() }] },
          ]}
        />
      )}
    </li>
  );

  /** What nothing names goes at once: undo brings it back. */
  function remove(): void {
    if (used) onPage({ type: 'delete', id });
    else store.getState().run(deleteItem, { id });
  }
});
