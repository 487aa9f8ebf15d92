/** Links that need no search: one straight line, or over the top of what stands between two cards of a lane. */
import type { Box } from '../../scene/types';
import type { Axis, Course, End, Leg } from './course';
import { type Field, type Span, eachObstacle } from './field';

/** Least overlap of two sides that a straight line joins, and how far from their corners it stays. */
const CORNER = { h: 6, v: 12 } as const;
/** Ports stay this far from the corners where a line is not straight. */
const INSET = { h: 8, v: 16 } as const;
/** A straight line along a lane runs at the height of the cards' first lines, so that a chain of cards is one line. */
const FIRST_LINE = 20;
/** Least distance from a line to a card that it passes. */
export const CLEARANCE = 4;

/** A port in the middle of a side, or as near to it as `at` says; it may move along the side. */
export function portLeg(axis: Axis, index: 0 | 1, { box }: End): Leg {
  const length = axis === 'h' ? box.h : box.w;
  const inset = Math.min(INSET[axis], length / 2);
  return { axis, kind: 'port', index, at: length / 2, least: inset, most: length - inset };
}

/** The straight line between two ends, where they face each other and nothing stands between. */
export function straight(field: Field, from: End, to: End): Course | null {
  const leg = facing(field, from, to, 'h') ?? facing(field, from, to, 'v');
  return leg && [leg];
}

function facing(field: Field, from: End, to: End, axis: Axis): Leg | null {
  if (axis === 'h' && (from.header || to.header)) return null;
  const [a, b] = [across(from.box, axis), across(to.box, axis)];
  const [near, far] = [along(from.box, axis), along(to.box, axis)];
  const between = near.to <= far.from ? { from: near.to, to: far.from } : far.to <= near.from ? { from: far.to, to: near.from } : null;
  const overlap = { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) };
  const [least, most] = [overlap.from + CORNER[axis], overlap.to - CORNER[axis]];
  if (!between || least > most) return null;
  const wanted = axis === 'h' ? overlap.from + Math.min((overlap.to - overlap.from) / 2, FIRST_LINE) : (overlap.from + overlap.to) / 2;
  const free = freeAt(field, axis, between, { from: least, to: most }, wanted, [from.box, to.box]);
  if (!free) return null;
  return { axis, kind: 'port', index: 0, at: Math.min(Math.max(wanted, free.from), free.to) - a.from, least: free.from - a.from, most: free.to - a.from };
}

/** The part of a range, nearest to `wanted`, through which a line can go from … to without meeting a card. */
function freeAt(field: Field, axis: Axis, way: Span, range: Span, wanted: number, own: readonly Box[]): Span | null {
  const closed: Span[] = [];
  eachObstacle(field, areaOf(axis, way, range, CLEARANCE), (x, y, w, h) => {
    const box = { x, y, w, h };
    if (own.some((each) => sameBox(each, box))) return;
    const { from, to } = across(box, axis);
    closed.push({ from: from - CLEARANCE, to: to + CLEARANCE });
  });
  closed.sort((a, b) => a.from - b.from);
  let best: Span | null = null;
  const offer = (from: number, to: number): void => {
    if (from > to) return;
    const off = (span: Span): number => Math.max(span.from - wanted, wanted - span.to, 0);
    if (!best || off({ from, to }) < off(best)) best = { from, to };
  };
  let start = range.from;
  for (const { from, to } of closed) {
    offer(start, Math.min(from, range.to));
    start = Math.max(start, to);
  }
  offer(start, range.to);
  return best;
}

/** How far a port may move along its side while its line, which goes that way, meets no card. */
export function narrowed(field: Field, leg: Leg, start: number, way: Span, own: Box): Leg {
  let [least, most] = [start + leg.least, start + leg.most];
  const at = start + leg.at;
  eachObstacle(field, areaOf(leg.axis, way, { from: least, to: most }, CLEARANCE), (x, y, w, h) => {
    const box = { x, y, w, h };
    if (sameBox(own, box)) return;
    const { from, to } = across(box, leg.axis);
    if (to <= at) least = Math.max(least, Math.min(at, to + CLEARANCE));
    else if (from >= at) most = Math.min(most, Math.max(at, from - CLEARANCE));
  });
  return { ...leg, least: least - start, most: most - start };
}

/** Over or under what stands between two cards: from the top of one to the top of the other, or from bottom to bottom. `null` where cards of their own cells are in the way. */
export function bracket(field: Field, from: End, to: End, gap: number, side: 'top' | 'bottom'): Course | null {
  const strip = field.gaps[gap];
  if (!strip) return null;
  const y = (strip.from + strip.to) / 2;
  const legs = [from, to].map((end, i) => {
    const edge = side === 'top' ? end.box.y : end.box.y + end.box.h;
    const way = { from: Math.min(edge, y), to: Math.max(edge, y) };
    const leg = portLeg('v', i === 0 ? 0 : 1, end);
    const x = end.box.x + leg.at;
    let others = 0;
    eachObstacle(field, areaOf('v', way, { from: x, to: x }, CLEARANCE), (left, top, w, h) => {
      if (!sameBox({ x: left, y: top, w, h }, end.box)) others++;
    });
    return others === 0 ? narrowed(field, leg, end.box.x, way, end.box) : null;
  });
  const [first, last] = legs;
  return first && last ? [first, { axis: 'h', kind: 'gap', index: gap, at: 0, least: 0, most: 0 }, last] : null;
}

export const across = (box: Box, axis: Axis): Span => (axis === 'h' ? { from: box.y, to: box.y + box.h } : { from: box.x, to: box.x + box.w });
export const along = (box: Box, axis: Axis): Span => across(box, axis === 'h' ? 'v' : 'h');

function areaOf(axis: Axis, way: Span, range: Span, margin: number): Box {
  const [a, b] = [{ at: way.from, size: way.to - way.from }, { at: range.from - margin, size: range.to - range.from + 2 * margin }];
  return axis === 'h' ? { x: a.at, y: b.at, w: a.size, h: b.size } : { x: b.at, y: a.at, w: b.size, h: a.size };
}

export const sameBox = (a: Box, b: Box): boolean => a.x === b.x && a.y === b.y && a.w === b.w && a.h === b.h;
