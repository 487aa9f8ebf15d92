/** What keys and the pointer do on an empathy map: typing on a zone adds a note, Enter the next one, and notes are dragged from zone to zone. */
import { finishSticky, addSticky, moveStickies } from '../../../src-shared/commands/stickies';
import { empathyZone } from '../../../src-shared/model/empathy';
import type { Id } from '../../../src-shared/model/fields';
import type { PlacedBlock, ScenePlace } from '../../../src-shared/scene/types';
import type { BoardContext } from '../board';
import type { Point } from '../gestures/hit';
import type { PlaceBehaviour, PlaceDrag } from './kinds';
import { selectionOf } from './place';
import { type ZoneDrop, zoneDropAt } from './zone-drop';

/** An empty note at the end of the zone, open for writing. */
function addTo(board: BoardContext, place: ScenePlace): boolean {
  if (place.role !== 'zone') return false;
  const { scene, run } = board.session.store.getState();
  const notes = scene.places?.query(place.box).filter(({ role, zone }) => role === 'note' && zone === place.zone) ?? [];
  return run(addSticky, { zone: empathyZone(place.zone), after: notes.at(-1)?.record ?? null });
}

export const EMPATHY: PlaceBehaviour = {
  open: addTo,
  type: addTo,
  next: (board, { record, zone }) => board.session.store.getState().run(addSticky, { zone: empathyZone(zone), after: record }),
  finish: (board, id) => void board.session.store.getState().run(finishSticky, { id }),
  paste: (board, { record, zone }, texts) => board.session.store.getState().run(addSticky, { zone: empathyZone(zone), texts, ...(record === null ? {} : { after: record }) }),
  drag: (board, place, from) => (place.role === 'note' && place.record !== null ? dragging(board, place, place.record, from) : null),
};

/** Drags the note; with it the other selected ones where it is one of them. */
function dragging(board: BoardContext, place: ScenePlace, note: Id, from: Point): PlaceDrag {
  const { store } = board.session;
  const { selection, scene } = store.getState();
  const ids = selection.ids.includes(note) ? selection.ids : [note];
  const moved = new Set(ids);
  const blocks = ids.map((id) => scene.find(`place:note:${id}`)).filter((block): block is PlacedBlock => block !== undefined);
  let drop: ZoneDrop | null = null;
  const end = (): void => board.gestures.setState({ placeDrag: null });
  return {
    move: (at) => {
      if (ids.length === 1) store.getState().select(selectionOf(place));
      drop = zoneDropAt(store.getState().scene, at, moved);
      const [dx, dy] = [at.x - from.x, at.y - from.y];
      board.gestures.setState({ placeDrag: { moved: blocks.map(({ block, x, y }) => ({ block, x: x + dx, y: y + dy })), over: drop?.over ?? null, line: drop?.line ?? null } });
    },
    drop: () => {
      end();
      if (drop) store.getState().run(moveStickies, { ids, zone: empathyZone(drop.zone), index: drop.index });
    },
    cancel: end,
  };
}
