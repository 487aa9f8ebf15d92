/**
 * Where links run. First each link gets its course, which depends on the cards alone; then the links that share a gutter, a gap or a
 * card's side get tracks beside each other. A course is kept while the cards around it stand as they did, so that an edit searches only
 * where it changed something; tracks are cheap and always given anew, so that the result never depends on what was there before.
 */
import type { Box } from '../../scene/types';
import type { Course, End } from './course';
import { type Field, type Span, middle } from './field';
import { type Run, runsOf, side } from './runs';
import { type Part, partOf, search, wholeOf } from './search';
import { bracket, portLeg, sameBox, straight } from './straight';
import { AT_SIDES, IN_STRIPS, type Room, settle } from './tracks';

export type Point = readonly [x: number, y: number];

export interface Wanted {
  readonly id: string;
  readonly from: End;
  readonly to: End;
  readonly heads: readonly [start: boolean, end: boolean];
  /** Width of its label, px; 0 without one. */
  readonly label: number;
}

/** A stretch needs this much for two heads, for a head with a label beside it, and for a label on it besides the label itself. */
const ROOM_FOR_HEADS = 16;
const ROOM_BESIDE = 24;
const ROOM_AROUND = 28;
/** From a line in a strip to the card that its link enters. */
const HEAD_ROOM = 12;
const HEAD_HALF = 4;
/** Half of the strip between two stacked cards, and of where lines may lie in it: two, or three where there must be three, nearer to the cards than elsewhere. */
const LEDGE_HALF = 5;
const LEDGE_SOFT = 1.5;
const LEDGE_HARD = 2.5;
/** From a line to the edge of its strip. */
const EDGE = 3.5;
/** Ports on both sides of a gutter are no neighbours as long as they end before its middle. */
const SHORT_OF_MIDDLE = 4;
/** Lines nearer than this look like one. */
const LINE_WIDTH = 2.5;

interface Known {
  readonly wanted: Wanted;
  readonly course: Course;
  readonly part: Part;
  /** As it was when the course was looked for, or when everything around stood as then. */
  field: Field;
}

export class Router {
  /** Links whose course was looked for by the last routing. */
  searched = 0;
  private readonly known = new Map<string, Known>();

  forget(id: string): void {
    this.known.delete(id);
  }

  /** The corners of each link from one card's side to the other's, by id. Ids are unique. */
  route(field: Field, wanted: readonly Wanted[]): ReadonlyMap<string, readonly Point[]> {
    this.searched = 0;
    const all = wanted.map((each) => runsOf(field, { ...each, course: this.course(field, each) }));
    const lines = new Map<string, Run[]>();
    for (const run of all.flat()) {
      const list = lines.get(run.line);
      if (list) list.push(run);
      else lines.set(run.line, [run]);
    }
    const ports = [...lines].filter(([line]) => line.startsWith('port')).map(([, runs]) => runs);
    for (const runs of ports) settle(runs, portRoom, AT_SIDES);
    settleStrips(lines, field, tipsOf(all));
    // In a crowded gutter a line may turn beyond the middle, and so lie on one that comes from the other side.
    const crowded = ports.filter(lieOnEachOther);
    for (const runs of crowded) settle(runs, (run) => ({ ...portRoom(run), covers: covered(run) }), AT_SIDES);
    if (crowded.length > 0) settleStrips(lines, field, tipsOf(all));
    return new Map(all.map((runs) => [runs[0]?.routed.id ?? '', pointsOf(runs)]));
  }

  private course(field: Field, wanted: Wanted): Course {
    const known = this.known.get(wanted.id);
    if (known && sameWanted(known.wanted, wanted) && stands(known.part, known.field, field)) {
      known.field = field;
      return known.course;
    }
    this.searched++;
    const [near, whole] = [partOf(field, wanted.from, wanted.to), wholeOf(field)];
    const found = courseWithin(field, wanted, near);
    const course = found ?? courseWithin(field, wanted, whole) ?? straight(field, wanted.from, wanted.to) ?? around(field, wanted, near);
    this.known.set(wanted.id, { wanted, course, part: found ? near : whole, field });
    return course;
  }
}

