/** Where the keyboard stands on a board that is no grid, and what is under the pointer. */
import type { Selection, Writing } from '../../../src-shared/commands/types';
import type { Id } from '../../../src-shared/model/fields';
import type { Box, Scene, ScenePlace, ScenePlaces } from '../../../src-shared/scene/types';
import type { BoardContext } from '../board';
import type { Point } from '../gestures/hit';

/** The place the selection names; else the first that shows the selected record; else the first of all. */
export function placeOf(places: ScenePlaces, selection: Selection): ScenePlace | undefined {
  const named = selection.place === undefined ? undefined : places.at(places.indexOf(selection.place));
  return named ?? firstOf(places, selection.ids.at(-1)) ?? places.at(0);
}

function firstOf(places: ScenePlaces, record: string | undefined, fits: (place: ScenePlace) => boolean = () => true): ScenePlace | undefined {
  if (record === undefined) return undefined;
  for (let i = 0; i < places.count; i++) {
    const place = places.at(i);
    if (place?.record === record && fits(place)) return place;
  }
  return undefined;
}

/** The place that is written, `undefined` where none is. */
export function writtenPlace({ places }: Scene, editing: Writing | null): ScenePlace | undefined {
  if (!places || !editing) return undefined;
  const named = editing.place === undefined ? undefined : places.at(places.indexOf(editing.place));
  const place = named ?? firstOf(places, editing.id, ({ text }) => text !== null);
  return place?.text ? place : undefined;
}

/** The selection that puts the keyboard there. */
export const selectionOf = ({ key, record }: ScenePlace): Selection => ({ ids: record === null ? [] : [record], cell: null, place: key });

/** The smallest place under the point: what lies on a zone before the zone. */
export function placeAt(scene: Scene, { x, y }: Point): ScenePlace | null {
  const area = ({ box }: ScenePlace): number => box.w * box.h;
  return (scene.places?.query({ x, y, w: 1, h: 1 }) ?? []).reduce<ScenePlace | null>((least, place) => (least && area(least) < area(place) ? least : place), null);
}

/** Notes that a rectangle touches, in reading order. */
export function notesIn(places: ScenePlaces, area: Box): readonly Id[] {
  return places.query(area).flatMap(({ role, record }) => (role === 'note' && record !== null ? [record] : []));
}

/** Puts the keyboard there and brings it into view. */
export function goTo(board: BoardContext, place: ScenePlace): void {
  board.session.store.getState().select(selectionOf(place));
  board.reveal(place.box);
}
