/** Places of a board that is no grid, from a list: reading order, what touches an area, and where arrow keys go. Lengths in board px. */
import type { Box, PlaceDirection, ScenePlace, ScenePlaces } from '../scene/types';
import { touches } from './asked';

/** A place before its row and column are counted. */
export type ListedPlace = Omit<ScenePlace, 'row' | 'column' | 'zone' | 'range' | 'text'> & Partial<Pick<ScenePlace, 'zone' | 'range' | 'text'>>;

/** A group of places that are read together, and its name. */
export interface PlaceRow {
  readonly label: string;
  readonly places: readonly ListedPlace[];
}

/**
 * Places in rows, each row in reading order. Arrow keys go to the nearest place on that side, as the eye does. For some hundreds of
 * places; a table of thousands answers the same questions from its rows and columns.
 */
export function placesOf(rows: readonly PlaceRow[]): ScenePlaces {
  const shown = rows.filter(({ places }) => places.length > 0);
  const all = shown.flatMap(({ places }, row) => places.map((place, column): ScenePlace => ({ zone: '', range: null, text: null, ...place, row, column })));
  const indexes = new Map(all.map(({ key }, index) => [key, index]));
  return {
    count: all.length,
    rowCount: shown.length,
    columnCount: Math.max(0, ...shown.map(({ places }) => places.length)),
    rowLabel: (row) => shown[row]?.label ?? '',
    at: (index) => all[index],
    indexOf: (key) => indexes.get(key) ?? -1,
    query: (area) => all.filter(({ box }) => touches(box, area)),
    step: (from, direction) => nearest(all, from, direction),
  };
}

const holds = (outer: Box, inner: Box): boolean =>
  inner.x >= outer.x && inner.y >= outer.y && inner.x + inner.w <= outer.x + outer.w && inner.y + inner.h <= outer.y + outer.h;

/** Being aside counts more than being far: what stands in the same row or column comes first. */
const ASIDE = 4;
/** From note to note rather than to the zone that it stands in. */
const OTHER = 400;

/** The nearest place on that side. Down leads from a zone to what stands in it, up from there back to the zone. */
function nearest(all: readonly ScenePlace[], from: ScenePlace, direction: PlaceDirection): ScenePlace | undefined {
  let found: ScenePlace | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const place of all) {
    if (place.key === from.key) continue;
    const distance = distanceTo(from.box, place.box, direction) + ((place.role === 'zone') === (from.role === 'zone') ? 0 : OTHER);
    if (distance < least) [found, least] = [place, distance];
  }
  return found;
}

function distanceTo(from: Box, to: Box, direction: PlaceDirection): number {
  const across = direction === 'left' || direction === 'right';
  const forward = direction === 'right' || direction === 'down';
  const nested = holds(from, to) || holds(to, from);
  if (nested && across) return Number.POSITIVE_INFINITY;
  const [start, end, low, high] = across ? [to.x, to.x + to.w, from.x, from.x + from.w] : [to.y, to.y + to.h, from.y, from.y + from.h];
  const way = nested ? (forward ? start - low : low - start) : forward ? start - high : low - end;
  if (nested ? way <= 0 : way < -1) return Number.POSITIVE_INFINITY;
  const [a, b, c, d] = across ? [to.y, to.y + to.h, from.y, from.y + from.h] : [to.x, to.x + to.w, from.x, from.x + from.w];
  const aside = Math.max(0, a - d, c - b);
  const offset = Math.abs(a - c);
  return Math.max(0, way) + ASIDE * aside + offset / 16;
}