/** The course of a link that stays within the part, `null` where it would have to leave it. */
function courseWithin(field: Field, { from, to, heads, label }: Wanted, part: Part): Course | null {
  const direct = straight(field, from, to);
  const leg = direct?.[0];
  if (!leg) return search(field, from, to, part, false);
  const length = distance(from.box, to.box, leg.axis);
  const needed = label > 0 ? (leg.axis === 'h' ? label + ROOM_AROUND : ROOM_BESIDE) : heads[0] && heads[1] ? ROOM_FOR_HEADS : 0;
  if (length >= needed) return direct;
  if (leg.axis === 'h' && label > 0) {
    // Its label finds room over the top, ahead; below, on the way back.
    const row = part.rows[0];
    const [first, second] = from.box.x < to.box.x ? (['top', 'bottom'] as const) : (['bottom', 'top'] as const);
    const over = (way: 'top' | 'bottom'): Course | null => bracket(field, from, to, way === 'top' ? row : part.rows[1] + 1, way);
    return over(first) ?? over(second) ?? direct;
  }
  return leg.axis === 'v' ? search(field, from, to, part, true) : direct;
}

const distance = (a: Box, b: Box, axis: 'h' | 'v'): number => (axis === 'h' ? Math.max(b.x - a.x - a.w, a.x - b.x - b.w) : Math.max(b.y - a.y - a.h, a.y - b.y - b.h));

/** Where no way is free, which the rules of the grid leave no place for: through the gutter beside the first card. */
function around(field: Field, { from, to }: Wanted, part: Part): Course {
  const at = part.columns[1] + 1;
  const gutter = { axis: 'v', kind: 'gutter', index: Math.max(0, Math.min(at, field.gutters.length - 1)), at: 0, least: 0, most: 0 } as const;
  return [portLeg('h', 0, from), gutter, portLeg('h', 1, to)];
}

/** Whether all in a part of the board stands as it did, shifted up or down at most. */
function stands({ columns: [c0, c1], rows: [r0, r1] }: Part, before: Field, now: Field): boolean {
  if (before === now) return true;
  if (before.columns !== now.columns) return false;
  const dy = (now.gaps[r0]?.from ?? 0) - (before.gaps[r0]?.from ?? 0);
  for (let r = r0; r <= r1 + 1; r++) {
    const [a, b] = [before.gaps[r], now.gaps[r]];
    if (a?.from !== (b && b.from - dy) || a?.to !== (b && b.to - dy)) return false;
    if (r > r1) break;
    const [row, other] = [before.rows[r], now.rows[r]];
    if (!row || !other || row.top !== other.top - dy || row.h !== other.h) return false;
    if (row.cells === other.cells) continue;
    for (let c = c0; c <= c1; c++) if (row.cells[c] !== other.cells[c]) return false;
  }
  return true;
}

function sameWanted(a: Wanted, b: Wanted): boolean {
  const dy = b.from.box.y - a.from.box.y;
  return a.label === b.label && a.heads[0] === b.heads[0] && a.heads[1] === b.heads[1] && sameEnd(a.from, b.from, dy) && sameEnd(a.to, b.to, dy);
}

const sameEnd = (a: End, b: End, dy: number): boolean => a.header === b.header && sameBox({ ...a.box, y: a.box.y + dy }, b.box);

/** Gives the runs in strips their places beside each other. */
function settleStrips(lines: ReadonlyMap<string, readonly Run[]>, field: Field, tips: Readonly<Record<'h' | 'v', readonly Tip[]>>): void {
  for (const [line, runs] of lines) {
    const [first] = runs;
    const strip = first && stripOf(line, first, field);
    if (!strip) continue;
    const near = tips[first.axis].filter(({ across: at }) => at > strip.from - HEAD_ROOM && at < strip.to + HEAD_ROOM);
    settle(runs, (run) => stripRoom(run, strip, near), IN_STRIPS);
  }
}

/** The part of its line that a run covers while its neighbours are where they are. */
function covered(run: Run): Span {
  const [start, end] = [run.all[run.leg - 1]?.at ?? run.start, run.all[run.leg + 1]?.at ?? run.end];
  return { from: Math.min(start, end), to: Math.max(start, end) };
}

/** Whether two runs of a line come so near that they look like one. */
function lieOnEachOther(runs: readonly Run[]): boolean {
  const sorted = [...runs].sort((a, b) => a.at - b.at);
  return sorted.some((a, i) => {
    const one = covered(a);
    for (let j = i + 1; j < sorted.length; j++) {
      const b = sorted[j];
      if (!b || b.at - a.at >= LINE_WIDTH) return false;
      const other = covered(b);
      if (one.from < other.to && other.from < one.to) return true;
    }
    return false;
  });
}

