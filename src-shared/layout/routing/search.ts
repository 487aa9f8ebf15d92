/**
 * The course between two ends along the lines of the field: the middles of gutters and gaps, the lines beside cards that close a gutter,
 * and the middles of the two cards. A link's course depends on the cards alone, never on other links.
 */
import type { Axis, Course, End, Leg } from './course';
import { type Field, eachObstacle, indexes, middle } from './field';
import { type Corner, Grid, centre } from './grid';
import { along, narrowed, portLeg } from './straight';

/** Columns and rows that the course may use; it may also run in the strips around them. */
export interface Part {
  readonly columns: readonly [first: number, last: number];
  readonly rows: readonly [first: number, last: number];
}

/** From a card to the line beside it. */
const LEDGE = 4;
/** How far the corner of a way with one bend may move. */
const SLIDE = 14;

interface Line {
  readonly at: number;
  readonly kind: 'gutter' | 'gap' | 'ledge' | 'own';
  readonly index: number;
}

/** The columns and rows between and around two ends. */
export function partOf(field: Field, from: End, to: End): Part {
  const span = (axis: Axis): readonly [number, number] => {
    const [a, b] = [along(from.box, axis), along(to.box, axis)];
    const spans = axis === 'h' ? field.columns : field.rows.map(({ top, h }) => ({ from: top, to: top + h }));
    const [first, last] = indexes(spans, Math.min(a.from, b.from), Math.max(a.to, b.to));
    return [Math.max(0, first), Math.min(spans.length - 1, last)];
  };
  return { columns: span('h'), rows: span('v') };
}

export function wholeOf(field: Field): Part {
  return { columns: [0, field.columns.length - 1], rows: [0, field.rows.length - 1] };
}

/** The cheapest course within the part of the board, or `null` where there is none. A `bent` one between cards above each other does not run between them. */
export function search(field: Field, from: End, to: End, part: Part, bent: boolean): Course | null {
  const [xs, ys] = [verticals(field, from, to, part), horizontals(field, from, to, part)];
  const grid = new Grid(xs.map(({ at }) => at), ys.map(({ at }) => at), from, to);
  const left = field.gutters[part.columns[0]]?.from ?? 0;
  const right = field.gutters[part.columns[1] + 1]?.to ?? 0;
  const area = { x: left, y: ys[0]?.at ?? 0, w: right - left, h: (ys.at(-1)?.at ?? 0) - (ys[0]?.at ?? 0) };
  eachObstacle(field, area, (x, y, w, h) => grid.close(x, y, w, h));
  grid.closeHeaders();
  if (bent) grid.closeFacing();
  const corners = grid.cheapest();
  return corners && courseOf(corners, xs, ys, field, from, to);
}

function verticals(field: Field, from: End, to: End, { columns: [first, last] }: Part): Line[] {
  const lines: Line[] = [];
  for (let g = first; g <= last + 1; g++) {
    const gutter = field.gutters[g];
    if (gutter) lines.push({ at: middle(gutter), kind: 'gutter', index: g });
  }
  return sorted([...lines, ...own(from, to, 'v')]);
}

function horizontals(field: Field, from: End, to: End, { rows: [first, last] }: Part): Line[] {
  const lines: Line[] = [];
  for (let k = first; k <= last + 1; k++) {
    const gap = field.gaps[k];
    if (gap) lines.push({ at: middle(gap), kind: 'gap', index: k });
    const row = field.rows[k];
    if (!row?.reaching || k > last) continue;
    for (const offset of ledges(row.cells)) {
      const at = row.top + offset;
      // Beside the first card and the last one lie the gaps: what ran there as well would not know of those that run in them.
      if (at > (gap?.to ?? at - 1) && at < (field.gaps[k + 1]?.from ?? at + 1)) lines.push({ at, kind: 'ledge', index: k });
    }
  }
  return sorted([...lines, ...own(from, to, 'h')]);
}

/** Above and below each card of a row that reaches over columns: the gaps between stacked cards are free along all of it. */
function ledges(cells: readonly (readonly { readonly record: string; readonly y: number; readonly h: number }[])[]): Set<number> {
  const found = new Set<number>();
  cells.forEach((cell, c) => {
    for (const card of cell) {
      if (!cells[c + 1]?.some(({ record }) => record === card.record)) continue;
      found.add(card.y - LEDGE).add(card.y + card.h + LEDGE);
    }
  });
  return found;
}

const own = (from: End, to: End, axis: Axis): Line[] => [from, to].map(({ box }, index) => ({ at: centre(box, axis), kind: 'own', index }));

/** By place, each place once. */
function sorted(lines: Line[]): Line[] {
  return lines.sort((a, b) => a.at - b.at).filter((line, i) => i === 0 || line.at !== lines[i - 1]?.at);
}

/** The corners as legs on the field's lines, ports with the room they have. */
function courseOf(corners: readonly Corner[], xs: readonly Line[], ys: readonly Line[], field: Field, from: End, to: End): Course {
  const last = corners.length - 2;
  return corners.slice(1).map((end, i): Leg => {
    const start = corners[i] ?? end;
    const axis: Axis = start.y === end.y ? 'h' : 'v';
    // One corner joins the two ports: where it may go is what both have looked at.
    if (i === 0) return port(field, 0, from, axis, end, last === 1);
    if (i === last) return port(field, 1, to, axis, start, last === 1);
    const at = axis === 'h' ? end.y : end.x;
    const line = (axis === 'h' ? ys : xs).find((each) => each.at === at);
    const fixed = (kind: Leg['kind'], index: number, offset = 0): Leg => ({ axis, kind, index, at: offset, least: offset, most: offset });
    if (line?.kind === 'gutter' || line?.kind === 'gap') return fixed(line.kind, line.index);
    if (line?.kind === 'ledge') return fixed('ledge', line.index, at - (field.rows[line.index]?.top ?? 0));
    // In the middle of the way along the middle of one of the cards: a place of its own, without room.
    const { box } = line?.index === 1 ? to : from;
    return fixed('port', line?.index === 1 ? 1 : 0, at - (axis === 'h' ? box.y : box.x));
  });
}

function port(field: Field, index: 0 | 1, end: End, axis: Axis, towards: Corner, toPort: boolean): Leg {
  const leg = portLeg(axis, index, end);
  const { from, to } = along(end.box, axis);
  const [goal, slide] = [axis === 'h' ? towards.x : towards.y, toPort ? SLIDE : 0];
  const way = goal > to ? { from: to, to: goal + slide } : { from: goal - slide, to: from };
  const free = narrowed(field, leg, axis === 'h' ? end.box.y : end.box.x, way, end.box);
  return toPort ? { ...free, least: Math.max(free.least, leg.at - SLIDE), most: Math.min(free.most, leg.at + SLIDE) } : free;
}
