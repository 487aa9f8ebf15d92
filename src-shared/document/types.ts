/** What the rest of the program knows of a document: snapshots out, edits in, updates both ways. Nothing here names Yjs. */
import type { Id } from '../model/fields';
import type { Snapshot } from '../model/snapshot';
import type { Kind, NewRecord, RecordOf } from '../model/schema';

/** Fields that may be set: all but the identity. */
export type Patch<K extends Kind> = Partial<Omit<RecordOf[K], 'id' | 'kind'>>;

/** One change of one record. A command's result is a list of them, applied as one transaction. */
export type Edit =
  | { readonly op: 'create'; readonly record: NewRecord }
  /** Text fields are changed by the smallest difference, so that two people's typing in one text both survive. */
  | { [K in Kind]: { readonly op: 'set'; readonly kind: K; readonly id: Id; readonly patch: Patch<K> } }[Kind]
  | { readonly op: 'delete'; readonly id: Id };

/** Who made a change. Only `user` enters this client's undo history. */
export type Origin = 'user' | 'undo' | 'remote' | 'load' | 'system';

export interface DocumentChange {
  readonly snapshot: Snapshot;
  readonly previous: Snapshot;
  /** Ids created, changed or deleted. */
  readonly changed: ReadonlySet<Id>;
  readonly origin: Origin;
}

/** A field that both sides changed, or a record one side deleted while the other changed it. */
export interface Disagreement {
  readonly kind: 'field' | 'deleted';
  readonly record: Id;
  readonly recordKind: Kind;
  /** Empty for `deleted`. */
  readonly field: string;
  readonly ours: unknown;
  readonly theirs: unknown;
}

export type UpdateError = 'malformed' | 'tooLarge' | 'incomplete' | 'invalidRecord' | 'otherLineage';
export type UpdateResult = { readonly ok: true } | { readonly ok: false; readonly error: UpdateError; readonly detail: string };

export interface ProjectDocument {
  readonly snapshot: Snapshot;
  subscribe(listener: (change: DocumentChange) => void): () => void;
  /**
   * Applies edits as one transaction and, unless `origin` says otherwise, one undo step.
   * With `continues` they join the undo step before, when that was the latest thing done here: a text being written is saved at every
   * keystroke and undone as a whole. The first words of a record that the step before made without any join that step by themselves.
   * Throws `InvalidEdit` and changes nothing when any edit is invalid [M3].
   */
  apply(edits: readonly Edit[], origin?: 'user' | 'system', continues?: boolean): void;
  undo(): boolean;
  redo(): boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Updates this document produced itself, for whoever persists or shares them. */
  onUpdate(listener: (update: Uint8Array, origin: Origin) => void): () => void;
  /** Takes an update from outside after trying it on a scratch document; on an error nothing changed. */
  receive(update: Uint8Array, origin: 'remote' | 'load'): UpdateResult;
  /** The whole state as one V1 update. */
  encode(): Uint8Array;
  /** What the other side, which is at `stateVector`, lacks. */
  encodeSince(stateVector: Uint8Array): Uint8Array;
  stateVector(): Uint8Array;
  destroy(): void;
}
