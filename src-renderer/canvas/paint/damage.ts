/** Which parts of a painted board are no longer right. Pure. */
import type { Box, PlacedBlock } from '../../../src-shared/scene/types';

/** Whole px. */
export type Rect = Box;

export function isEmpty({ w, h }: Rect): boolean {
  return w <= 0 || h <= 0;
}

/** 0 where it is empty. */
export function areaOf(rect: Rect): number {
  return isEmpty(rect) ? 0 : rect.w * rect.h;
}

export function isSame(a: Rect, b: Rect): boolean {
  return a.x === b.x && a.y === b.y && a.w === b.w && a.h === b.h;
}

export function grown({ x, y, w, h }: Rect, by: number): Rect {
  return { x: x - by, y: y - by, w: w + 2 * by, h: h + 2 * by };
}

/** An empty rectangle where they do not meet. */
export function intersection(a: Rect, b: Rect): Rect {
  const x = Math.max(a.x, b.x);
  const y = Math.max(a.y, b.y);
  return { x, y, w: Math.max(0, Math.min(a.x + a.w, b.x + b.w) - x), h: Math.max(0, Math.min(a.y + a.h, b.y + b.h) - y) };
}

/** More places than these are painted as one, which asks the scene once. */
const MOST_PLACES = 12;

/**
 * Where blocks were or are that one list has and the other has not, at that place: painting these boxes anew makes a painting of the first
 * list one of the second. Many of them are told as the one box that holds them all.
 */
export function changedPlaces(before: readonly PlacedBlock[], now: readonly PlacedBlock[]): readonly Box[] {
  const old = new Map(before.map((placed) => [placed.block.key, placed]));
  const boxes: Box[] = [];
  const add = ({ x, y, block }: PlacedBlock): void => void boxes.push({ x, y, w: block.w, h: block.h });
  for (const placed of now) {
    const had = old.get(placed.block.key);
    old.delete(placed.block.key);
    if (had && had.block === placed.block && had.x === placed.x && had.y === placed.y) continue;
    if (had) add(had);
    add(placed);
  }
  for (const gone of old.values()) add(gone);
  return boxes.length > MOST_PLACES ? [bounds(boxes)] : boxes;
}

function bounds(boxes: readonly Box[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, w, h } of boxes) [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x + w), Math.max(bottom, y + h)];
  return { x: left, y: top, w: right - left, h: bottom - top };
}
