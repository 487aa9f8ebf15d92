/** Links of which one end is not shown: where that end is, and how the sign is drawn that says so. */
import type { Id } from '../model/fields';
import type { Link } from '../model/link';
import type { Snapshot } from '../model/snapshot';
import type { Block, Box, SceneItem } from '../scene/types';
import { type IconName, icon } from './icons';
import { linkLine } from './links';
import type { Stub } from './routing/stub-places';
import { LINK_LABEL } from './styles';
import { type TextWrapper, moved } from './wrap';
import { type BoardWords, laneTitle } from './words';

/** Where an end is that is not shown. */
export interface Elsewhere {
  readonly kind: 'board' | 'hidden' | 'gone';
  /** What the sign says besides its drawing; may be empty. */
  readonly text: string;
  /** In words. */
  readonly label: string;
}

const ICONS: Readonly<Record<Elsewhere['kind'], IconName>> = { board: 'layout-grid', hidden: 'eye-off', gone: 'triangle-alert' };
const ICON = 14;
const HEIGHT = 20;
const PADDING = 4;
const TEXT_WIDTH = 140;

/** Where the end of a link is that a board does not show; `null` where links cannot end. */
export function elsewhere(id: Id, board: Id, snapshot: Snapshot, words: BoardWords): Elsewhere | null {
  const record = snapshot.get(id);
  if (!record) return { kind: 'gone', text: '', label: words.gone };
  const lane = record.kind === 'card' ? snapshot.find('lane', record.place.lane) : undefined;
  const step = record.kind === 'card' ? snapshot.find('step', record.place.step) : record.kind === 'step' ? record : undefined;
  if (record.kind !== 'card' && record.kind !== 'step') return null;
  const stage = snapshot.find('stage', step?.stage);
  const owner = snapshot.find('board', lane ? lane.board : stage?.board);
  if (!owner || !stage || (record.kind === 'card' && !lane)) return { kind: 'gone', text: '', label: words.gone };
  if (owner.id !== board) return { kind: 'board', text: owner.title || words.untitledBoard, label: owner.title || words.untitledBoard };
  return { kind: 'hidden', text: '', label: lane ? laneTitle(lane, words) : stage.title || words.untitledStage };
}

/** Size of the sign. */
export function signSize(far: Elsewhere, wrapper: TextWrapper): { readonly w: number; readonly h: number } {
  return { w: 2 * PADDING + ICON + (far.text === '' ? 0 : 4 + Math.ceil(oneLine(far.text, wrapper).width)), h: HEIGHT };
}

/** The text on one line, cut with an ellipsis where it is longer. */
function oneLine(text: string, wrapper: TextWrapper): ReturnType<TextWrapper['plain']> {
  let shown = text.replace(/\s+/gu, ' ').trim();
  let wrapped = wrapper.plain(shown, TEXT_WIDTH, LINK_LABEL);
  while (wrapped.height > LINK_LABEL.lineHeight && shown.length > 1) {
    shown = [...shown].slice(0, Math.ceil([...shown].length * 0.85) - 1).join('').trimEnd();
    wrapped = wrapper.plain(`${shown}…`, TEXT_WIDTH, LINK_LABEL);
  }
  return wrapped;
}

/** The box of line and sign. */
export function stubBox({ points, box }: Stub): Box {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, top] = [Math.min(box.x, ...xs.map((x) => x - 5)), Math.min(box.y, ...ys.map((y) => y - 5))];
  const [right, bottom] = [Math.max(box.x + box.w, ...xs.map((x) => x + 5)), Math.max(box.y + box.h, ...ys.map((y) => y + 5))];
  return { x: Math.floor(left), y: Math.floor(top), w: Math.ceil(right) - Math.floor(left), h: Math.ceil(bottom) - Math.floor(top) };
}

/** A stub drawn in its box; `outgoing` where the link begins at the card that is shown. */
export function stubBlock(link: Link, far: Elsewhere, stub: Stub, area: Box, outgoing: boolean, wrapper: TextWrapper, label: string): Block {
  const points = outgoing ? stub.points : [...stub.points].reverse();
  const [x, y] = [stub.box.x - area.x, stub.box.y - area.y];
  const items: SceneItem[] = [
    ...linkLine(link, { points, label: null }, area),
    { type: 'rect', box: { x, y, w: stub.box.w, h: stub.box.h }, radius: HEIGHT / 2, fill: 'surface', stroke: far.kind === 'gone' ? 'warning' : 'link', strokeWidth: 1 },
    icon(ICONS[far.kind], x + PADDING, y + (HEIGHT - ICON) / 2, ICON, far.kind === 'gone' ? 'warning' : 'linkInk'),
  ];
  if (far.text !== '') items.push(...moved(oneLine(far.text, wrapper), x + PADDING + ICON + 4, y + 2));
  return { key: `link:${link.id}`, layer: 'link', record: link.id, w: area.w, h: area.h, items, label };
}
