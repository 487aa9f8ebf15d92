/** Actors: the personas and audiences whose experience boards, lanes and cards are about. */
import type { Card } from './card';
import type { Id } from './fields';
import type { Audience } from './library';
import { bySiblingOrder } from './order';
import type { Persona } from './persona';
import type { Snapshot } from './snapshot';

export type Actor = Persona | Audience;

/** The persona or audience, or `undefined` where the reference dangles [M6]. */
export function findActor(snapshot: Snapshot, id: Id | null | undefined): Actor | undefined {
  return snapshot.find('persona', id) ?? snapshot.find('audience', id);
}

/** Personas, then audiences, each in their own order. */
export function actorsOf(snapshot: Snapshot): readonly Actor[] {
  return [...[...snapshot.ofKind('persona')].sort(bySiblingOrder), ...[...snapshot.ofKind('audience')].sort(bySiblingOrder)];
}

/** The actor of that name, whatever its case: a persona before an audience. */
export function actorNamed(snapshot: Snapshot, name: string): Actor | undefined {
  const wanted = name.trim().toLocaleLowerCase();
  return wanted === '' ? undefined : actorsOf(snapshot).find(({ title }) => title.trim().toLocaleLowerCase() === wanted);
}

/** Whose lane it is: its own actor, else the main one of its board; `null` where nobody is named. */
export function actorOfLane(snapshot: Snapshot, lane: Id): Id | null {
  const record = snapshot.find('lane', lane);
  const own = findActor(snapshot, record?.actor)?.id;
  return own ?? snapshot.find('board', record?.board)?.actors.find((id) => findActor(snapshot, id)) ?? null;
}

/** Whose card it is: its own actor, else that of its lane. */
export function actorOfCard(snapshot: Snapshot, card: Card): Id | null {
  return findActor(snapshot, card.actor)?.id ?? actorOfLane(snapshot, card.place.lane);
}

/** Everybody a board is about: those it names, and those its lanes and their cards name, in that order. */
export function actorsOnBoard(snapshot: Snapshot, board: Id): readonly Actor[] {
  const lanes = snapshot.childrenOf('lane', board);
  const own = new Set(lanes.map(({ id }) => id));
  const cards = snapshot.ofKind('card').flatMap(({ actor, place }) => (actor !== null && own.has(place.lane) ? [actor] : []));
  const named = new Set([...(snapshot.find('board', board)?.actors ?? []), ...lanes.map(({ actor }) => actor), ...cards]);
  return [...named].flatMap((id) => findActor(snapshot, id) ?? []);
}
