/** The pointer on a board that is no grid: clicks and taps select, double clicks write or open, and what can be dragged is. */
import { useEffect, useRef, type PointerEvent } from 'react';
import { NOTHING_SELECTED, type Selection } from '../../../src-shared/commands/types';
import type { ScenePlace } from '../../../src-shared/scene/types';
import type { BoardContext } from '../board';
import { enterPlace } from './keys';
import { type PlaceDrag, behaviourOf } from './kinds';
import { placeAt, selectionOf } from './place';

type At = { readonly clientX: number; readonly clientY: number };

/** px that the pointer moves before a press is a drag. */
const THRESHOLD = 4;

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

/** A handler for presses on the board, before the canvas draws a rectangle from them: it takes those that may become a drag. */
export function usePlaceDrag(board: BoardContext): (event: PointerEvent) => void {
  const stop = useRef<() => void>(() => undefined);
  useEffect(() => () => stop.current(), []);
  return (event) => {
    const { scene, project } = board.session.store.getState();
    const { drag } = behaviourOf(board);
    if (!scene.places || !drag || event.button !== 0 || event.pointerType === 'touch' || project.readOnly !== null) return;
    if (!(event.target instanceof Element && event.target.classList.contains('react-flow__pane'))) return;
    const place = placeAt(scene, board.toBoard(event));
    const begun = place && drag(board, place, board.toBoard(event));
    if (!place || !begun) return;
    event.stopPropagation();
    stop.current();
    stop.current = follow(board, event, place, begun);
  };
}

/** Follows the pointer until it is let go; Escape leaves everything as it was. */
function follow(board: BoardContext, press: At & { readonly pointerId: number; readonly shiftKey: boolean; readonly ctrlKey: boolean; readonly metaKey: boolean }, place: ScenePlace, drag: PlaceDrag): () => void {
  let moved = false;
  const move = (event: globalThis.PointerEvent): void => {
    if (event.pointerId !== press.pointerId) return;
    if (!moved && Math.hypot(event.clientX - press.clientX, event.clientY - press.clientY) >= THRESHOLD) {
      moved = true;
      // What is dragged is what is selected.
      const { selection, select } = board.session.store.getState();
      if (place.role !== 'note' || !selection.ids.includes(place.record ?? '')) select(selectionOf(place));
    }
    if (moved) drag.move(board.toBoard(event));
  };
  const end = (how: 'drop' | 'cancel'): void => {
    window.removeEventListener('pointermove', move);
    window.removeEventListener('pointerup', up);
    window.removeEventListener('pointercancel', cancel);
    window.removeEventListener('keydown', escape, true);
    if (moved && how === 'drop') drag.drop();
    else drag.cancel();
    requestAnimationFrame(() => board.focus());
  };
  const up = (event: globalThis.PointerEvent): void => {
    if (event.pointerId !== press.pointerId) return;
    end('drop');
    // The canvas has not seen the press, so it tells of no click.
    if (!moved) selectPlaceAt(board, press, press.shiftKey || press.ctrlKey || press.metaKey);
  };
  const cancel = (): void => end('cancel');
  const escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    end('cancel');
  };
  window.addEventListener('pointermove', move);
  window.addEventListener('pointerup', up);
  window.addEventListener('pointercancel', cancel);
  window.addEventListener('keydown', escape, true);
  return cancel;
}
