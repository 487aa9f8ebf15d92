/** The straight stretches of all links on their lines, and who should lie on which side of whom so that lines cross as little as they can. */
import { type Axis, type Course, type End, nominal, origin } from './course';
import { type Field, type Span, indexes } from './field';

/** A link whose course is known. */
export interface Routed {
  readonly id: string;
  readonly from: End;
  readonly to: End;
  readonly course: Course;
  /** Whether an arrow head is at its start, and at its end. */
  readonly heads: readonly [start: boolean, end: boolean];
}

/** One leg among the legs of other links. All lengths are board px. */
export interface Run {
  readonly routed: Routed;
  readonly leg: number;
  readonly axis: Axis;
  /** Legs of one line have one key. */
  readonly line: string;
  /** Where the leg would lie if it were alone. */
  readonly alone: number;
  /** Where it begins and ends along its line, in the direction of the link. */
  readonly start: number;
  readonly end: number;
  /** Whether it begins or ends at a card's or header's side. */
  readonly ports: readonly [atStart: boolean, atEnd: boolean];
  /** Room it has across its line. */
  least: number;
  most: number;
  /** Where it lies. */
  at: number;
  /** The link's other runs. */
  readonly all: readonly Run[];
}

/** Runs of a link at their places if it were alone. */
export function runsOf(field: Field, routed: Routed): Run[] {
  const { course, from, to } = routed;
  const alone = course.map((leg) => nominal(leg, field, from, to));
  const runs: Run[] = [];
  course.forEach((leg, i) => {
    const [first, last] = [i === 0, i === course.length - 1];
    const at = alone[i] ?? 0;
    const next = last ? side(leg.axis, to, first ? middleOf(leg.axis, from) : (alone[i - 1] ?? 0)) : (alone[i + 1] ?? 0);
    const previous = first ? side(leg.axis, from, last ? middleOf(leg.axis, to) : next) : (alone[i - 1] ?? 0);
    const start = leg.kind === 'port' ? origin(leg, from, to) : leg.kind === 'ledge' ? (field.rows[leg.index]?.top ?? 0) : 0;
    runs.push({
      routed, leg: i, axis: leg.axis, line: lineOf(leg, field, first || last, at), alone: at, start: previous, end: next, ports: [first, last],
      least: start + leg.least, most: start + leg.most, at, all: runs,
    });
  });
  return runs;
}

const middleOf = (axis: Axis, { box }: End): number => (axis === 'h' ? box.x + box.w / 2 : box.y + box.h / 2);

/** Where a line along the axis, coming from that place, meets the end's side. */
export function side(axis: Axis, { box }: End, coming: number): number {
  if (axis === 'h') return coming < box.x + box.w / 2 ? box.x : box.x + box.w;
  return coming < box.y + box.h / 2 ? box.y : box.y + box.h;
}

/** Ports lie on the lines of their row (or column of headers and cards): they share it with what they can meet. */
function lineOf(leg: Course[number], field: Field, end: boolean, at: number): string {
  if (leg.kind === 'gutter' || leg.kind === 'gap') return `${leg.kind}${String(leg.index)}`;
  if (leg.kind === 'ledge') return `ledge${String(leg.index)} ${String(leg.at)}`;
  // A card that reaches over columns may have the middle of its side in a gutter: its links run among those of the gutter.
  const gutter = leg.axis === 'v' ? inside(field.gutters, at) : -1;
  if (gutter >= 0) return `gutter${String(gutter)}`;
  const index = leg.axis === 'v' ? on(field.columns, at) : field.rows.findIndex(({ top, h }) => at >= top && at <= top + h);
  return `${end ? 'port' : 'fixed'}${leg.axis}${String(index)}`;
}

/** The first span that the place is on, its edges among it; −1 for none. */
function on(spans: readonly Span[], at: number): number {
  const [first, last] = indexes(spans, at, at);
  return first <= last ? first : -1;
}

/** The first span that the place is in, short of its edges; −1 for none. */
function inside(spans: readonly Span[], at: number): number {
  const [first, last] = indexes(spans, at, at);
  for (let i = first; i <= last; i++) {
    const span = spans[i];
    if (span && at > span.from && at < span.to) return i;
  }
  return -1;
}

type Side = -1 | 0 | 1;

/**
 * On which side of `b` the run `a` of the same line should lie for the two links not to cross: −1 at lower coordinates, 1 at higher, 0
 * where it does not matter. Either end of what they share has a say.
 */
export function preference(a: Run, b: Run): number {
  return atEnd(a, b, true) + atEnd(a, b, false);
}

const low = ({ start, end }: Run): number => Math.min(start, end);
const high = ({ start, end }: Run): number => Math.max(start, end);

/** What the lower (or higher) end says: who turns off first lies on the side it turns to; who turn together, as they lie after the turn. */
function atEnd(a: Run, b: Run, lower: boolean): Side {
  const [ea, eb] = lower ? [low(a), low(b)] : [high(a), high(b)];
  const [na, nb] = [beyond(a, lower), beyond(b, lower)];
  const [ta, tb] = [turn(a, na), turn(b, nb)];
  if (ea !== eb) return lower === ea > eb ? ta : opposite(tb);
  if (!na || !nb || na.line !== nb.line || ta !== tb) return ta === tb ? 0 : ta !== 0 ? ta : opposite(tb);
  if (ta === 0) return 0;
  const after = atEnd(na, nb, ta < 0);
  return after === 0 ? 0 : lower === after > 0 ? ta : opposite(ta);
}

const opposite = (value: Side): Side => (value === 0 ? 0 : value > 0 ? -1 : 1);

/** The link's next run after that end of the run. */
function beyond(run: Run, lower: boolean): Run | null {
  const atStart = lower === run.start <= run.end;
  return run.all[run.leg + (atStart ? -1 : 1)] ?? null;
}

/** To which side the link goes on after the run. */
function turn(run: Run, next: Run | null): Side {
  if (!next) return 0;
  return Math.sign(next.leg > run.leg ? next.end - next.start : next.start - next.end) as Side;
}
