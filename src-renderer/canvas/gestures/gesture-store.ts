/** What the pointer is doing on the board right now: transient, never saved, read by the hints that are drawn over it. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Id } from '../../../src-shared/model/fields';
import type { Snapshot } from '../../../src-shared/model/snapshot';
import type { Box } from '../../../src-shared/scene/types';
import type { PlaceDragHints } from '../places/kinds';
import type { OpenCell } from '../matrix/open';
import type { CellAt, Drop, Point } from './hit';

/** A link being drawn, or led elsewhere by one of its ends. */
export interface Linking {
  /** The card or step at which it begins, or its end that stays. */
  readonly anchor: Id;
  /** The end that is led. */
  readonly leads: 'from' | 'to';
  /** The card or step that it is over. */
  readonly over: Id | null;
  /** Where on the board it is; `null` until the pointer moves. */
  readonly at: Point | null;
  /** The link that is led elsewhere; `null` for a new one. */
  readonly link: Id | null;
}

export interface GestureState {
  /** Cell under a resting pointer, for its plus. */
  readonly hover: CellAt | null;
  /** Link under a resting pointer. */
  readonly link: Id | null;
  /** Where the dragged cards would land. */
  readonly drop: Drop | null;
  /** What would be changed by a thing let go on it: a card, a row or columns. */
  readonly over: Box | null;
  /** Where a dragged header would land: a line across the board. */
  readonly headerDrop: Box | null;
  readonly linking: Linking | null;
  /** What a drag at a place of a board that is no grid shows. */
  readonly placeDrag: PlaceDragHints | null;
  /** The cell of a matrix that is open. */
  readonly openCell: OpenCell | null;
  /** The card that was just entered from a matrix, until it has been told of. */
  readonly entered: Id | null;
  /** What has been typed of an emotion in that cell, whether it made an undo step yet, and the snapshot in which it was typed. */
  readonly typed: { readonly lane: Id; readonly step: Id; readonly text: string; readonly edited: boolean; readonly snapshot: Snapshot } | null;
  /** The card on which a space was typed: words typed next on it begin with the space, while one that is held pans. */
  readonly spaced: Id | null;
  /** Where the context menu is open, px of the window. */
  readonly menu: { readonly at: Point } | null;
}

export type GestureStore = StoreApi<GestureState>;

export function createGestures(): GestureStore {
  return createStore<GestureState>()(() => ({ hover: null, link: null, drop: null, over: null, headerDrop: null, linking: null, placeDrag: null, typed: null, spaced: null, openCell: null, entered: null, menu: null }));
}
