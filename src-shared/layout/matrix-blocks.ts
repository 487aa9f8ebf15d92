/** The blocks of a touchpoint matrix: row and column headers, channel headings, and cells. */
import { translator, type Translator } from '../i18n';
import { type CountedColumn, type MatrixCell, type MatrixRow } from '../insight/touchpoint-matrix';
import { roundedMean } from '../insight/matrix-feelings';
import { isOwnerless } from '../insight/matrix-rows';
import type { Board } from '../model/board';
import type { Id } from '../model/fields';
import type { Channel } from '../model/library';
import type { Block, SceneItem } from '../scene/types';
import { type CardContext, ownIcon } from './card';
import { face } from './faces';
import { type IconName, channelIcon, icon } from './icons';
import { BAND_RADIUS, CARD_META, CARD_RADIUS, CARD_TEXT, LANE_META, LANE_TITLE, STAGE_TITLE, STEP_META, STEP_TITLE } from './styles';
import { type TextStyle, type TextWrapper, type WrappedText, moved } from './wrap';

/** px at 100 %, on the grid of 4. */
export const ROW_HEADER = 304;
export const COLUMN_WIDTH = 128;
export const CELL_HEIGHT = 36;
export const CELL_INSET = 6;
export const LEAST_ROW = 52;
export const HEADING_HEIGHT = 32;

const PADDING = 12;
const ICON = 18;
/** Uses and emotion at the right end of a row header. */
const TOTALS = 76;
const FACE = 20;
/** Names may be pages long; a header shows this many lines and its label all of it. */
const MOST_LINES = 4;

const COLUMN_TITLE: TextStyle = { ...STEP_TITLE, size: 14, lineHeight: 18 };
const HEADING: TextStyle = { ...LANE_TITLE, size: 14, lineHeight: 20 };
const CELL_VALUE: TextStyle = { ...CARD_TEXT, font: 'semibold' };
const ROW_GAP_TEXT: TextStyle = { ...LANE_META, font: 'semibold' };
const COLUMN_GAP_TEXT: TextStyle = { ...STEP_META, font: 'semibold' };

export interface MatrixContext extends CardContext {
  readonly say: Translator;
}

export const matrixContext = (context: CardContext): MatrixContext => ({ ...context, say: translator(context.snapshot.project?.language ?? 'en') });

/** At most so many lines, the last one ended with dots where there would be more. */
function clamped(wrapper: TextWrapper, text: string, width: number, style: TextStyle, most = MOST_LINES): WrappedText {
  const whole = wrapper.plain(text, width, style);
  if (whole.lines.length <= most) return whole;
  const last = (whole.lines[most - 1]?.runs ?? []).map((run) => run.text).join('').trimEnd();
  let letters = [...last];
  let end = wrapper.plain(`${last}…`, 1e6, style);
  while (end.width > width && letters.length > 0) {
    letters = letters.slice(0, -1);
    end = wrapper.plain(`${letters.join('').trimEnd()}…`, 1e6, style);
  }
  return { lines: [...whole.lines.slice(0, most - 1), ...moved(end, 0, (most - 1) * style.lineHeight)], height: most * style.lineHeight, width: whole.width };
}

export const rowTitle = ({ touchpoint }: MatrixRow, { say }: MatrixContext): string => touchpoint.title.trim() || say('matrix.untitled');

/** Who answers for a touchpoint: the person, the team, or both; empty where nobody does. */
export function ownerOf({ touchpoint, team }: MatrixRow, { say }: MatrixContext): string {
  const [owner, name] = [touchpoint.owner.trim(), team?.title.trim() ?? ''];
  return owner !== '' && name !== '' ? say('matrix.ownerAndTeam', { owner, team: name }) : owner || name;
}

export function columnTitle(column: CountedColumn, matrix: Board, { say, words }: MatrixContext): string {
  if (column.of === 'nobody') return say(matrix.matrix.columns === 'teams' ? 'matrix.nobody.teams' : 'matrix.nobody.audiences');
  return column.title.trim() || (column.of === 'stage' ? words.untitledStage : '–');
}

/** `+1.3` */
const valueOf = (emotion: number, { words }: MatrixContext): string => {
  const rounded = roundedMean(emotion);
  return `${rounded > 0 ? '+' : ''}${words.number(rounded)}`;
};

function emotionLabel(emotion: number | null, context: MatrixContext): string {
  return emotion === null ? context.say('matrix.noEmotion') : context.say('matrix.emotion', { name: context.words.emotion(emotion), value: valueOf(emotion, context) });
}

interface RowText {
  readonly title: WrappedText;
  readonly owner: WrappedText;
  readonly gap: WrappedText;
}

