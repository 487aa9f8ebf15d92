/** The library as its panel shows it. What is typed on cards changes none of it, so only what refers elsewhere renders the panel anew. */
import { useDeferredValue, useMemo, useState } from 'react';
import { unnamedCards } from '../../../src-shared/commands/naming';
import { createLibraryUsers, itemsOf, missingItems, namesakes, usageOf, type LibraryUsage, type LibraryUsers, type MissingItem } from '../../../src-shared/insight/library';
import type { Id } from '../../../src-shared/model/fields';
import { LIBRARY_KINDS, type LibraryItem, type LibraryKind } from '../../../src-shared/model/library-references';
import type { Snapshot } from '../../../src-shared/model/snapshot';
import { useSession } from '../../session/react';

export interface Section {
  readonly kind: LibraryKind;
  readonly items: readonly LibraryItem[];
}

export interface Library {
  readonly snapshot: Snapshot;
  readonly users: LibraryUsers;
  readonly sections: readonly Section[];
  readonly usage: ReadonlyMap<Id, LibraryUsage>;
  /** Items of one kind and name. */
  readonly doubles: readonly (readonly LibraryItem[])[];
  readonly missing: readonly MissingItem[];
  /** Cards in lanes of touchpoints and systems that name theirs in words only. */
  readonly unnamed: number;
}

export function useLibrary(): Library {
  const snapshot = useDeferredValue(useSession((state) => state.snapshot));
  const [follow] = useState(createLibraryUsers);
  const users = useMemo(() => follow(snapshot), [follow, snapshot]);
  const kept = useKept(snapshot, users);
  const unnamed = useMemo(() => unnamedCards(snapshot, snapshot.ofKind('lane')).length, [snapshot]);
  return { snapshot, users, unnamed, ...kept };
}

/** What follows from the library, the users and where these stand; the lists of a kind change exactly when a record of it does. */
function useKept(snapshot: Snapshot, users: LibraryUsers): Pick<Library, 'sections' | 'usage' | 'doubles' | 'missing'> {
  const [personas, audiences, touchpoints] = [snapshot.ofKind('persona'), snapshot.ofKind('audience'), snapshot.ofKind('touchpoint')];
  const [channels, teams, systems] = [snapshot.ofKind('channel'), snapshot.ofKind('team'), snapshot.ofKind('system')];
  const [boards, lanes, stages, steps] = [snapshot.ofKind('board'), snapshot.ofKind('lane'), snapshot.ofKind('stage'), snapshot.ofKind('step')];
  return useMemo(() => {
    const sections = LIBRARY_KINDS.map((kind) => ({ kind, items: itemsOf(snapshot, kind) }));
    const usage = new Map(sections.flatMap(({ items }) => items).map(({ id }) => [id, usageOf(snapshot, users.get(id))]));
    return { sections, usage, doubles: namesakes(snapshot), missing: missingItems(snapshot, users) };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the lists stand for the parts of the snapshot that matter here
  }, [users, personas, audiences, touchpoints, channels, teams, systems, boards, lanes, stages, steps]);
}