/** Along a card's side, short of what lies across. */
function portRoom(run: Run): Room {
  const room = { from: run.least, to: run.most };
  const straightLine = run.ports[0] && run.ports[1];
  const [next, previous] = [run.all[run.leg + 1], run.all[run.leg - 1]];
  const towards = Math.sign(run.end - run.start) * SHORT_OF_MIDDLE;
  const start = previous && !previous.line.startsWith('port') ? run.start + towards : run.start;
  const end = next && !next.line.startsWith('port') ? run.end - towards : run.end;
  return { soft: room, hard: room, covers: { from: Math.min(start, end), to: Math.max(start, end) }, wanted: run.alone, anchored: straightLine };
}

/** Where the runs of this line may lie; `undefined` where each has a room of its own. */
function stripOf(line: string, { alone }: Run, field: Field): Strip | undefined {
  const strip = (spans: readonly Span[], kind: string): Strip | undefined => {
    const span = spans[Number(line.slice(kind.length))];
    const hard = span && { from: span.from + EDGE, to: span.to - EDGE };
    return hard && { ...span, soft: hard, hard };
  };
  if (line.startsWith('gutter')) return strip(field.gutters, 'gutter');
  if (line.startsWith('gap')) return strip(field.gaps, 'gap');
  if (!line.startsWith('ledge')) return undefined;
  const around = (half: number): Span => ({ from: alone - half, to: alone + half });
  return { ...around(LEDGE_HALF), soft: around(LEDGE_SOFT), hard: around(LEDGE_HARD) };
}

/** Between cards; all of it, and where lines may lie in it. */
interface Strip extends Span {
  readonly soft: Span;
  readonly hard: Span;
}

/** The tip of an arrow head, seen from a run across its link: how far along that run, and where across it; `side` is where its card is. */
interface Tip {
  readonly along: number;
  readonly across: number;
  readonly side: -1 | 1;
}

/** Tips by the axis of the runs that they could be crossed by. */
function tipsOf(links: readonly (readonly Run[])[]): Readonly<Record<'h' | 'v', readonly Tip[]>> {
  const tips: Record<'h' | 'v', Tip[]> = { h: [], v: [] };
  for (const runs of links) {
    const [first, last] = [runs[0], runs.at(-1)];
    if (!first || !last) continue;
    const add = (run: Run, at: number, side: number): void => void tips[run.axis === 'h' ? 'v' : 'h'].push({ along: run.at, across: at, side: side < 0 ? -1 : 1 });
    const { heads } = first.routed;
    if (heads[0]) add(first, first.start, first.start - first.end);
    if (heads[1]) add(last, last.end, last.end - last.start);
  }
  return tips;
}

/** In a strip, softly with room for the heads at the cards beside it. */
function stripRoom(run: Run, strip: Strip, tips: readonly Tip[]): Room {
  // A port in a gutter keeps the room that it has along its card's side.
  const isPort = run.routed.course[run.leg]?.kind === 'port';
  const hard = isPort ? { from: run.least, to: run.most } : strip.hard;
  const covers = covered(run);
  let { from, to } = isPort ? hard : strip.soft;
  for (const { along, across, side } of tips) {
    if (along < covers.from - HEAD_HALF || along > covers.to + HEAD_HALF) continue;
    if (side > 0) to = Math.min(to, Math.max(from, across - HEAD_ROOM));
    else from = Math.max(from, Math.min(to, across + HEAD_ROOM));
  }
  return { soft: { from, to }, hard, covers, wanted: isPort ? run.alone : middle(strip), anchored: false };
}

function pointsOf(runs: readonly Run[]): Point[] {
  const points: Point[] = [];
  const [first, last] = [runs[0], runs.at(-1)];
  if (!first || !last) return points;
  const on = (run: Run, along: number): Point => (run.axis === 'h' ? [along, run.at] : [run.at, along]);
  const { from, to } = first.routed;
  const centre = (run: Run, box: Box): number => (run.axis === 'h' ? box.x + box.w / 2 : box.y + box.h / 2);
  points.push(on(first, side(first.axis, from, runs[1]?.at ?? centre(first, to.box))));
  for (const [i, run] of runs.entries()) {
    const next = runs[i + 1];
    if (next) points.push(on(run, next.at));
  }
  points.push(on(last, side(last.axis, to, runs.at(-2)?.at ?? centre(last, from.box))));
  return tidy(points);
}

/** Without points that repeat or lie on the way. */
function tidy(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const [last, before] = [kept.at(-1), kept.at(-2)];
    if (last && last[0] === point[0] && last[1] === point[1]) continue;
    if (last && before && ((before[0] === last[0] && last[0] === point[0]) || (before[1] === last[1] && last[1] === point[1]))) kept.pop();
    kept.push(point);
  }
  return kept;
}
