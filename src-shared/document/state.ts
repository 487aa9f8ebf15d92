/** One Yjs document with the index of its entries, and the snapshot that follows it. The only place that applies updates to a Y.Doc. */
import * as Y from 'yjs';
import type { Id } from '../model/fields';
import type { AnyRecord } from '../model/schema';
import { Snapshot } from '../model/snapshot';
import { Entries, splitKey } from './entries';
import { findMisplaced } from './placement';
import { type Fields, problemOf, readRecord } from './records';

const ENTRIES = 'entries';
const TEXTS = 'texts';

/** Names of the root types an update may name. */
export const ROOT_TYPES: ReadonlySet<string> = new Set([ENTRIES, TEXTS]);

/** What a run of transactions did. */
export interface Settled {
  readonly touched: ReadonlySet<Id>;
  /** A struct that stands where nothing of its kind may stand, in words; else `null`. */
  readonly misplaced: string | null;
}

export interface Derived {
  /** Ids whose records really changed. */
  readonly changed: ReadonlySet<Id>;
  /** The first problem met, or `null`. */
  readonly problem: string | null;
}

const NOTHING: ReadonlyMap<Id, AnyRecord> = new Map();

export class State implements Fields {
  /** Deleted content is collected; histories that need it keep it alive themselves. */
  readonly doc = new Y.Doc({ gc: true });
  readonly texts: Y.Map<unknown> = this.doc.getMap(TEXTS);
  private readonly array: Y.Array<unknown> = this.doc.getArray(ENTRIES);
  readonly entries = new Entries(this.array);
  snapshot = Snapshot.empty();
  private touched = new Set<Id>();
  private misplaced: string | null = null;

  constructor() {
    this.doc.on('afterTransaction', (transaction: Y.Transaction) => {
      for (const id of this.entries.settle(transaction)) this.touched.add(id);
      for (const id of this.touchedTexts(transaction)) this.touched.add(id);
      if (!transaction.local) this.misplaced ??= findMisplaced(transaction, this.array, this.texts);
    });
  }

  /** The types that hold the document's content. */
  get scope(): Y.AbstractType<Y.YEvent<never>>[] {
    return [this.array, this.texts] as unknown as Y.AbstractType<Y.YEvent<never>>[];
  }

  /** What the transactions since the last call did. */
  takeSettled(): Settled {
    const settled = { touched: this.touched, misplaced: this.misplaced };
    this.touched = new Set();
    this.misplaced = null;
    return settled;
  }

  /** The first problem among the ids' records, or `null`. */
  firstProblem(touched: Iterable<Id>): string | null {
    for (const id of touched) {
      const problem = problemOf(this, id);
      if (problem !== null) return problem;
    }
    return null;
  }

  /** Derives the snapshot from what changed. Records with a problem are left out. `written` are valid records that were just written. */
  derive(touched: Iterable<Id>, written: ReadonlyMap<Id, AnyRecord> = NOTHING): Derived {
    const put: AnyRecord[] = [];
    const removed: Id[] = [];
    const changed = new Set<Id>();
    let problem: string | null = null;
    for (const id of touched) {
      const previous = this.snapshot.get(id);
      const reading = readRecord(this, id, previous, written.get(id));
      const { record } = reading;
      problem ??= problemOf(this, id, reading);
      if (record === (previous ?? null)) continue;
      changed.add(id);
      if (record) put.push(record);
      else removed.push(id);
    }
    if (changed.size > 0) this.snapshot = this.snapshot.with(put, removed);
    return { changed, problem };
  }

  /** The update left something waiting for structs that this document does not have. */
  get isPending(): boolean {
    return this.doc.store.pendingStructs !== null || this.doc.store.pendingDs !== null;
  }

  private *touchedTexts(transaction: Y.Transaction): Generator<Id> {
    for (const [type, subs] of transaction.changed) {
      const isMap = (type as unknown) === this.texts;
      if (!isMap && !(type instanceof Y.Text)) continue;
      for (const key of isMap ? subs : [type._item?.parentSub]) {
        const parts = splitKey(key);
        if (parts) yield parts.id;
      }
    }
  }
}
