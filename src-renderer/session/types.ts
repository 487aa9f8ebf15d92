/** What a window knows while a project is open. The store is made by `session.ts`; canvas, boards and app only read and call it. */
import type { Command, CommandContext, Selection, Writing } from '../../src-shared/commands/types';
import type { ProjectDocument } from '../../src-shared/document/types';
import type { OpenedProject, SaveState } from '../../src-shared/host';
import type { MatrixFilter } from '../../src-shared/model/matrix-filter';
import type { BoardLook } from '../../src-shared/model/board';
import type { EvidenceFilter, Id } from '../../src-shared/model/fields';
import type { AnyRecord } from '../../src-shared/model/schema';
import type { Snapshot } from '../../src-shared/model/snapshot';
import type { Scene } from '../../src-shared/scene/types';

/** World origin at screen (x, y), at that zoom. */
export interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

export type { EvidenceFilter };

export interface SessionState {
  readonly project: OpenedProject;
  readonly document: ProjectDocument;
  readonly snapshot: Snapshot;
  readonly board: Id;
  /** The board's scene, laid out incrementally from the snapshot. */
  readonly scene: Scene;
  readonly selection: Selection;
  /** The record whose text is being written, and where the caret starts. */
  readonly editing: Writing | null;
  readonly save: SaveState;
  /** The host is gone or refuses updates; what was typed is kept and sent again. */
  readonly unsent: boolean;
  /** Something written here is on its way, and not yet protected. */
  readonly sending: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** The board is shown together with the one it was made from, and what differs is marked. */
  readonly comparing: boolean;
  /** The part of the board that is shown; `null` is all of it. Each board keeps its own while the project is open. */
  readonly look: BoardLook | null;
  /** The evidence mark of the cards that stand out, the others being dimmed. */
  readonly evidence: EvidenceFilter | null;
  /** The touchpoints that a matrix shows; `null` is all of them. */
  readonly matrixFilter: MatrixFilter | null;
  /** The actor whose cards and curves stand out, the others being dimmed. */
  readonly actor: Id | null;
  /** The curves of the shown board are laid over each other. Each board keeps it while the project is open. */
  readonly overlay: boolean;

  readonly context: () => CommandContext;
  /**
   * Runs a command when it may run; returns whether it did. Edits become one undo step, intents go to the listeners. With `continues` the
   * edits join the undo step before: for text being written, which is saved at every keystroke.
   */
  readonly run: <A>(command: Command<A>, args: A, continues?: boolean) => boolean;
  /**
   * Lays the scene out as if these records stood in the snapshot, without changing anything: for a gesture under way, such as dragging
   * an emotion. `null` ends it.
   */
  readonly preview: (records: readonly AnyRecord[] | null) => void;
  readonly select: (selection: Selection) => void;
  readonly edit: (editing: SessionState['editing']) => void;
  readonly showBoard: (board: Id) => void;
  readonly compare: (on: boolean) => void;
  /** Shows a part of the board. It ends by itself when something outside of it is selected: what has the keyboard can be seen. */
  readonly lookAt: (look: BoardLook | null) => void;
  readonly filterMatrix: (filter: MatrixFilter | null) => void;
  readonly filterEvidence: (evidence: EvidenceFilter | null) => void;
  readonly filterActor: (actor: Id | null) => void;
  readonly overlayCurves: (on: boolean) => void;
}
