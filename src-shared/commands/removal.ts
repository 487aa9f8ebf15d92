/** Deleting records together with what hangs on them [M6]. Each function returns one edit a record, none twice. */
import type { Edit } from '../document/types';
import type { Card, Place } from '../model/card';
import type { Id } from '../model/fields';
import type { Snapshot } from '../model/snapshot';
import { BoardGrid } from './board-grid';

/** Deletes the ids, the links that start or end at one of them, and the comments about them. */
export function deleting(snapshot: Snapshot, ids: Iterable<Id>): Edit[] {
  const gone = new Set(ids);
  const links = snapshot.ofKind('link').filter(({ id, from, to }) => !gone.has(id) && (gone.has(from) || gone.has(to)));
  const comments = snapshot.ofKind('comment').filter(({ id, about }) => !gone.has(id) && gone.has(about));
  return [...gone, ...[...links, ...comments].map(({ id }) => id)].map((id) => ({ op: 'delete', id }));
}

export function deletingLanes(grid: BoardGrid, lanes: ReadonlySet<Id>): Edit[] {
  const cards = grid.snapshot.ofKind('card').filter(({ place }) => lanes.has(place.lane));
  return deleting(grid.snapshot, [...lanes, ...cards.map(({ id }) => id)]);
}

/** Deletes steps and, of the cards that stand in them, those that span no other step; the others shrink to what is left. */
export function deletingSteps(grid: BoardGrid, steps: ReadonlySet<Id>, alsoDeleted: readonly Id[] = []): Edit[] {
  const gone: Id[] = [];
  const shrunk: Edit[] = [];
  for (const card of grid.snapshot.ofKind('card')) {
    if (!steps.has(card.place.step) && !(card.place.lastStep && steps.has(card.place.lastStep))) continue;
    const place = placeWithout(grid, card, steps);
    if (place) shrunk.push({ op: 'set', kind: 'card', id: card.id, patch: { place } });
    else gone.push(card.id);
  }
  return [...shrunk, ...deleting(grid.snapshot, [...alsoDeleted, ...steps, ...gone])];
}

function placeWithout(grid: BoardGrid, { place: { lane, step, order, lastStep } }: Card, steps: ReadonlySet<Id>): Place | null {
  const from = grid.columnOf(step);
  const to = Math.max(from, grid.columnOf(lastStep));
  const left = grid.columns.slice(from, to + 1).filter((column) => !steps.has(column.step.id));
  const first = left[0]?.step.id;
  const last = left.at(-1)?.step.id;
  if (from < 0 || !first || !last) return null;
  return first === last ? { lane, step: first, order } : { lane, step: first, order, lastStep: last };
}

/** Deletes boards with all that stands on them. */
export function deletingBoards(snapshot: Snapshot, boards: readonly Id[]): Edit[] {
  const grids = boards.map((board) => new BoardGrid(snapshot, board));
  const lanes = new Set(grids.flatMap((grid) => grid.lanes.map(({ id }) => id)));
  const stages = grids.flatMap((grid) => grid.stages.map(({ id }) => id));
  const steps = new Set(grids.flatMap((grid) => grid.columns.map(({ step }) => step.id)));
  const cards = snapshot.ofKind('card').filter(({ place }) => lanes.has(place.lane) || steps.has(place.step));
  const notes = snapshot.ofKind('note').filter(({ board }) => board !== null && boards.includes(board));
  return deleting(snapshot, [...boards, ...lanes, ...stages, ...steps, ...[...cards, ...notes].map(({ id }) => id)]);
}