function rowText(row: MatrixRow, context: MatrixContext): RowText {
  const { wrapper, say } = context;
  const left = PADDING + ICON + 8;
  const inner = ROW_HEADER - left - PADDING - (row.uses > 0 ? TOTALS : 0);
  return {
    title: clamped(wrapper, rowTitle(row, context), inner, LANE_TITLE),
    owner: clamped(wrapper, isOwnerless(row) ? say('matrix.ownerless') : ownerOf(row, context), inner - (isOwnerless(row) ? 18 : 0), LANE_META, 2),
    gap: row.uses === 0 ? wrapper.plain(say('matrix.unused'), inner - 18, ROW_GAP_TEXT) : wrapper.plain('', inner, LANE_META),
  };
}

export function rowHeight(row: MatrixRow, context: MatrixContext): number {
  const { title, owner, gap } = rowText(row, context);
  return Math.ceil(Math.max(LEAST_ROW, 16 + title.height + owner.height + gap.height) / 4) * 4;
}

/** The row's soft band under the cells; it says the touchpoint's name alone. */
export function rowBand(row: MatrixRow, w: number, h: number, context: MatrixContext): Block {
  const rect = (x: number, width: number, fill: 'lane' | 'laneAlternate'): SceneItem => ({ type: 'rect', box: { x, y: 0, w: width, h }, radius: BAND_RADIUS, fill, stroke: 'none', strokeWidth: 0 });
  const items = [rect(0, ROW_HEADER, 'laneAlternate'), ...(w > ROW_HEADER ? [rect(ROW_HEADER + 8, w - ROW_HEADER - 8, 'lane')] : [])];
  return { key: `lane:${row.touchpoint.id}`, layer: 'lane', record: row.touchpoint.id, w, h, items, label: rowTitle(row, context) };
}

/** Channel icon, name, owner, and at the right end how often it is used and how that feels. What is missing is said with a sign. */
export function rowHeader(row: MatrixRow, h: number, context: MatrixContext): Block {
  const { say } = context;
  const { title, owner, gap } = rowText(row, context);
  const left = PADDING + ICON + 8;
  const items: SceneItem[] = [...channelSign(row.channel, PADDING, 9, context), ...moved(title, left, 8)];
  let y = 8 + title.height;
  const sign = (name: IconName, text: WrappedText): void => {
    items.push(icon(name, left, y + 2, 13, 'warning'), ...moved(text, left + 18, y));
    y += text.height;
  };
  if (isOwnerless(row)) sign('user-check', owner);
  else {
    items.push(...moved(owner, left, y));
    y += owner.height;
  }
  if (row.uses === 0) sign('triangle-alert', gap);
  else items.push(...totals(row, ROW_HEADER - PADDING, context));
  const label = [
    rowTitle(row, context), row.channel?.title ?? say('matrix.noChannel'), row.uses === 0 ? say('matrix.unused') : say('matrix.uses', { count: row.uses }),
    row.uses === 0 ? '' : emotionLabel(row.emotion, context), isOwnerless(row) ? say('matrix.ownerless') : say('matrix.owner', { name: ownerOf(row, context) }),
  ];
  return { key: `title:${row.touchpoint.id}`, layer: 'title', record: row.touchpoint.id, w: ROW_HEADER, h, items, label: label.filter((part) => part !== '').join(' · ') };
}

function totals(row: MatrixRow, right: number, context: MatrixContext): SceneItem[] {
  const { wrapper, say } = context;
  const count = wrapper.plain(say('matrix.times', { count: row.uses }), TOTALS, ROW_GAP_TEXT);
  const items: SceneItem[] = moved(count, right - count.width, 10);
  if (row.emotion === null) return items;
  const value = wrapper.plain(valueOf(row.emotion, context), TOTALS, LANE_META);
  return [...items, ...moved(value, right - value.width, 28), ...face(row.emotion, right - value.width - 20, 28, 16)];
}

function channelSign(channel: Channel | null, x: number, y: number, context: MatrixContext): SceneItem[] {
  if (!channel) return [icon('map-pin', x, y, ICON, 'laneInk')];
  return channel.image ? ownIcon(channel.image, x, y, channel.title, context) : [icon(channelIcon(channel.icon), x, y, ICON, 'laneInk')];
}

/** The line above the touchpoints of one channel. */
export function channelHeading(channel: Channel | null, count: number, w: number, matrix: Id, context: MatrixContext): Block {
  const { say, wrapper } = context;
  const title = channel ? channel.title.trim() || '–' : say('matrix.noChannel');
  const text = clamped(wrapper, title, ROW_HEADER - 2 * PADDING - 26, HEADING, 1);
  const items: SceneItem[] = [...channelSign(channel, PADDING, 8, context), ...moved(text, PADDING + 26, 7)];
  const id = channel?.id ?? matrix;
  return { key: `lane:${id}`, layer: 'lane', record: id, w, h: HEADING_HEIGHT, items, label: [title, say('matrix.column.touchpoints', { count })].join(' · ') };
}

