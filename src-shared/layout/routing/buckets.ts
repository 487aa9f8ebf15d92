/** Boxes of links, found by place: their lines and their labels. */
import type { Box } from '../../scene/types';
import type { Point } from './router';
import { sameBox } from './straight';

interface Entry {
  readonly box: Box;
  readonly id: string;
}

/** Boxes with the link they belong to, found by place. */
export class Buckets {
  private readonly cells = new Map<number, Entry[]>();

  add(box: Box, id: string): void {
    const entry = { box, id };
    eachBucket(box, (key) => {
      const list = this.cells.get(key);
      if (list) list.push(entry);
      else this.cells.set(key, [entry]);
    });
  }

  /** Takes out what was added so. */
  remove(box: Box, id: string): void {
    eachBucket(box, (key) => {
      const list = this.cells.get(key);
      const at = list?.findIndex((entry) => entry.id === id && sameBox(entry.box, box)) ?? -1;
      if (at >= 0) list?.splice(at, 1);
    });
  }

  /** A link's line, stretch by stretch. */
  addLine(points: readonly Point[], id: string): void {
    for (const [a, b] of stretches(points)) this.add(boxAround(a, b), id);
  }

  /** px along which a stretch touches the lines of links other than `own`; a line that it crosses is about as wide as itself. */
  along(a: Point, b: Point, own: string): number {
    const around = grown(boxAround(a, b), 1);
    let length = 0;
    for (const { box, id } of this.meeting(around)) if (id !== own) length += Math.max(overlap(around.x, around.w, box.x, box.w), overlap(around.y, around.h, box.y, box.h));
    return length;
  }

  /** Boxes that meet this one. */
  meeting(area: Box): ReadonlySet<Entry> {
    const found = new Set<Entry>();
    eachBucket(area, (key) => {
      for (const entry of this.cells.get(key) ?? []) if (meet(entry.box, area)) found.add(entry);
    });
    return found;
  }

  /** How many links other than `own` have a box that meets this one. */
  count(area: Box, own: string): number {
    const found = new Set<string>();
    eachBucket(area, (key) => {
      for (const { box, id } of this.cells.get(key) ?? []) if (id !== own && meet(box, area)) found.add(id);
    });
    return found.size;
  }
}

export const stretches = (points: readonly Point[]): (readonly [Point, Point])[] => points.slice(1).map((end, i) => [points[i] ?? end, end]);

/** The box of a stretch of line, 2 px thick. */
export function boxAround(a: Point, b: Point): Box {
  return { x: Math.min(a[0], b[0]) - 1, y: Math.min(a[1], b[1]) - 1, w: Math.abs(a[0] - b[0]) + 2, h: Math.abs(a[1] - b[1]) + 2 };
}

const overlap = (a: number, aSize: number, b: number, bSize: number): number => Math.min(a + aSize, b + bSize) - Math.max(a, b);

export const meet = (a: Box, b: Box): boolean => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
export const grown = ({ x, y, w, h }: Box, by: number): Box => ({ x: x - by, y: y - by, w: w + 2 * by, h: h + 2 * by });

const BUCKET = 128;

function eachBucket({ x, y, w, h }: Box, visit: (key: number) => void): void {
  for (let row = Math.floor(y / BUCKET); row * BUCKET < y + h; row++) {
    for (let column = Math.floor(x / BUCKET); column * BUCKET < x + w; column++) visit(row * 100_000 + column);
  }
}
