/**
 * What differs between the kinds of board that are no grid: one object each, in one table. Everything that is not here is the same for
 * all of them: the keyboard is on one place, arrow keys go where the eye does, Home and End to the ends of a row, Enter and F2 write a text
 * or open what is no text, typing goes on at the end of a text, Escape lets go, Delete deletes the selected record (`edit.delete`). A click
 * selects a place and its record, a double click is Enter, and the context menu offers the commands of the record's kind.
 *
 * How to plug in a kind of board: (1) a layout in `src-shared/layout/sheets.ts`, which says how; (2) where something differs, a behaviour
 * here, in a file of its own beside this one; (3) commands for what it changes; one that makes something answers with the selection
 * `{ ids, cell: null, place }`, and with `edit: { id, caret, place }` where the words are to be written at once; (4) an inspector for the
 * records that its places select.
 */
import type { KeyboardEvent } from 'react';
import type { BoardKind } from '../../../src-shared/model/board';
import type { ImageHash } from '../../../src-shared/model/fields';
import type { AnyRecord } from '../../../src-shared/model/schema';
import type { Box, PlacedBlock, ScenePlace } from '../../../src-shared/scene/types';
import type { BoardContext } from '../board';
import type { Point } from '../gestures/hit';
import { EMPATHY } from './empathy';
import { personaPlaces } from './persona';

/** A drag that has begun at a place. Points are board px. Escape cancels it and must leave everything as it was. */
export interface PlaceDrag {
  readonly move: (at: Point) => void;
  readonly drop: () => void;
  readonly cancel: () => void;
}

/** What a drag shows over the board: `board.gestures.setState({ placeDrag })`, and `null` when it ends. */
export interface PlaceDragHints {
  /** Blocks that follow the pointer. */
  readonly moved: readonly PlacedBlock[];
  /** The ground that would take them, and the line where they would stand. */
  readonly over: Box | null;
  readonly line: Box | null;
}

/** Each answers whether it did something; where it did not, or is absent, the usual happens. Nothing is asked while the project is read-only, except `open`. */
export interface PlaceBehaviour {
  /** A key at the place, before all others. */
  readonly key?: (board: BoardContext, place: ScenePlace, event: KeyboardEvent) => boolean;
  /** Enter or a double click where nothing can be written, or where writing is not what it means. */
  readonly open?: (board: BoardContext, place: ScenePlace) => boolean;
  /** A letter typed where nothing can be written. What opens for writing must be open on return (the canvas calls this inside `flushSync`). */
  readonly type?: (board: BoardContext, place: ScenePlace) => boolean;
  /** Delete or Backspace. */
  readonly remove?: (board: BoardContext, place: ScenePlace) => boolean;
  /** The text of a field that is none by itself, such as a part of a list; `undefined` for the others. */
  readonly read?: (record: AnyRecord, field: string) => string | undefined;
  /** The text as it is now, at each keystroke; `continues` the undo step before. Without it the record's field is set. */
  readonly write?: (board: BoardContext, place: ScenePlace, text: string, continues: boolean) => boolean;
  /** Enter while writing, after the text is saved. Without it Enter ends a `line`, and is a new line in other texts. */
  readonly next?: (board: BoardContext, place: ScenePlace) => boolean;
  /** Writing has ended; `changed` when something was written. The place to let go of what was left empty. */
  readonly finish?: (board: BoardContext, record: string, changed: boolean) => void;
  /** A press that became a drag. `null` where the place is not dragged: the press then draws a rectangle. */
  readonly drag?: (board: BoardContext, place: ScenePlace, from: Point) => PlaceDrag | null;
  /** What a picture dropped or pasted there does; `null` where it has no place. */
  readonly picture?: (board: BoardContext, place: ScenePlace) => ((image: ImageHash) => void) | null;
  /** Lines of text pasted there. */
  readonly paste?: (board: BoardContext, place: ScenePlace, lines: readonly string[]) => boolean;
}

export const BEHAVIOURS: Partial<Readonly<Record<BoardKind, PlaceBehaviour>>> = { empathy: EMPATHY, persona: personaPlaces };

/** Of the shown board; all defaults where its kind has none. */
export function behaviourOf({ session }: BoardContext): PlaceBehaviour {
  const { snapshot, board } = session.store.getState();
  const kind = snapshot.find('board', board)?.boardKind;
  return (kind && BEHAVIOURS[kind]) ?? {};
}
