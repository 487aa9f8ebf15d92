/** Where the labels of links stand: on their own line, over no card, no other label and, where it can be, no other line. */
import type { Box } from '../../scene/types';
import { Buckets, boxAround, grown, meet, stretches } from './buckets';
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

/** What stands on the board already: lines of links, their labels, and what joins these to those. */
interface Drawn {
  readonly lines: Buckets;
  readonly labels: Buckets;
  readonly spurs: Buckets;
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

/**
 * Places of the labels, by link; labels of earlier links stand in the way of later ones. `lines` are those
 * of all links, `taken` are boxes that no label covers.
 */
export function placeLabels(field: Field, links: readonly Labelled[], lines: Buckets, taken: readonly Box[]): ReadonlyMap<string, LabelPlace> {
  const places = new Map<string, LabelPlace>();
  const drawn: Drawn = { lines, labels: new Buckets(), spurs: new Buckets() };
  const { labels, spurs } = drawn;
  for (const box of taken) labels.add(box, '');
  const put = ({ id, points, size }: Labelled): void => {
    if (!size) return;
    const place = onLine(field, id, points, size, drawn) ?? onSpur(field, id, points, size, drawn);
    labels.add(place.box, id);
    spurs.addLine(place.spur, id);
    places.set(id, place);
  };
  const isStuck = ({ id }: Labelled): boolean => labels.count(places.get(id)?.box ?? NOWHERE, id) > 0;
  const wanted = links.filter(({ size }) => size !== null);
  wanted.forEach(put);
  // Who found no place chooses first among its neighbours, if then all of them find one.
  for (const one of wanted.filter(isStuck)) {
    const around = places.get(one.id)?.box ?? NOWHERE;
    const near = new Set([...labels.meeting({ ...around, x: around.x - REACH, w: around.w + 2 * REACH })].map(({ id }) => id));
    const group = [one, ...wanted.filter((other) => other !== one && near.has(other.id))];
    const earlier = group.map(({ id }) => places.get(id));
    const takeOut = ({ id }: Labelled): void => {
      const place = places.get(id);
      if (!place) return;
      labels.remove(place.box, id);
      for (const [a, b] of stretches(place.spur)) spurs.remove(boxAround(a, b), id);
    };
    group.forEach(takeOut);
    group.forEach(put);
    if (!group.some(isStuck)) continue;
    group.forEach(takeOut);
    group.forEach(({ id }, i) => {
      const place = earlier[i];
      if (!place) return;
      labels.add(place.box, id);
      spurs.addLine(place.spur, id);
      places.set(id, place);
    });
  }
  return places;
}

const NOWHERE: Box = { x: 0, y: 0, w: 0, h: 0 };

/** Outside of the grid a label would stand over the lanes' names, or beyond the edge of an export. */
const sides = (field: Field): readonly [left: number, right: number] => [field.gutters[0]?.from ?? 0, field.gutters.at(-1)?.to ?? Number.POSITIVE_INFINITY];

function onLine(field: Field, id: string, points: readonly Point[], { w, h }: { w: number; h: number }, { lines, labels, spurs }: Drawn): LabelPlace | null {
  const [left, right] = sides(field);
  const top = field.gaps[0]?.from ?? 0;
  const ends = [points[0], points.at(-1)].flatMap((end) => (end ? [{ x: end[0] - HEAD, y: end[1] - HEAD, w: 2 * HEAD, h: 2 * HEAD }] : []));
  let best: { readonly box: Box; readonly price: number } | null = null;
  const offer = (x: number, y: number, price: number): void => {
    if (best && price >= best.price) return;
    const box = { x: Math.round(x - w / 2), y: Math.round(y - h / 2), w, h };
    if (box.x < left || box.x + w > right || box.y < top) return;
    const around = grown(box, AIR);
    if (isObstructed(field, around) || labels.count(around, '*') > 0) return;
    const total = price + PRICES.crossing * (lines.count(box, id) + spurs.count(box, id)) + (ends.some((end) => meet(end, box)) ? PRICES.head : 0);
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
function onSpur(field: Field, id: string, points: readonly Point[], { w, h }: { w: number; h: number }, { lines, labels, spurs }: Drawn): LabelPlace {
  const [left, right] = sides(field);
  const outside = (box: Box): boolean => box.x < left || box.x + box.w > right;
  let best: { readonly place: LabelPlace; readonly price: number } | null = null;
  const from = (x: number, highest: number, lowest: number): void => {
    const [row, below] = indexes(field.rows.map(({ top, h: height }) => ({ from: top, to: top + height })), highest, lowest);
    field.gaps.slice(Math.max(0, row), Math.max(below, row) + 2).forEach((gap, i) => {
      const y = middle(gap);
      const start = Math.min(Math.max(y, highest), lowest);
      const spur: readonly Point[] = start === y ? [] : [[x, start], [x, y]];
      if (spur.length > 0 && isObstructed(field, { x, y: Math.min(start, y), w: 0, h: Math.abs(y - start) })) return;
      const along = spur.length > 0 ? lines.along([x, start], [x, y], id) : 0;
      const offer = (at: number, further: boolean): void => {
        const box = { x: Math.round(at - w / 2), y: Math.round(y - h / 2), w, h };
        const off = Math.abs(at - x);
        const joined: readonly Point[] = off > w / 2 ? [...(spur.length > 0 ? spur : [[x, y] as const]), [box.x + w / 2, y]] : spur;
        const struck = stretches(joined).some(([a, b]) => labels.count(boxAround(a, b), '*') > 0) || spurs.count(box, id) > 0;
        const wrong = (labels.count(grown(box, AIR), '*') > 0 ? TAKEN : 0) + (outside(box) ? 2 * TAKEN : 0) + (struck ? STRUCK : 0);
        const price = wrong + Math.abs(y - start) + (further ? off : 0) + i + along;
        if (!best || price < best.price) best = { place: { box, spur: joined }, price };
      };
      OFFSETS.forEach((share, j) => {
        offer(x + share * Math.max(w, LEAST_OFFSET), j > 2);
      });
      if (best && best.price < STRUCK) return;
      const step = w / 2 + AIR + 1;
      for (const { box } of labels.meeting({ x: x - REACH, y: y - h / 2, w: 2 * REACH, h })) for (const at of [box.x - step, box.x + box.w + step]) offer(at, true);
    });
  };
  const found = (): { readonly place: LabelPlace } | null => best;
  for (const ways of waysToStrips(field, points)) {
    for (const way of ways) from(...way);
    const place = found()?.place;
    if (place) return place;
  }
  // Cards all around: in the strip above, without a line of its own.
  const [x, y] = points[0] ?? [0, 0];
  const above = field.gaps.findLast((gap) => gap.from <= y);
  return { box: { x: Math.round(x - w / 2), y: Math.round((above ? middle(above) : y) - h / 2), w, h }, spur: [] };
}

/** Where a spur may begin, the best first: along the upright stretches of a link, and where it passes a gutter. */
function waysToStrips(field: Field, points: readonly Point[]): readonly (readonly (readonly [x: number, highest: number, lowest: number])[])[] {
  const all = stretches(points);
  const passes = all.filter(([a, b]) => a[1] === b[1]).flatMap(([a, b]) => {
    const [first, last] = indexes(field.gutters, Math.min(a[0], b[0]), Math.max(a[0], b[0]));
    return field.gutters.slice(first, last + 1).map((gutter) => [middle(gutter), a[1], a[1]] as const);
  });
  return [all.filter(([a, b]) => a[0] === b[0]).map(([a, b]) => [a[0], Math.min(a[1], b[1]), Math.max(a[1], b[1])] as const), passes];
}

/** How far a label may stand beside the place that it belongs to, in its widths; narrow ones by at least so many px. */
const OFFSETS = [0, 0.4, -0.4, 0.8, -0.8, 1.4, -1.4, 2.5, -2.5] as const;
const LEAST_OFFSET = 70;
/** How far off it is looked for a place beside other labels, px, where none of these is free. */
const REACH = 600;
/** Price of a place that another label has. */
const TAKEN = 1000;
/** Price of a line to a label that strikes another one out. */
const STRUCK = 500;
