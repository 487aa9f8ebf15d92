/** What of a project refers to its library: who uses an item, which items have one name, and which references lead nowhere. */
import type { Id } from '../model/fields';
import { type LibraryItem, type LibraryKind, LIBRARY_KINDS, isLibraryItem, libraryReferences } from '../model/library-references';
import { nameKey } from '../model/names';
import { bySiblingOrder } from '../model/order';
import type { AnyRecord } from '../model/schema';
import type { Snapshot } from '../model/snapshot';

/** By id of an item, there or missing, the records that name it. */
export type LibraryUsers = ReadonlyMap<Id, ReadonlySet<Id>>;

const NOBODY: ReadonlySet<Id> = new Set();
const idsOf = (record: AnyRecord | undefined): ReadonlySet<Id> => (record ? new Set(libraryReferences(record).map(({ id }) => id)) : NOBODY);

/** Who names what, in one pass over the records. */
export function libraryUsers(snapshot: Snapshot): LibraryUsers {
  const users = new Map<Id, Set<Id>>();
  for (const record of snapshot.all()) {
    for (const id of idsOf(record)) {
      const known = users.get(id);
      if (known) known.add(record.id);
      else users.set(id, new Set([record.id]));
    }
  }
  return users;
}

/**
 * The users in `snapshot`, from those in another one: costs the records that differ. Sets that stay as they were are the same objects, and so
 * is the whole where nobody refers to anything else.
 */
export function libraryUsersAfter(before: Snapshot, users: LibraryUsers, snapshot: Snapshot): LibraryUsers {
  const touched = new Map<Id, Set<Id>>();
  const writable = (id: Id): Set<Id> => {
    const set = touched.get(id) ?? new Set(users.get(id));
    touched.set(id, set);
    return set;
  };
  for (const record of snapshot.changedSince(before)) {
    const was = idsOf(before.get(record));
    const is = idsOf(snapshot.get(record));
    for (const id of was) if (!is.has(id)) writable(id).delete(record);
    for (const id of is) if (!was.has(id)) writable(id).add(record);
  }
  if (touched.size === 0) return users;
  const result = new Map(users);
  for (const [id, set] of touched) {
    if (set.size > 0) result.set(id, set);
    else result.delete(id);
  }
  return result;
}

/** Remembers the snapshot it was asked about last, so that the next one costs what changed. */
export function createLibraryUsers(): (snapshot: Snapshot) => LibraryUsers {
  let last: { readonly snapshot: Snapshot; readonly users: LibraryUsers } | null = null;
  return (snapshot) => {
    if (last?.snapshot === snapshot) return last.users;
    const users = last ? libraryUsersAfter(last.snapshot, last.users, snapshot) : libraryUsers(snapshot);
    last = { snapshot, users };
    return users;
  };
}

/** The board that a record stands on or is; `null` for what belongs to the project. */
export function boardOf(snapshot: Snapshot, record: AnyRecord | undefined): Id | null {
  switch (record?.kind) {
    case 'board': return record.id;
    case 'lane':
    case 'stage': return snapshot.find('board', record.board)?.id ?? null;
    case 'step': return boardOf(snapshot, snapshot.find('stage', record.stage));
    case 'card': return boardOf(snapshot, snapshot.find('lane', record.place.lane));
    default: return null;
  }
}

export interface LibraryUsage {
  readonly cards: number;
  /** Stages, steps and lanes. */
  readonly places: number;
  /** Other items of the library. */
  readonly items: number;
  /** Evidence, metrics and decisions. */
  readonly findings: number;
  /** Different boards among all of these; a board that names the item itself counts too. */
  readonly boards: number;
}

/** How much refers to an item, by the records that do. Cards that stand on no board are left out: nobody can see them. */
export function usageOf(snapshot: Snapshot, users: ReadonlySet<Id> = NOBODY): LibraryUsage {
  const boards = new Set<Id>();
  let [cards, places, items, findings] = [0, 0, 0, 0];
  for (const id of users) {
    const record = snapshot.get(id);
    const board = boardOf(snapshot, record);
    if (board !== null) boards.add(board);
    switch (record?.kind) {
      case 'card': if (board !== null) cards++; break;
      case 'lane':
      case 'stage':
      case 'step': if (board !== null) places++; break;
      case 'persona':
      case 'touchpoint':
      case 'system': items++; break;
      case 'voice':
      case 'metric':
      case 'decision': findings++; break;
      default: break;
    }
  }
  return { cards, places, items, findings, boards: boards.size };
}

/** The items of a kind in their order. */
export function itemsOf(snapshot: Snapshot, kind: LibraryKind): LibraryItem[] {
  return [...snapshot.ofKind(kind)].sort(bySiblingOrder);
}

/** Items of one kind and name, two or more, the first in order first. */
export function namesakes(snapshot: Snapshot): LibraryItem[][] {
  return LIBRARY_KINDS.flatMap((kind) => {
    const groups = new Map<string, LibraryItem[]>();
    for (const item of itemsOf(snapshot, kind)) {
      const key = nameKey(item.title);
      if (key !== '') groups.set(key, [...(groups.get(key) ?? []), item]);
    }
    return [...groups.values()].filter((group) => group.length > 1);
  });
}

/** An item that is named and not there. */
export interface MissingItem {
  readonly id: Id;
  /** What it may have been. */
  readonly kinds: readonly LibraryKind[];
  /** Records that name it. */
  readonly users: readonly Id[];
}

/** References that lead nowhere, by what they name. */
export function missingItems(snapshot: Snapshot, users: LibraryUsers): MissingItem[] {
  return [...users].flatMap(([id, naming]) => {
    if (isLibraryItem(snapshot.get(id))) return [];
    const groups = new Map<string, { kinds: readonly LibraryKind[]; users: Id[] }>();
    for (const user of naming) {
      const record = snapshot.get(user);
      for (const reference of record ? libraryReferences(record) : []) {
        if (reference.id !== id || reference.other) continue;
        const key = reference.kinds.join();
        const group = groups.get(key) ?? { kinds: reference.kinds, users: [] };
        if (!group.users.includes(user)) group.users.push(user);
        groups.set(key, group);
      }
    }
    return [...groups.values()].map((group) => ({ id, ...group }));
  });
}

/** How many items the library holds, by kind. */
export function countLibrary(snapshot: Snapshot): Readonly<Record<LibraryKind, number>> {
  return {
    persona: snapshot.ofKind('persona').length, audience: snapshot.ofKind('audience').length, touchpoint: snapshot.ofKind('touchpoint').length,
    channel: snapshot.ofKind('channel').length, team: snapshot.ofKind('team').length, system: snapshot.ofKind('system').length,
  };
}
