/** Where links go of which only one end is shown: a short line from the card to a sign in a strip nearby, along no other line and over no card. */
import type { Box } from '../../scene/types';
import { type Buckets, grown, meet, stretches } from './buckets';
import type { End } from './course';
import { type Field, type Span, eachObstacle, isObstructed, middle } from './field';
import type { Point } from './router';
import { sameBox } from './straight';

export interface Stub {
  /** From the card to the sign. */
  readonly points: readonly Point[];
  /** Of the sign. */
  readonly box: Box;
}

export interface HalfShown {
  readonly id: string;
  readonly near: End;
  /** Of the sign. */
  readonly size: { readonly w: number; readonly h: number };
}

/** Where the line may begin: shares of the card's side, the best first. */
const STARTS = { below: [0.85, 0.15, 0.68, 0.32, 0.5], beside: [0.5, 0.3, 0.7, 0.15, 0.85] } as const;
/** Where in a gutter it may run, px from the middle. */
const TRACKS = [0, 3, -3, 6, -6, 9, -9] as const;
/** From a line in a gutter to the gutter's edge. */
const EDGE = 2;
/** From the sign and its line to what they should not touch. */
const AIR = 2;
/** What is seen of the line where there is room for it: an arrow head needs 8 px. */
const LINE = 9;
/** Of the places as they are offered, and of what is wrong with them: a sign on another or on a card, a line along another or across it, a sign over a line. */
const PRICES = { start: 2, track: 1, below: 1, beside: 6, above: 12, taken: 2000, card: 1000, along: 2, over: 8 } as const;

/** Places of the stubs, by link. `lines` are those of the links with two ends; those of the stubs are added. `taken` are boxes that no sign covers. */
export function placeStubs(field: Field, halves: readonly HalfShown[], lines: Buckets, taken: readonly Box[]): ReadonlyMap<string, Stub> {
  const places = new Map<string, Stub>();
  const signs = [...taken];
  for (const { id, near, size } of halves) {
    const stub = placed(field, near, size, lines, signs);
    places.set(id, stub);
    signs.push(stub.box);
    lines.addLine(stub.points, id);
  }
  return places;
}

interface Offer {
  readonly points: readonly Point[];
  readonly price: number;
}

function placed(field: Field, near: End, size: HalfShown['size'], lines: Buckets, signs: readonly Box[]): Stub {
  let best: { readonly stub: Stub; readonly price: number } | null = null;
  const strips = stripsOf(field, near, size.h);
  for (const offers of [straightTo(strips, near.box), near.header ? [] : besideTo(strips, near.box, field)]) {
    for (const { points, price } of offers) {
      if (best && price >= best.price) continue;
      const stub = { points, box: signAt(field, points, size) };
      const total = price + wrongs(field, near.box, stub, lines, signs);
      if (!best || total < best.price) best = { stub, price: total };
    }
    // Nothing is offered for less beside the card.
    if (best && best.price <= PRICES.beside) break;
  }
  const { x, y, w } = near.box;
  // A board without strips has no rows either, and so no cards.
  return best?.stub ?? { points: [[x + w, y], [x + w + 2 * LINE, y]], box: { x: x + w + 2 * LINE, y: y - size.h / 2, ...size } };
}

/** A strip that signs may stand in. */
interface Strip {
  /** The side of the end that is turned to it. */
  readonly edge: number;
  /** Middle of the sign, and half its height. */
  readonly y: number;
  readonly half: number;
  /** What it costs that it is this one. */
  readonly far: number;
}

