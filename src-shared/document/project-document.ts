/** A project's document over Yjs. */
import * as Y from 'yjs';
import type { Id } from '../model/fields';
import { type AnyRecord, SCHEMA_VERSION } from '../model/schema';
import type { Snapshot } from '../model/snapshot';
import { type RecordChange, netChanges } from './edits';
import { History, TRACKED } from './history';
import { Rehearsal } from './receive';
import { writeRecord } from './records';
import type { State } from './state';
import type { DocumentChange, Edit, Origin, ProjectDocument, UpdateResult } from './types';

/**
 * Records whose entries are appended together. Yjs keeps entries appended in one go in one array and copies it whenever one of them is
 * deleted; the texts written between two batches keep their arrays apart.
 */
const BATCH = 100;

const NO_IDS: ReadonlySet<Id> = new Set();

/** The field that holds a record's words, as far as they are written in place. */
function words(record: AnyRecord | null): string | null {
  if (record && 'text' in record) return record.text;
  return record && 'title' in record ? record.title : null;
}

function unwrittenAfter(changes: readonly RecordChange[]): ReadonlySet<Id> {
  return new Set(changes.flatMap(({ before, after }) => (!before && after && words(after) === '' ? [after.id] : [])));
}

/** Making a record and writing its first words, or giving it up without any, is one gesture and so one step [M8] [M15]. */
function isFirstWriting([change, ...others]: readonly RecordChange[], unwritten: ReadonlySet<Id>): boolean {
  const { before = null, after = null } = change ?? {};
  return others.length === 0 && before !== null && unwritten.has(before.id) && (after === null || words(after) !== words(before));
}

export class YjsDocument implements ProjectDocument {
  /** For this room's own use. */
  readonly state: State;
  private readonly history: History;
  private readonly rehearsal: Rehearsal;
  private readonly changeListeners = new Set<(change: DocumentChange) => void>();
  private readonly updateListeners = new Set<(update: Uint8Array, origin: Origin) => void>();
  private produced: Uint8Array[] = [];
  /** Records that the latest step created without words. */
  private unwritten: ReadonlySet<Id> = NO_IDS;

  constructor(state: State) {
    this.state = state;
    this.history = new History(state);
    this.rehearsal = new Rehearsal(state);
    state.takeSettled();
    state.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'remote' || origin === 'load') return;
      this.produced.push(update);
      this.rehearsal.follow(update);
    });
  }

  get snapshot(): Snapshot {
    return this.state.snapshot;
  }

  get canUndo(): boolean {
    return this.history.canUndo;
  }

  get canRedo(): boolean {
    return this.history.canRedo;
  }

  subscribe(listener: (change: DocumentChange) => void): () => void {
    this.changeListeners.add(listener);
    return () => void this.changeListeners.delete(listener);
  }

  onUpdate(listener: (update: Uint8Array, origin: Origin) => void): () => void {
    this.updateListeners.add(listener);
    return () => void this.updateListeners.delete(listener);
  }

  apply(edits: readonly Edit[], origin: 'user' | 'system' = TRACKED, continues = false): void {
    const changes = netChanges(this.state.snapshot, edits);
    if (changes.length === 0) return;
    this.migrate();
    const transact = (): void => this.state.doc.transact((transaction) => this.write(transaction, changes), origin);
    if (origin === TRACKED) {
      this.history.record(transact, continues || isFirstWriting(changes, this.unwritten));
      this.unwritten = unwrittenAfter(changes);
    } else {
      transact();
    }
    this.publish(origin, new Map(changes.flatMap(({ after }) => (after ? [[after.id, after] as const] : []))));
  }

  undo(): boolean {
    this.unwritten = NO_IDS;
    return this.step(() => this.history.undo());
  }

  redo(): boolean {
    this.unwritten = NO_IDS;
    return this.step(() => this.history.redo());
  }

  receive(update: Uint8Array, origin: 'remote' | 'load'): UpdateResult {
    const refusal = this.rehearsal.rehearse(update);
    if (refusal) return refusal;
    Y.applyUpdate(this.state.doc, update, origin);
    this.publish(origin);
    return { ok: true };
  }

  encode(): Uint8Array {
    return Y.encodeStateAsUpdate(this.state.doc);
  }

  encodeSince(stateVector: Uint8Array): Uint8Array {
    return Y.encodeStateAsUpdate(this.state.doc, stateVector);
  }

  stateVector(): Uint8Array {
    return Y.encodeStateVector(this.state.doc);
  }

  destroy(): void {
    this.changeListeners.clear();
    this.updateListeners.clear();
    this.rehearsal.forget();
    this.state.doc.destroy();
  }

  /**
   * The first change of a project of an older schema makes it one of this program's, so that an older program only looks at it from then on.
   * No part of the undo step, since what is undone was written by this program all the same.
   */
  private migrate(): void {
    const { project } = this.state.snapshot;
    if (!project || project.schema >= SCHEMA_VERSION) return;
    const migrated = { before: project, after: { ...project, schema: SCHEMA_VERSION } };
    this.state.doc.transact((transaction) => this.write(transaction, [migrated]), 'system');
  }

  private write(transaction: Y.Transaction, changes: readonly RecordChange[]): void {
    for (let from = 0; from < changes.length; from += BATCH) {
      const batch = changes.slice(from, from + BATCH);
      this.state.entries.append(batch.flatMap(({ before, after }) => writeRecord(this.state, transaction, before, after)));
    }
  }

  /** A step that no longer changes anything, since others have moved on, is passed over: a key press does something or says no. */
  private step(take: () => boolean): boolean {
    while (take()) if (this.publish('undo')) return true;
    return false;
  }

  /** Derives the snapshot and tells listeners. Returns whether any record changed. `written` as in `State.derive`. */
  private publish(origin: Origin, written?: ReadonlyMap<Id, AnyRecord>): boolean {
    const previous = this.state.snapshot;
    const { changed } = this.state.derive(this.state.takeSettled().touched, written);
    const updates = this.produced;
    this.produced = [];
    for (const update of updates) for (const listener of [...this.updateListeners]) listener(update, origin);
    if (changed.size === 0) return false;
    const change: DocumentChange = { snapshot: this.state.snapshot, previous, changed, origin };
    for (const listener of [...this.changeListeners]) listener(change);
    return true;
  }
}