/** The band over the stages of one map, or over all audiences or teams. */
export function groupBlock(id: Id, title: string, w: number, h: number, { wrapper }: MatrixContext): Block {
  const text = clamped(wrapper, title, w - 2 * PADDING, STAGE_TITLE, 1);
  const items: SceneItem[] = [{ type: 'rect', box: { x: 0, y: 0, w, h }, radius: BAND_RADIUS, fill: 'stage', stroke: 'none', strokeWidth: 0 }, ...moved(text, PADDING, (h - STAGE_TITLE.lineHeight) / 2)];
  return { key: `stage:${id}`, layer: 'stage', record: id, w, h, items, label: title };
}

function columnText(column: CountedColumn, matrix: Board, context: MatrixContext): { title: WrappedText; meta: WrappedText } {
  const { wrapper, say } = context;
  const gap = column.touchpoints === 0;
  return {
    title: clamped(wrapper, columnTitle(column, matrix, context), COLUMN_WIDTH - 20, COLUMN_TITLE),
    meta: gap ? clamped(wrapper, say('matrix.column.gap'), COLUMN_WIDTH - 38, COLUMN_GAP_TEXT, 2) : clamped(wrapper, say('matrix.column.touchpoints', { count: column.touchpoints }), COLUMN_WIDTH - 20, STEP_META, 2),
  };
}

export function columnHeight(column: CountedColumn, matrix: Board, context: MatrixContext): number {
  const { title, meta } = columnText(column, matrix, context);
  return 24 + title.height + meta.height;
}

export function columnBlock(column: CountedColumn, matrix: Board, h: number, context: MatrixContext): Block {
  const { title, meta } = columnText(column, matrix, context);
  const gap = column.touchpoints === 0;
  const y = h - 10 - meta.height;
  const items: SceneItem[] = [
    { type: 'rect', box: { x: 2, y: 0, w: COLUMN_WIDTH - 4, h }, radius: CARD_RADIUS, fill: 'step', stroke: 'none', strokeWidth: 0 },
    ...moved(title, 10, 10), ...(gap ? [icon('triangle-alert', 10, y + 2, 13, 'warning')] : []), ...moved(meta, gap ? 28 : 10, y),
  ];
  const label = [columnTitle(column, matrix, context), gap ? context.say('matrix.column.gap') : context.say('matrix.column.touchpoints', { count: column.touchpoints })];
  return { key: `step:${column.key}`, layer: 'step', record: column.key, w: COLUMN_WIDTH, h, items, label: label.join(' · ') };
}

/** How often a touchpoint is used there, with the face and the number of how it feels. Without an emotion it is a count alone. */
export function cellBlock(row: MatrixRow, column: CountedColumn, cell: MatrixCell, matrix: Board, context: MatrixContext): Block {
  const { wrapper, say } = context;
  const w = COLUMN_WIDTH - 2 * CELL_INSET;
  const items: SceneItem[] = [{ type: 'rect', box: { x: 0, y: 0, w, h: CELL_HEIGHT }, radius: CARD_RADIUS, fill: 'card', stroke: 'cardEdge', strokeWidth: 1 }];
  if (cell.emotion !== null) {
    const value = wrapper.plain(valueOf(cell.emotion, context), w, CELL_VALUE);
    items.push(...face(cell.emotion, 8, (CELL_HEIGHT - FACE) / 2, FACE), ...moved(value, 34, (CELL_HEIGHT - CELL_VALUE.lineHeight) / 2));
  }
  const count = wrapper.plain(say('matrix.times', { count: cell.uses }), w, CARD_META);
  items.push(...moved(count, cell.emotion === null ? (w - count.width) / 2 : w - 10 - count.width, (CELL_HEIGHT - CARD_META.lineHeight) / 2));
  return { key: `point:${row.touchpoint.id}.${column.key}`, layer: 'point', record: column.key, w, h: CELL_HEIGHT, items, label: cellLabel(row, column, cell, matrix, context) };
}

/** What a cell says in words; of one that is empty, that the touchpoint is not used there. */
export function cellLabel(row: MatrixRow, column: CountedColumn, cell: MatrixCell | undefined, matrix: Board, context: MatrixContext): string {
  const { say } = context;
  const place = say('matrix.place', { touchpoint: rowTitle(row, context), column: columnTitle(column, matrix, context) });
  if (!cell) return [place, say('matrix.place.notUsed')].join(' · ');
  const owner = ownerOf(row, context);
  return [place, say('matrix.uses', { count: cell.uses }), emotionLabel(cell.emotion, context), owner === '' ? say('matrix.ownerless') : say('matrix.owner', { name: owner })].join(' · ');
}
