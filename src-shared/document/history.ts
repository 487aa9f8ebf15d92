/** Undo of what this client did, one step an `apply` [M8]. */
import * as Y from 'yjs';
import type { State } from './state';

/**
 * Steps kept. Each keeps what it deleted alive in memory and in `encode()`; beyond this many the oldest is forgotten and its content
 * collected like any other.
 */
export const MAX_STEPS = 500;

/** The origin whose transactions are steps. */
export const TRACKED = 'user';

export class History {
  private readonly state: State;
  private readonly manager: Y.UndoManager;

  constructor(state: State) {
    this.state = state;
    this.manager = new Y.UndoManager(state.scope, { captureTimeout: 0, trackedOrigins: new Set([TRACKED]), doc: state.doc });
  }

  get canUndo(): boolean {
    return this.manager.canUndo();
  }

  get canRedo(): boolean {
    return this.manager.canRedo();
  }

  /** Takes the last step back. `false` when there is none that could still do anything. */
  undo(): boolean {
    this.manager.stopCapturing();
    return this.manager.undo() !== null;
  }

  redo(): boolean {
    this.manager.stopCapturing();
    return this.manager.redo() !== null;
  }

  /** Runs a tracked change as a new step, or as part of the step before when that was the latest thing done here. */
  record(change: () => void, continues: boolean): void {
    this.manager.captureTimeout = continues ? Number.POSITIVE_INFINITY : 0;
    change();
    this.trim();
  }

  /** Forgets the steps beyond the limit. */
  private trim(): void {
    const { undoStack } = this.manager;
    while (undoStack.length > MAX_STEPS) {
      const oldest = undoStack.shift();
      if (oldest) this.release(oldest.deletions);
    }
  }

  private release(deletions: Parameters<typeof Y.tryGc>[0]): void {
    const { doc } = this.state;
    doc.transact((transaction) => {
      Y.iterateDeletedStructs(transaction, deletions, (struct) => {
        if (struct instanceof Y.Item) struct.keep = false;
      });
      // Inside the transaction: at its end Yjs joins the items with their neighbours again, which are still kept.
      Y.tryGc(deletions, doc.store, () => true);
    });
  }
}
