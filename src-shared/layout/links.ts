/** How a link is drawn: its line with round corners, heads, and a label on it. */
import type { Link } from '../model/link';
import type { Block, Box, SceneItem } from '../scene/types';
import { icon } from './icons';
import { close, line, move, pathData, roundedLine } from './path';
import type { LabelPlace } from './routing/labels';
import type { Point } from './routing/router';
import { LINK_LABEL } from './styles';
import { type TextWrapper, moved } from './wrap';

const HEAD_LENGTH = 8;
const HEAD_HALF = 4;
const CORNER = 5;
const STROKE = 1.5;
const LABEL_WIDTH = 160;
const LABEL_PADDING = { x: 6, y: 2 } as const;
/** Of the sign that something is handed over; its words are told, not drawn, since the cards carry their teams. */
const SIGN = { size: 12, gap: 4 } as const;

/** Where a link runs, from card to card, and where its label stands. */
export interface Way {
  readonly points: readonly Point[];
  readonly label: LabelPlace | null;
}

/** Which ends of a link have a head: start, end. */
export function headsOf(link: Link): readonly [boolean, boolean] {
  return [link.bothWays, link.bothWays || link.linkKind === 'flow'];
}

/** Size of a link's label with the sign it carries; `null` where it has neither. */
export function labelSize(label: string, signed: boolean, wrapper: TextWrapper): { readonly w: number; readonly h: number } | null {
  if (label === '') return signed ? { w: SIGN.size + 8, h: SIGN.size + 8 } : null;
  const text = wrapper.plain(label, LABEL_WIDTH, LINK_LABEL);
  return { w: Math.ceil(text.width) + 2 * LABEL_PADDING.x + (signed ? SIGN.size + SIGN.gap : 0), h: text.height + 2 * LABEL_PADDING.y };
}

/** The box around a link's way, its heads and its label: where its block stands. */
export function linkBox({ points, label }: Way): Box {
  const corners = [...points, ...(label?.spur ?? [])];
  const pad = HEAD_HALF + 1;
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  let [left, top, right, bottom] = [Math.min(...xs) - pad, Math.min(...ys) - pad, Math.max(...xs) + pad, Math.max(...ys) + pad];
  if (label) {
    const { box } = label;
    [left, top, right, bottom] = [Math.min(left, box.x), Math.min(top, box.y), Math.max(right, box.x + box.w), Math.max(bottom, box.y + box.h)];
  }
  return { x: Math.floor(left), y: Math.floor(top), w: Math.ceil(right) - Math.floor(left), h: Math.ceil(bottom) - Math.floor(top) };
}

/** The line, its spur and its heads, relative to `origin`. */
export function linkLine(link: Pick<Link, 'linkKind' | 'bothWays'>, { points, label }: Way, origin: { readonly x: number; readonly y: number }): SceneItem[] {
  const local = points.map(([x, y]): Point => [x - origin.x, y - origin.y]);
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
  const [start, end] = [link.bothWays, link.bothWays || link.linkKind === 'flow'];
  if (end) head(-1, -2);
  if (start) head(0, 1);
  const spur = (label?.spur ?? []).map(([x, y]): Point => [x - origin.x, y - origin.y]);
  const dash = link.linkKind === 'relates' ? [2, 4] : [];
  return [
    { type: 'path', d: pathData([...roundedLine(ends, CORNER), ...roundedLine(spur, CORNER)]), fill: 'none', stroke: 'link', strokeWidth: STROKE, dash },
    ...heads.map((d): SceneItem => ({ type: 'path', d, fill: 'link', stroke: 'none', strokeWidth: 0, dash: [] })),
  ];
}

/** A link drawn in its box; the way is on the board. `signed`: it hands something over. */
export function linkBlock(link: Link, way: Way, box: Box, wrapper: TextWrapper, label: string, signed = false): Block {
  const items = linkLine(link, way, box);
  if (way.label) {
    const { w, h } = way.label.box;
    const [x, y] = [way.label.box.x - box.x, way.label.box.y - box.y];
    items.push(
      { type: 'rect', box: { x, y, w, h }, radius: link.label === '' ? h / 2 : 4, fill: 'surface', stroke: signed ? 'link' : 'hairline', strokeWidth: 1 },
      ...moved(wrapper.plain(link.label, LABEL_WIDTH, LINK_LABEL), x + LABEL_PADDING.x, y + LABEL_PADDING.y),
    );
    if (signed) items.push(icon('arrow-right-left', x + w - SIGN.size - (link.label === '' ? (w - SIGN.size) / 2 : LABEL_PADDING.x), y + (h - SIGN.size) / 2, SIGN.size, 'link'));
  }
  return { key: `link:${link.id}`, layer: 'link', record: link.id, w: box.w, h: box.h, items, label };
}
