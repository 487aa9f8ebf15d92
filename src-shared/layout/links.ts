/** Arrows between cards or steps: right-angled, along the gutters between columns and the gaps between lanes, where no card stands. */
import type { Link } from '../model/link';
import type { Block, Box, SceneItem } from '../scene/types';
import { close, line, move, pathData, roundedLine } from './path';
import { CELL_INSET, CELL_PADDING, LINK_LABEL, ROW_GAP, STAGE_GAP } from './styles';
import { type TextWrapper, moved } from './wrap';

type Point = readonly [x: number, y: number];

/** One end of a link: its box on the board, and the box of its row. Steps are left and entered from below. */
export interface Anchor {
  readonly box: Box;
  readonly row: { readonly index: number; readonly top: number; readonly bottom: number };
  readonly step: boolean;
}

const HEAD_LENGTH = 8;
const HEAD_HALF = 4;
const CORNER = 6;
const STROKE = 1.5;
const LABEL_WIDTH = 160;
/** Ends this near are joined by a straight line through the gap between them. */
const NEAR = 2 * CELL_PADDING + ROW_GAP;
/** Depth of the turn below step headers. */
const TURN = 10;

/** A link's way: its corners, and where its label stands. */
export interface Way {
  readonly points: readonly Point[];
  /** Centre of the label, always over a gap between lanes or headers, never over a card. */
  readonly label: Point;
  /** Joins a label that is not on the way to it. */
  readonly spur: readonly Point[];
}

/** The way of a link; `labelled` makes room for a label. */
export function route(from: Anchor, to: Anchor, labelled: boolean): Way {
  const a = from.box;
  const b = to.box;
  const [ax, ay] = [a.x + a.w / 2, a.y + a.h / 2];
  const [bx, by] = [b.x + b.w / 2, b.y + b.h / 2];
  if (from.step || to.step) {
    const y = (from.step ? from : to).row.bottom + TURN;
    const start: Point[] = from.step ? [[ax, a.y + a.h], [ax, y]] : side(a, ay, bx >= ax, y);
    const end: Point[] = to.step ? [[bx, b.y + b.h], [bx, y]] : side(b, by, ax > bx, y);
    return along([...start, ...end.reverse()], y);
  }
  const ahead = b.x >= a.x + a.w;
  const back = b.x + b.w <= a.x;
  if (!ahead && !back) return overlapping(from, to, labelled);
  const right = ahead ? a.x + a.w : a.x;
  const left = ahead ? b.x : b.x + b.w;
  const out = ahead ? CELL_INSET : -CELL_INSET;
  const [g1, g2] = [right + out, left - out];
  const y = channel(from, to, ahead);
  if (Math.abs(g2 - g1) > STAGE_GAP) return along([[right, ay], [g1, ay], [g1, y], [g2, y], [g2, by], [left, by]], y);
  const middle = (g1 + g2) / 2;
  return beside([[right, ay], [middle, ay], [middle, by], [left, by]], middle, y);
}

/** A way with a long stretch at the height `y`, which carries the label. */
function along(points: readonly Point[], y: number): Way {
  const xs = points.filter((point) => point[1] === y).map(([x]) => x);
  return { points: tidy(points), label: [(Math.min(...xs) + Math.max(...xs)) / 2, y], spur: [] };
}

/** A way down or up one gutter: the label stands where that meets the gap between lanes, or the line is drawn on to there. */
function beside(points: readonly Point[], x: number, y: number): Way {
  const ys = points.filter((point) => point[0] === x).map((point) => point[1]);
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const spur: Point[] = y < top ? [[x, top], [x, y]] : y > bottom ? [[x, bottom], [x, y]] : [];
  return { points: tidy(points), label: [x, y], spur };
}

/** From a card's side into the gutter and along it to the height `y`. */
function side(box: Box, middle: number, toRight: boolean, y: number): Point[] {
  const x = toRight ? box.x + box.w : box.x;
  const gutter = toRight ? x + CELL_INSET : x - CELL_INSET;
  return [[x, middle], [gutter, middle], [gutter, y]];
}

/** One above the other: straight down where nothing can stand between, else around at the right. */
function overlapping(from: Anchor, to: Anchor, labelled: boolean): Way {
  const [a, b] = [from.box, to.box];
  const [upper, lower] = a.y <= b.y ? [a, b] : [b, a];
  const gap = lower.y - (upper.y + upper.h);
  const x = (Math.max(a.x, b.x) + Math.min(a.x + a.w, b.x + b.w)) / 2;
  if (gap >= 0 && gap <= NEAR && (!labelled || from.row.index !== to.row.index)) {
    const down: Point[] = [[x, upper.y + upper.h], [x, lower.y]];
    return { points: upper === a ? down : down.reverse(), label: [x, (upper.y + upper.h + lower.y) / 2], spur: [] };
  }
  const gutter = Math.max(a.x + a.w, b.x + b.w) + CELL_INSET;
  const points: Point[] = [[a.x + a.w, a.y + a.h / 2], [gutter, a.y + a.h / 2], [gutter, b.y + b.h / 2], [b.x + b.w, b.y + b.h / 2]];
  return beside(points, gutter, channel(from, to, true));
}

