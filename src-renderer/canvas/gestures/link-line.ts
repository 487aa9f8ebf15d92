/** Where the line of a link begins, ends and is written on. Pure; board px. */
import { pathOf, tracePath } from '../../../src-shared/scene/path-data';
import type { PathItem, PlacedBlock } from '../../../src-shared/scene/types';
import type { Point } from './hit';

export interface LinkLine {
  readonly start: Point;
  readonly end: Point;
  /** The middle of its label, or of the line while it has none. */
  readonly label: Point;
}

/** `null` of a link that has no line. */
export function lineOf({ block, x, y }: PlacedBlock): LinkLine | null {
  const path = block.items.find((item): item is PathItem => item.type === 'path');
  const points = path ? firstLine(path) : [];
  const [start, end] = [points[0], points.at(-1)];
  if (!start || !end) return null;
  const box = block.items.find((item) => item.type === 'rect')?.box;
  const middle = box ? { x: box.x + box.w / 2, y: box.y + box.h / 2 } : halfway(points);
  const moved = (point: Point): Point => ({ x: x + point.x, y: y + point.y });
  return { start: moved(start), end: moved(end), label: moved(middle) };
}

/** The corners of a path's first line; what follows it leads to the label. */
function firstLine(path: PathItem): Point[] {
  const points: Point[] = [];
  let lines = 0;
  const to = (x: number, y: number): void => {
    if (lines === 1) points.push({ x, y });
  };
  tracePath(pathOf(path), {
    moveTo: (x, y) => {
      lines += 1;
      to(x, y);
    },
    lineTo: to,
    bezierCurveTo: (_x1, _y1, _x2, _y2, x, y) => to(x, y),
    closePath: () => undefined,
  });
  return points;
}

function halfway(points: readonly Point[]): Point {
  const pieces = points.slice(1).map((to, i) => ({ from: points[i] ?? to, to }));
  const lengthOf = ({ from, to }: { readonly from: Point; readonly to: Point }): number => Math.hypot(to.x - from.x, to.y - from.y);
  let left = pieces.reduce((sum, piece) => sum + lengthOf(piece), 0) / 2;
  for (const piece of pieces) {
    const length = lengthOf(piece);
    if (left <= length && length > 0) return { x: piece.from.x + ((piece.to.x - piece.from.x) * left) / length, y: piece.from.y + ((piece.to.y - piece.from.y) * left) / length };
    left -= length;
  }
  return points[0] ?? { x: 0, y: 0 };
}
