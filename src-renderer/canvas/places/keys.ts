/** What keys and double clicks do at a place. Shortcuts of commands are the application's; these are the board's own. */
import { flushSync } from 'react-dom';
import type { KeyboardEvent } from 'react';
import { clearSelection, deleteSelected } from '../../../src-shared/commands/editing';
import type { PlaceDirection, ScenePlace, ScenePlaces } from '../../../src-shared/scene/types';
import type { BoardContext } from '../board';
import { behaviourOf } from './kinds';
import { goTo } from './place';

const ARROWS: Readonly<Record<string, PlaceDirection>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' };

export function placeKey(board: BoardContext, place: ScenePlace, event: KeyboardEvent): void {
  if (event.defaultPrevented || event.nativeEvent.isComposing) return;
  const state = board.session.store.getState();
  const { places } = state.scene;
  if (!places) return;
  const writable = state.project.readOnly === null;
  const behaviour = behaviourOf(board);
  const command = event.ctrlKey || event.metaKey;
  const plain = !command && !event.altKey;
  const arrow = ARROWS[event.key];
  const take = (act: () => void): void => {
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  if (writable && behaviour.key?.(board, place, event)) take(() => undefined);
  else if (arrow && plain && !event.shiftKey) {
    take(() => {
      const next = places.step(place, arrow);
      if (next) goTo(board, next);
    });
  } else if (event.key === 'Home' || event.key === 'End') {
    take(() => {
      const end = edge(places, place, event.key === 'End', command);
      if (end) goTo(board, end);
    });
  } else if (event.key === 'Escape' && plain) take(() => void state.run(clearSelection, undefined));
  else if ((event.key === 'Enter' || event.key === 'F2') && plain && !event.shiftKey) take(() => enterPlace(board, place));
  else if ((event.key === 'Delete' || event.key === 'Backspace') && plain) {
    take(() => {
      if (writable && !behaviour.remove?.(board, place)) state.run(deleteSelected, undefined);
    });
  } else if (writable && plain && (event.key.length === 1 || event.key === 'Dead') && event.key !== ' ') {
    // The writer is there and focused before this returns, so that the browser puts the typed character into it.
    flushSync(() => {
      if (place.text) write(board, place);
      else behaviour.type?.(board, place);
    });
  }
}

function edge(places: ScenePlaces, { key, row }: ScenePlace, end: boolean, whole: boolean): ScenePlace | undefined {
  if (whole) return places.at(end ? places.count - 1 : 0);
  const by = end ? 1 : -1;
  let index = places.indexOf(key);
  while (places.at(index + by)?.row === row) index += by;
  return places.at(index);
}

/** Writes what is written there, or opens what is not. */
export function enterPlace(board: BoardContext, place: ScenePlace): void {
  if (behaviourOf(board).open?.(board, place)) return;
  if (place.text && board.session.store.getState().project.readOnly === null) write(board, place);
}

function write(board: BoardContext, { key, text }: ScenePlace): void {
  if (text) board.session.store.getState().edit({ id: text.record, caret: 'end', place: key });
}