/** Height of the gap between lanes that a link across columns runs in: towards the other lane; on the way ahead above its own, on the way back below. */
function channel(from: Anchor, to: Anchor, ahead: boolean): number {
  const below = from.row.index === to.row.index ? !ahead : from.row.index < to.row.index;
  return below ? from.row.bottom + ROW_GAP / 2 : from.row.top - ROW_GAP / 2;
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

/** The box around a link's way, its head and its label: where its block stands. */
export function linkBox(way: Way, link: Link, wrapper: TextWrapper): Box {
  const corners = [...way.points, ...(link.label ? way.spur : [])];
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  const pad = HEAD_HALF + 1;
  let [left, top, right, bottom] = [Math.min(...xs) - pad, Math.min(...ys) - pad, Math.max(...xs) + pad, Math.max(...ys) + pad];
  if (link.label) {
    const box = labelBox(way, link, wrapper);
    [left, top, right, bottom] = [Math.min(left, box.x), Math.min(top, box.y), Math.max(right, box.x + box.w), Math.max(bottom, box.y + box.h)];
  }
  return { x: Math.floor(left), y: Math.floor(top), w: Math.ceil(right) - Math.floor(left), h: Math.ceil(bottom) - Math.floor(top) };
}

function labelBox(way: Way, link: Link, wrapper: TextWrapper): Box {
  const text = wrapper.plain(link.label, LABEL_WIDTH, LINK_LABEL);
  const w = Math.ceil(text.width) + 12;
  const h = text.height + 4;
  return { x: Math.round(way.label[0] - w / 2), y: Math.round(way.label[1] - h / 2), w, h };
}

/** A link drawn in its box; the way is on the board. */
export function linkBlock(link: Link, way: Way, box: Box, wrapper: TextWrapper, label: string): Block {
  const local = way.points.map(([x, y]): Point => [x - box.x, y - box.y]);
  const items: SceneItem[] = [];
  const ends = [...local];
  const heads: string[] = [];
  const head = (at: number, towards: number): void => {
    const tip = local.at(at);
    const before = local.at(towards);
    if (!tip || !before) return;
    const length = Math.hypot(tip[0] - before[0], tip[1] - before[1]) || 1;
    const [ux, uy] = [(tip[0] - before[0]) / length, (tip[1] - before[1]) / length];
    const back: Point = [tip[0] - ux * HEAD_LENGTH, tip[1] - uy * HEAD_LENGTH];
    heads.push(pathData([move(tip[0], tip[1]), line(back[0] - uy * HEAD_HALF, back[1] + ux * HEAD_HALF), line(back[0] + uy * HEAD_HALF, back[1] - ux * HEAD_HALF), close]));
    // The line ends inside the head, so that its square end does not show at the tip.
    ends[at < 0 ? ends.length + at : at] = [tip[0] - ux * Math.min(length, HEAD_LENGTH - 2), tip[1] - uy * Math.min(length, HEAD_LENGTH - 2)];
  };
  if (link.linkKind === 'flow' || link.bothWays) head(-1, -2);
  if (link.bothWays) head(0, 1);
  const spur = link.label ? way.spur.map(([x, y]): Point => [x - box.x, y - box.y]) : [];
  const dash = link.linkKind === 'relates' ? [2, 4] : [];
  items.push({ type: 'path', d: pathData([...roundedLine(ends, CORNER), ...roundedLine(spur, CORNER)]), fill: 'none', stroke: 'link', strokeWidth: STROKE, dash });
  for (const d of heads) items.push({ type: 'path', d, fill: 'link', stroke: 'none', strokeWidth: 0, dash: [] });
  if (link.label) {
    const place = labelBox(way, link, wrapper);
    const [x, y] = [place.x - box.x, place.y - box.y];
    items.push(
      { type: 'rect', box: { x, y, w: place.w, h: place.h }, radius: 4, fill: 'surface', stroke: 'hairline', strokeWidth: 1 },
      ...moved(wrapper.plain(link.label, LABEL_WIDTH, LINK_LABEL), x + 6, y + 2),
    );
  }
  return { key: `link:${link.id}`, layer: 'link', record: link.id, w: box.w, h: box.h, items, label };
}
