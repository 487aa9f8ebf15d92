/** Where the labels of links stand: on their own line, over no card, no other label and, where it can be, no other line. */
import type { Box } from '../../scene/types';
import { type Field, indexes, isObstructed, middle } from './field';
import type { Point } from './router';

export interface Labelled {
  readonly id: string;
  readonly points: readonly Point[];
  /** Of the label; `null` where the link has none. */
  readonly size: { readonly w: number; readonly h: number } | null;
}

export interface LabelPlace {
  readonly box: Box;
  /** Joins the label to its line where it does not stand on it; empty otherwise. */
  readonly spur: readonly Point[];
}

/** Where along a stretch a label is tried, the best first. */
const PLACES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82] as const;
/** Line that should be seen on both sides of a label. */
const SHOWN = 14;
/** From a line to a label beside it. */
const BESIDE = 6;
/** From a label to what it should not touch. */
const AIR = 2;
/** Room of an arrow head. */
const HEAD = 10;
const PRICES = { crossing: 40, head: 120, short: 30, upright: 12, beside: 16, further: 2 } as const;

/** Places of the labels, by link; labels of earlier links stand in the way of later ones. `taken` are boxes that no label covers. */
export function placeLabels(field: Field, links: readonly Labelled[], taken: readonly Box[]): ReadonlyMap<string, LabelPlace> {
  const places = new Map<string, LabelPlace>();
  const wanted = links.filter(({ size }) => size !== null);
  if (wanted.length === 0) return places;
  const lines = new Buckets();
  for (const { id, points } of links) for (const [a, b] of stretches(points)) lines.add(boxAround(a, b), id);
  const labels = new Buckets();
  for (const box of taken) labels.add(box, '');
  for (const { id, points, size } of wanted) {
    if (!size) continue;
    const place = onLine(field, id, points, size, lines, labels) ?? onSpur(field, points, size, labels);
    labels.add(place.box, id);
    places.set(id, place);
  }
  return places;
}

const stretches = (points: readonly Point[]): (readonly [Point, Point])[] => points.slice(1).map((end, i) => [points[i] ?? end, end]);

function boxAround(a: Point, b: Point): Box {
  return { x: Math.min(a[0], b[0]) - 1, y: Math.min(a[1], b[1]) - 1, w: Math.abs(a[0] - b[0]) + 2, h: Math.abs(a[1] - b[1]) + 2 };
}

const meet = (a: Box, b: Box): boolean => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
const grown = ({ x, y, w, h }: Box, by: number): Box => ({ x: x - by, y: y - by, w: w + 2 * by, h: h + 2 * by });

function onLine(field: Field, id: string, points: readonly Point[], { w, h }: { w: number; h: number }, lines: Buckets, labels: Buckets): LabelPlace | null {
  const left = field.gutters[0]?.from ?? 0;
  const top = field.gaps[0]?.from ?? 0;
  const ends = [points[0], points.at(-1)].flatMap((end) => (end ? [{ x: end[0] - HEAD, y: end[1] - HEAD, w: 2 * HEAD, h: 2 * HEAD }] : []));
  let best: { readonly box: Box; readonly price: number } | null = null;
  const offer = (x: number, y: number, price: number): void => {
    if (best && price >= best.price) return;
    const box = { x: Math.round(x - w / 2), y: Math.round(y - h / 2), w, h };
    if (box.x < left || box.y < top) return;
    const around = grown(box, AIR);
    if (isObstructed(field, around) || labels.count(around, '*') > 0) return;
    const total = price + PRICES.crossing * lines.count(box, id) + (ends.some((end) => meet(end, box)) ? PRICES.head : 0);
    if (!best || total < best.price) best = { box, price: total };
  };
  for (const [a, b] of stretches(points)) {
    const lies = a[1] === b[1];
    const length = Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1]);
    PLACES.forEach((share, i) => {
      const [x, y] = [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
      const price = i * PRICES.further - Math.min(length, 400) / 100;
      if (lies) {
        const short = length < w + 2 * SHOWN ? PRICES.short : 0;
        for (const off of [0, -h / 4, h / 4]) offer(x, y + off, price + short + Math.abs(off) / 4);
      } else {
        offer(x, y, price + PRICES.upright + (length < h + 2 * SHOWN ? PRICES.short : 0));
        for (const by of [1, -1]) offer(x + by * (w / 2 + BESIDE), y, price + PRICES.upright + PRICES.beside + (by < 0 ? 1 : 0));
      }
    });
  }
  const found = best as { readonly box: Box } | null;
  return found && { box: found.box, spur: [] };
}

