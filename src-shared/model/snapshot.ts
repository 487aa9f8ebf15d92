/**
 * An immutable picture of all records at one moment. A record that did not change between two snapshots is the same object in both,
 * so readers compare by identity. Deriving a snapshot from another costs what changed, not what there is.
 */
import type { Id } from './fields';
import { bySiblingOrder } from './order';
import { PROJECT_ID, type Project } from './project';
import type { AnyRecord, Kind, RecordOf } from './schema';

/** The field that names a record's parent: what groups siblings. Kinds not listed hang on the project. */
const PARENT = { stage: 'board', lane: 'board', step: 'stage' } as const;
type ChildKind = keyof typeof PARENT;

const SHARDS = 256;

/** One list for all who have no children: a reader that compares by identity would take a new one for a change, again and again. */
const NONE: readonly AnyRecord[] = [];

/** Spreads ids over shards; any stable hash will do, since a shard is only the unit of copying. */
function shardOf(id: Id): number {
  let hash = 0;
  for (let i = 0; i < id.length; i++) hash = (hash * 31 + id.charCodeAt(i)) | 0;
  return hash & (SHARDS - 1);
}

type Shards = readonly ReadonlyMap<Id, AnyRecord>[];

export class Snapshot {
  private readonly shards: Shards;
  /** Lists by kind and by parent, made when first asked for; a derived snapshot inherits those of the kinds it did not touch. */
  private readonly lists: Map<Kind, readonly AnyRecord[]>;
  private readonly children: Map<ChildKind, Map<Id, readonly AnyRecord[]>>;

  private constructor(shards: Shards, lists: Map<Kind, readonly AnyRecord[]>, children: Map<ChildKind, Map<Id, readonly AnyRecord[]>>) {
    this.shards = shards;
    this.lists = lists;
    this.children = children;
  }

  static empty(): Snapshot {
    return new Snapshot(Array.from({ length: SHARDS }, () => new Map<Id, AnyRecord>()), new Map(), new Map());
  }

  static of(records: Iterable<AnyRecord>): Snapshot {
    return Snapshot.empty().with(records, []);
  }

  /** The snapshot in which `put` replaces records of the same id, and `removed` are gone. */
  with(put: Iterable<AnyRecord>, removed: Iterable<Id>): Snapshot {
    const shards = [...this.shards];
    const copied = new Map<number, Map<Id, AnyRecord>>();
    const lists = new Map(this.lists);
    const children = new Map(this.children);
    const touch = (record: AnyRecord | undefined): void => {
      if (!record) return;
      lists.delete(record.kind);
      if (record.kind in PARENT) children.delete(record.kind as ChildKind);
    };
    const writable = (id: Id): Map<Id, AnyRecord> => {
      const index = shardOf(id);
      let shard = copied.get(index);
      if (!shard) {
        shard = new Map(shards[index]);
        copied.set(index, shard);
        shards[index] = shard;
      }
      return shard;
    };
    for (const record of put) {
      const shard = writable(record.id);
      touch(shard.get(record.id));
      touch(record);
      shard.set(record.id, record);
    }
    for (const id of removed) {
      const shard = writable(id);
      touch(shard.get(id));
      shard.delete(id);
    }
    return new Snapshot(shards, lists, children);
  }

  get(id: Id): AnyRecord | undefined {
    return this.shards[shardOf(id)]?.get(id);
  }

  /** The record when it exists and is of that kind. */
  find<K extends Kind>(kind: K, id: Id | null | undefined): RecordOf[K] | undefined {
    const record = id ? this.get(id) : undefined;
    return record?.kind === kind ? (record as RecordOf[K]) : undefined;
  }

  /** The project record, absent only in a document that was never seeded. */
  get project(): Project | undefined {
    return this.find('project', PROJECT_ID);
  }

  /** Every record, in no particular order. */
  *all(): Generator<AnyRecord> {
    for (const shard of this.shards) yield* shard.values();
  }

  /** Records of a kind, in no particular order. */
  ofKind<K extends Kind>(kind: K): readonly RecordOf[K][] {
    let list = this.lists.get(kind);
    if (!list) {
      const found: AnyRecord[] = [];
      for (const shard of this.shards) for (const record of shard.values()) if (record.kind === kind) found.push(record);
      list = found;
      this.lists.set(kind, list);
    }
    return list as readonly RecordOf[K][];
  }

  /** Ids of the records that are not the same here and there. Costs what differs where one snapshot was derived from the other. */
  *changedSince(other: Snapshot): Generator<Id> {
    for (const [index, shard] of this.shards.entries()) {
      const before = other.shards[index];
      if (shard === before) continue;
      for (const [id, record] of shard) if (before?.get(id) !== record) yield id;
      for (const id of before?.keys() ?? []) if (!shard.has(id)) yield id;
    }
  }

  /** Whether there is any record of the kind. Cheaper than their list, which is made anew after each change of one of them. */
  has(kind: Kind): boolean {
    for (const shard of this.shards) for (const record of shard.values()) if (record.kind === kind) return true;
    return false;
  }

  /** Boards in tab order. */
  boards(): readonly RecordOf['board'][] {
    return [...this.ofKind('board')].sort(bySiblingOrder);
  }

  /** Stages or lanes of a board, or steps of a stage, in sibling order; the same list while none of the kind changes. */
  childrenOf<K extends ChildKind>(kind: K, parent: Id): readonly RecordOf[K][] {
    let groups = this.children.get(kind);
    if (!groups) {
      groups = groupByParent(this.ofKind(kind), PARENT[kind]);
      this.children.set(kind, groups);
    }
    return (groups.get(parent) ?? NONE) as readonly RecordOf[K][];
  }
}

function groupByParent(records: readonly RecordOf[ChildKind][], field: string): Map<Id, readonly AnyRecord[]> {
  const groups = new Map<Id, RecordOf[ChildKind][]>();
  for (const record of [...records].sort(bySiblingOrder)) {
    const parent = (record as unknown as Record<string, Id>)[field] ?? '';
    const group = groups.get(parent);
    if (group) group.push(record);
    else groups.set(parent, [record]);
  }
  return groups;
}
