/** The pointer on a board that is no grid: clicks and taps select, double clicks write or open, and what can be dragged is. */
import { useEffect, useRef, type PointerEvent, type RefObject, type TouchEvent } from 'react';
import { NOTHING_SELECTED, type Selection } from '../../../src-shared/commands/types';
import type { ScenePlace } from '../../../src-shared/scene/types';
import { FINGER_THRESHOLD, followPress, THRESHOLD } from '../../ui/pointer-drag';
import type { BoardContext } from '../board';
import { type EdgePan, edgePan } from '../gestures/edge-pan';
import type { Point } from '../gestures/hit';
import { enterPlace } from './keys';
import { type PlaceDrag, behaviourOf } from './kinds';
import { placeAt, selectionOf } from './place';

type At = { readonly clientX: number; readonly clientY: number };

/** Selects the place there; `adding` adds a note to the selected ones, or takes it out. Returns false on boards without places. */
export function selectPlaceAt(board: BoardContext, event: At, adding: boolean): boolean {
  const { scene, selection, select } = board.session.store.getState();
  if (!scene.places) return false;
  const place = placeAt(scene, board.toBoard(event));
  if (!place) select(NOTHING_SELECTED);
  else if (adding && place.role === 'note' && place.record !== null) select(toggled(board, selection, place, place.record));
  else select(selectionOf(place));
  board.focus();
  return true;
}

/** A selection holds records of one kind. */
function toggled({ session }: BoardContext, selection: Selection, { key, record }: ScenePlace, id: string): Selection {
  const { snapshot } = session.store.getState();
  const kind = snapshot.get(id)?.kind;
  const ids = selection.ids.filter((each) => snapshot.get(each)?.kind === kind);
  if (!ids.includes(id)) return { ids: [...ids, id], cell: null, place: key };
  const left = ids.filter((each) => each !== record);
  return { ids: left, cell: null, place: key };
}

/** Whether one of several selected notes is there: a menu is about all of them. */
export function keepsSelection(board: BoardContext, event: At): boolean {
  const { scene, selection } = board.session.store.getState();
  const record = scene.places ? placeAt(scene, board.toBoard(event))?.record : null;
  return selection.ids.length > 1 && typeof record === 'string' && selection.ids.includes(record);
}

/** Writes or opens the place there. Returns false on boards without places. */
export function enterPlaceAt(board: BoardContext, event: At): boolean {
  const { scene } = board.session.store.getState();
  if (!scene.places) return false;
  const place = placeAt(scene, board.toBoard(event));
  if (place) enterPlace(board, place);
  return true;
}

/** Screen px around the knob of a scale within which a finger takes it. */
const KNOB_REACH = 32;

/**
 * Whether a finger that moves from here drags the place: one that is selected, as with cards, or the knob of a scale. From anywhere else it
 * moves the board.
 */
function fingerTakes(board: BoardContext, { key, record, box, range, role }: ScenePlace, from: Point): boolean {
  const { selection } = board.session.store.getState();
  if (role !== 'scale' || !range) return record !== null && selection.ids.includes(record);
  const knob = box.x + (box.w * (range.now - range.least)) / Math.max(1, range.most - range.least);
  return selection.place === key || Math.abs(from.x - knob) * board.view().zoom <= KNOB_REACH;
}

interface PlacePresses {
  readonly onPointerDownCapture: (event: PointerEvent) => void;
  readonly onTouchStartCapture: (event: TouchEvent) => void;
}

/** Handlers for presses on the board, before the canvas draws a rectangle from them or moves with them: they take those that may become a drag. */
export function usePlaceDrag(board: BoardContext, root: RefObject<HTMLElement | null>): PlacePresses {
  const stop = useRef<() => void>(() => undefined);
  const taken = useRef(false);
  useEffect(() => () => stop.current(), []);
  return {
    onPointerDownCapture: (event) => {
      taken.current = false;
      const { scene, project } = board.session.store.getState();
      const { drag } = behaviourOf(board);
      if (!scene.places || !drag || event.button !== 0 || !event.isPrimary || project.readOnly !== null) return;
      if (!(event.target instanceof Element && event.target.classList.contains('react-flow__pane'))) return;
      const from = board.toBoard(event);
      const place = placeAt(scene, from);
      if (!place || (event.pointerType === 'touch' && !fingerTakes(board, place, from))) return;
      const begun = drag(board, place, from);
      if (!begun) return;
      event.stopPropagation();
      taken.current = true;
      stop.current();
      stop.current = follow(board, event, place, begun, edgePan(board, () => root.current, 0));
    },
    // The canvas moves the board by the events of touch.
    onTouchStartCapture: (event) => {
      if (taken.current && event.touches.length === 1) event.stopPropagation();
    },
  };
}

/** Follows the pointer until it is let go; Escape leaves everything as it was. */
function follow(board: BoardContext, press: PointerEvent, place: ScenePlace, drag: PlaceDrag, pan: EdgePan): () => void {
  const least = press.pointerType === 'touch' ? FINGER_THRESHOLD : THRESHOLD;
  const [adding, byFinger] = [press.shiftKey || press.ctrlKey || press.metaKey, press.pointerType === 'touch'];
  const { pointerId, clientX, clientY } = press;
  let last: Point | null = null;
  const end = (): void => {
    requestAnimationFrame(() => board.focus());
  };
  return followPress({ pointerId, clientX, clientY }, {
    means: (dx, dy) => (Math.hypot(dx, dy) < least ? 'wait' : 'drag'),
    begin: () => {
      // What is dragged is what is selected.
      const { selection, select } = board.session.store.getState();
      if (place.role !== 'note' || !selection.ids.includes(place.record ?? '')) select(selectionOf(place));
      return {
        frame: (at, time) => {
          // A scale stays where it is under the pointer; a note may be carried out of sight.
          if (place.role === 'note') pan.frame(at, time);
          const point = board.toBoard(at);
          if (point.x === last?.x && point.y === last.y) return;
          last = point;
          drag.move(point);
        },
        drop: (at) => {
          drag.move(board.toBoard(at));
          drag.drop();
          end();
        },
        cancel: () => {
          drag.cancel();
          end();
        },
      };
    },
    // The canvas has not seen the press, so it tells of no click; of a tap it does.
    tap: () => {
      if (!byFinger) selectPlaceAt(board, { clientX, clientY }, adding);
    },
  });
}
