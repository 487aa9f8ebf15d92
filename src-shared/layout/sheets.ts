/**
 * The kinds of board that are no grid, and the layout of each.
 *
 * A layout is a class `new (snapshot, board, options)` that implements `Layout`: it makes a `SheetScene` (or a `Scene` of its own where
 * there are thousands of places) out of blocks and places. Blocks of what did not change keep their identity: ask a `BlockMemo` for each
 * with all it depends on, and put the changed ones into a new scene. `look` has no meaning unless the kind gives it one. Grounds go into
 * the layer `lane`, what stands on them into `place`, the board's title (`titleBlock`, key `title:` and the board) into `title`. A board
 * that is gone gives `titleScene(board, null)`.
 *
 * `placesOf` makes the places from rows of them: key, role, box, the record selected with it, the words for assistive technology, and
 * `text` where something is written there. The canvas does the rest: focus ring, arrow keys, selection, writing over the text's box,
 * quiet prompts of empty fields, context menu. What differs by kind of board (what Enter, Delete, typing, dragging or dropped pictures do
 * at a place) is one object in `src-renderer/canvas/places/kinds.ts`.
 */
import type { BoardKind } from '../model/board';
import type { Id } from '../model/fields';
import type { Snapshot } from '../model/snapshot';
import { EmpathyLayout } from './empathy';
import type { Layout, LayoutOptions } from './journey';
import { MatrixLayout } from './matrix';
import { PersonaLayout } from './persona/persona';

type LayoutClass = new (snapshot: Snapshot, board: Id, options: LayoutOptions) => Layout;

export const SHEET_LAYOUTS: Partial<Readonly<Record<BoardKind, LayoutClass>>> = {
  empathy: EmpathyLayout,
  // A table of its own, not of places: it is a grid to headers, keyboard and exports.
  matrix: MatrixLayout,
  persona: PersonaLayout,
};