/** The strips below and above the end, and the place between the card and the strip below, for signs of that height. */
function stripsOf(field: Field, { box, header }: End, height: number): Strip[] {
  const middleY = box.y + box.h / 2;
  const row = header ? -1 : field.rows.findIndex(({ top, h }) => top + h >= middleY);
  const half = height / 2;
  const strips: Strip[] = [];
  const [below, above] = [field.gaps[row + 1], header ? undefined : field.gaps[row]];
  const edge = box.y + box.h;
  // Right below the card, where the cell ends with it.
  const near = edge + LINE + half;
  if (below && !header && near + half < below.from) strips.push({ edge, half, far: 0, y: near });
  if (below) strips.push({ edge, half, far: PRICES.below, y: Math.min(Math.max(middle(below), edge + LINE + half), below.to - half) });
  if (above) strips.push({ edge: box.y, half, far: PRICES.above, y: Math.max(Math.min(middle(above), box.y - LINE - half), above.from + half) });
  return strips;
}

/** Lines from the card's lower and upper side. */
function straightTo(strips: readonly Strip[], box: Box): Offer[] {
  return strips.flatMap(({ edge, y, far, half }) => STARTS.below.map((share, i): Offer => {
    const x = Math.round(box.x + share * box.w);
    return { points: [[x, edge], [x, y - Math.sign(y - edge) * half]], price: far + i * PRICES.start };
  }));
}

/** Lines from the card's right and left side through the gutter there. */
function besideTo(strips: readonly Strip[], box: Box, field: Field): Offer[] {
  const found: Offer[] = [];
  for (const { y, far, half } of strips) {
    for (const [gutter, side] of besides(field, box)) {
      STARTS.beside.forEach((share, i) => {
        const from = Math.round(box.y + share * box.h);
        TRACKS.forEach((off, j) => {
          const x = middle(gutter) + off;
          if (x < gutter.from + EDGE || x > gutter.to - EDGE) return;
          found.push({ points: [[side, from], [x, from], [x, y + Math.sign(from - y) * half]], price: far + PRICES.beside + i * PRICES.start + j * PRICES.track });
        });
      });
    }
  }
  return found;
}

/** The gutters right and left of a card, with the card's side there. */
function besides(field: Field, box: Box): (readonly [Span, number])[] {
  const right = field.gutters.find(({ from, to }) => box.x + box.w >= from && box.x + box.w < to);
  const left = field.gutters.find(({ from, to }) => box.x > from && box.x <= to);
  return [...(right ? [[right, box.x + box.w] as const] : []), ...(left ? [[left, box.x] as const] : [])];
}

/** Around the end of the line, but not over the names of the lanes nor beyond the edge of the board. */
function signAt(field: Field, points: readonly Point[], { w, h }: HalfShown['size']): Box {
  const [[x0, y0] = [0, 0], [x, y] = [0, 0]] = [points.at(-2), points.at(-1)];
  const [left, right] = [field.gutters[0]?.from ?? x0, field.gutters.at(-1)?.to ?? x0];
  const at = Math.max(left, Math.min(x - w / 2, right - w));
  return { x: Math.round(at), y: Math.round(y > y0 ? y : y - h), w, h };
}

/** What is wrong with a place. */
function wrongs(field: Field, own: Box, { points, box }: Stub, lines: Buckets, signs: readonly Box[]): number {
  let price = 0;
  if (isObstructed(field, box)) price += PRICES.card;
  for (const sign of signs) if (meet(grown(box, AIR), sign)) price += PRICES.taken;
  price += PRICES.over * lines.meeting(grown(box, AIR)).size;
  for (const [a, b] of stretches(points)) {
    if (crossesCard(field, own, a, b)) price += PRICES.card;
    price += PRICES.along * lines.along(a, b, '');
  }
  return price;
}

/** Whether a card other than its own stands on the stretch. */
function crossesCard(field: Field, own: Box, a: Point, b: Point): boolean {
  let found = false;
  eachObstacle(field, { x: Math.min(a[0], b[0]), y: Math.min(a[1], b[1]), w: Math.abs(a[0] - b[0]), h: Math.abs(a[1] - b[1]) }, (x, y, w, h) => {
    found ||= !sameBox(own, { x, y, w, h });
  });
  return found;
}
