/** Every place that names an item; choosing one goes there. */
import { useMemo, type ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { Id } from '../../../src-shared/model/fields';
import { isLibraryItem } from '../../../src-shared/model/library-references';
import type { Snapshot } from '../../../src-shared/model/snapshot';
import { useSessionObject } from '../../session/react';
import { useWords } from '../../ui/words';
import type { LibraryPage } from './LibraryPanel';
import { goTo, placesOf } from './places';

const LISTED = 100;

interface UsageListProps {
  readonly label: string;
  readonly snapshot: Snapshot;
  readonly ids: Iterable<Id>;
  readonly onPage: (page: LibraryPage) => void;
}

export function UsageList({ label, snapshot, ids, onPage }: UsageListProps): ReactNode {
  const words = useWords();
  const session = useSessionObject();
  const places = useMemo(() => placesOf(snapshot, ids, words), [snapshot, ids, words]);
  return (
    <>
      <ul className="library-places" aria-label={label}>
        {places.slice(0, LISTED).map(({ record, label: title, where, leads }) => (
          <li key={record.id}>
            <AriaButton
              className="library-place"
              isDisabled={!leads}
              onPress={() => (isLibraryItem(record) ? onPage({ type: 'item', id: record.id }) : goTo(session, record))}
            >
              <span className="library-title" dir="auto">{title}</span>
              <span className="cx-hint">{where}</span>
            </AriaButton>
          </li>
        ))}
      </ul>
      {places.length > LISTED && <p className="cx-hint">{words('library.morePlaces', { count: places.length - LISTED })}</p>}
    </>
  );
}
