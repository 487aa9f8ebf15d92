/** A brute-force search for a free way, independent of the router: a flood over all points of a raster that no card covers. */
import type { Box } from '../../../../../src-shared/scene/types';

/** px between the points. */
const RASTER = 2;

/** Whether a right-angled way leads from the edge of one box to that of the other, within the area and through none of the boxes. */
export function freeWay(area: Box, boxes: readonly Box[], from: Box, to: Box): boolean {
  const [columns, rows] = [Math.floor(area.w / RASTER), Math.floor(area.h / RASTER)];
  const closed = new Uint8Array(columns * rows);
  for (const box of [...boxes, from, to]) fill(box, 1);
  const goal = new Uint8Array(columns * rows);
  const queue: number[] = [];
  edge(from, (point) => {
    if (!closed[point]) queue.push(point);
  });
  edge(to, (point) => (goal[point] = 1));
  for (const point of queue) closed[point] = 1;
  for (let next = 0; next < queue.length; next++) {
    const point = queue[next] ?? 0;
    if (goal[point]) return true;
    const column = point % columns;
    for (const [other, inside] of [[point - 1, column > 0], [point + 1, column + 1 < columns], [point - columns, true], [point + columns, true]] as const) {
      if (!inside || other < 0 || other >= closed.length || closed[other]) continue;
      closed[other] = 1;
      queue.push(other);
    }
  }
  return false;

  function fill({ x, y, w, h }: Box, value: number): void {
    each(x, y, w, h, (point) => (closed[point] = value));
  }
  /** Points just outside of the box. */
  function edge({ x, y, w, h }: Box, visit: (point: number) => void): void {
    each(x - RASTER, y, RASTER, h, visit);
    each(x + w, y, RASTER, h, visit);
    each(x, y - RASTER, w, RASTER, visit);
    each(x, y + h, w, RASTER, visit);
  }
  function each(x: number, y: number, w: number, h: number, visit: (point: number) => void): void {
    for (let row = Math.max(0, Math.ceil((y - area.y) / RASTER)); row < Math.min(rows, Math.ceil((y + h - area.y) / RASTER)); row++) {
      for (let column = Math.max(0, Math.ceil((x - area.x) / RASTER)); column < Math.min(columns, Math.ceil((x + w - area.x) / RASTER)); column++) visit(row * columns + column);
    }
  }
}
