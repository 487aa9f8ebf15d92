/** Lanes of one actor belong together: which sign a lane has, on boards whose lanes belong to several. */
import { findActor } from '../model/actor';
import type { Id } from '../model/fields';
import type { Snapshot } from '../model/snapshot';
import { curveStyle } from './curve-styles';
import type { LaneGroup } from './headers';
import { isCurve } from './row';

export type LaneGroups = ReadonlyMap<Id, LaneGroup>;
export const NO_GROUPS: LaneGroups = new Map();

/** By lane; none where all lanes that name an actor name the same one. The sign is the style of the actor's first curve, where there is one. */
export function laneGroups(snapshot: Snapshot, board: Id): LaneGroups {
  const lanes = snapshot.childrenOf('lane', board);
  const named = lanes.flatMap((lane) => {
    const actor = findActor(snapshot, lane.actor);
    return actor && actor.title.trim() !== '' ? [{ lane, actor }] : [];
  });
  if (new Set(named.map(({ actor }) => actor.id)).size < 2) return NO_GROUPS;
  const curves = lanes.filter(isCurve);
  return new Map(named.map(({ lane, actor }) => {
    const at = curves.findIndex((curve) => curve.actor === actor.id);
    return [lane.id, { actor: actor.title.trim(), style: at < 0 ? null : curveStyle(at) }];
  }));
}
