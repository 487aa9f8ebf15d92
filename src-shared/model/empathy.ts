/** The zones of an empathy map after Gray (2017), and the notes that stand in them. */
import type { Id } from './fields';
import type { Note } from './note';
import { bySiblingOrder } from './order';
import type { Snapshot } from './snapshot';

/** In the order in which a map is filled in: what can be seen from outside first, the head last. `pains` and `gains` are parts of the head. */
export const EMPATHY_ZONES = ['who', 'do-need', 'see', 'say', 'do', 'hear', 'think', 'pains', 'gains'] as const;
export type EmpathyZone = (typeof EMPATHY_ZONES)[number];

/** 1 … 7 as the field numbers them; pains and gains belong to the seventh and have no number of their own. */
export function zoneNumber(zone: EmpathyZone): number | null {
  return zone === 'pains' || zone === 'gains' ? null : EMPATHY_ZONES.indexOf(zone) + 1;
}

/** The zone of that name. What names none (a newer program's, or another kind of board's) is shown as a thought: no note gets out of sight. */
export function empathyZone(name: string): EmpathyZone {
  return EMPATHY_ZONES.find((zone) => zone === name) ?? 'think';
}

/** Notes in their order: by key, and by id where two people chose the same one. */
export function byNoteOrder(a: Note, b: Note): number {
  return bySiblingOrder({ id: a.id, order: a.place.order }, { id: b.id, order: b.place.order });
}

/** The notes of an empathy map, zone by zone, each zone in its order. Every zone has a list. */
export function notesByZone(snapshot: Snapshot, board: Id): ReadonlyMap<EmpathyZone, readonly Note[]> {
  const zones = new Map<EmpathyZone, Note[]>(EMPATHY_ZONES.map((zone) => [zone, []]));
  for (const note of snapshot.ofKind('note')) if (note.board === board) zones.get(empathyZone(note.place.zone))?.push(note);
  for (const notes of zones.values()) notes.sort(byNoteOrder);
  return zones;
}