/**
 * In a gap between lanes, on the line where it passes one, else at the end of a line drawn on to there: over another label rather than
 * nowhere, but never over a card.
 */
function onSpur(field: Field, points: readonly Point[], { w, h }: { w: number; h: number }, labels: Buckets): LabelPlace {
  // Outside of the grid a label would stand over the lanes' names, or beyond the edge of an export.
  const [left, right] = [field.gutters[0]?.from ?? 0, field.gutters.at(-1)?.to ?? Number.POSITIVE_INFINITY];
  const outside = (box: Box): boolean => box.x < left || box.x + box.w > right;
  const uprights = stretches(points).filter(([a, b]) => a[0] === b[0]);
  const [start, end] = [points[0] ?? [0, 0], points.at(-1) ?? [0, 0]];
  let best: { readonly place: LabelPlace; readonly price: number } | null = null;
  for (const [first, last] of uprights.length > 0 ? uprights : [[start, end] as const]) {
    const x = (first[0] + last[0]) / 2;
    const [highest, lowest] = [Math.min(first[1], last[1]), Math.max(first[1], last[1])];
    const [row, below] = indexes(field.rows.map(({ top, h: height }) => ({ from: top, to: top + height })), highest, lowest);
    field.gaps.slice(Math.max(0, row), Math.max(below, row) + 2).forEach((gap, i) => {
      const y = middle(gap);
      const from = Math.min(Math.max(y, highest), lowest);
      const spur: readonly Point[] = from === y ? [] : [[x, from], [x, y]];
      if (spur.length > 0 && isObstructed(field, { x, y: Math.min(from, y), w: 0, h: Math.abs(y - from) })) return;
      OFFSETS.forEach((share, j) => {
        const box = { x: Math.round(x + share * Math.max(w, LEAST_OFFSET) - w / 2), y: Math.round(y - h / 2), w, h };
        const off = j > 2 ? Math.abs(share) : 0;
        const price = (labels.count(grown(box, AIR), '*') > 0 ? 1000 : 0) + (outside(box) ? 2000 : 0) + Math.abs(y - from) + off * w + i;
        const joined: readonly Point[] = off > 0.5 ? [...(spur.length > 0 ? spur : [[x, y] as const]), [box.x + w / 2, y]] : spur;
        if (!best || price < best.price) best = { place: { box, spur: joined }, price };
      });
    });
  }
  const found = best as { readonly place: LabelPlace } | null;
  return found?.place ?? { box: { x: Math.round(start[0] - w / 2), y: Math.round((start[1] + end[1]) / 2 - h / 2), w, h }, spur: [] };
}

/** How far a label may stand beside the place that it belongs to, in its widths; narrow ones by at least so many px. */
const OFFSETS = [0, 0.4, -0.4, 0.8, -0.8, 1.4, -1.4, 2.5, -2.5] as const;
const LEAST_OFFSET = 70;

/** Boxes with the link they belong to, found by place. */
class Buckets {
  private readonly cells = new Map<number, { readonly box: Box; readonly id: string }[]>();

  add(box: Box, id: string): void {
    const entry = { box, id };
    eachBucket(box, (key) => {
      const list = this.cells.get(key);
      if (list) list.push(entry);
      else this.cells.set(key, [entry]);
    });
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

const BUCKET = 128;

function eachBucket({ x, y, w, h }: Box, visit: (key: number) => void): void {
  for (let row = Math.floor(y / BUCKET); row * BUCKET < y + h; row++) {
    for (let column = Math.floor(x / BUCKET); column * BUCKET < x + w; column++) visit(row * 100_000 + column);
  }
}
