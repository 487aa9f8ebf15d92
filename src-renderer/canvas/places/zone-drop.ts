/** Where notes land that are let go in a zone: between which of its notes, and the line that shows it. Board px. */
import type { Id } from '../../../src-shared/model/fields';
import type { Box, Scene, ScenePlace, ScenePlaces } from '../../../src-shared/scene/types';
import type { Point } from '../gestures/hit';
import type { PlaceDragHints } from './kinds';

export interface ZoneDrop extends Pick<PlaceDragHints, 'over' | 'line'> {
  readonly zone: string;
  /** Position among the notes of the zone that are not moved. */
  readonly index: number;
}

const LINE = 3;

/** The zone under the point; `null` outside of all. `moved` are the notes that are dragged. */
export function zoneDropAt({ places }: Scene, point: Point, moved: ReadonlySet<Id>): ZoneDrop | null {
  const zone = places?.query({ ...point, w: 1, h: 1 }).find(({ role }) => role === 'zone');
  if (!places || !zone) return null;
  const rest = notesOf(places, zone).filter(({ record }) => !moved.has(record ?? ''));
  const index = rest.filter((note) => precedes(note, rest, point)).length;
  return { zone: zone.zone, index, over: zone.box, line: lineAt(zone, rest, index) };
}

function notesOf(places: ScenePlaces, zone: ScenePlace): ScenePlace[] {
  return places.query(zone.box).filter((place) => place.role === 'note' && place.zone === zone.zone);
}

/** Notes are read row by row: one stands before the point when its row ends above it, or in the same row its middle lies left of it. */
function precedes({ box }: ScenePlace, notes: readonly ScenePlace[], { x, y }: Point): boolean {
  if (y < box.y) return false;
  const row = notes.filter((note) => note.box.y === box.y);
  const end = Math.max(...row.map((note) => note.box.y + note.box.h));
  const next = notes.find((note) => note.box.y > box.y);
  return y >= (next ? next.box.y : Math.max(end, y + 1)) || x > box.x + box.w / 2;
}

function lineAt(zone: ScenePlace, notes: readonly ScenePlace[], index: number): Box | null {
  const [before, after] = [notes[index - 1]?.box, notes[index]?.box];
  // At the end of a row the line stands behind its last note rather than before the first of the next one.
  if (before && (!after || after.y !== before.y)) return { x: before.x + before.w + 2, y: before.y, w: LINE, h: before.h };
  if (after) return { x: after.x - 2 - LINE, y: after.y, w: LINE, h: after.h };
  return { x: zone.box.x + 6, y: zone.box.y + zone.box.h - 72, w: LINE, h: 60 };
}
