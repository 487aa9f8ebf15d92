/** The ground of a zone of an empathy map: its number, name and the questions that fill it. */
import { type EmpathyZone, zoneNumber } from '../model/empathy';
import type { Id } from '../model/fields';
import type { Block, ColourToken, SceneItem } from '../scene/types';
import type { EmpathyWords } from './empathy-words';
import { type IconName, icon } from './icons';
import { ellipse, pathData } from './path';
import { BAND_RADIUS } from './styles';
import { type TextStyle, type TextWrapper, type WrappedText, centredLines, moved } from './wrap';

export const ZONE_PADDING = 16;
const ZONE_NAME: TextStyle = { size: 20, lineHeight: 28, font: 'semibold', colour: 'laneInk' };
const PART_NAME: TextStyle = { size: 16, lineHeight: 22, font: 'semibold', colour: 'cardInk' };
const QUESTION: TextStyle = { size: 13, lineHeight: 18, font: 'regular', colour: 'inkSoft' };
/** On the tints of pains and gains soft ink is too soft. */
const PART_QUESTION: TextStyle = { size: 13, lineHeight: 18, font: 'regular', colour: 'cardInk' };
const NUMBER: TextStyle = { size: 15, lineHeight: 20, font: 'bold', colour: 'stageInk' };
const BADGE = 28;
const BADGE_GAP = 10;
const ICON = 18;

/** How a zone is drawn: a band of its own, the ground of the head, or a part of the head. `w` in px. */
export interface ZoneLook {
  readonly w: number;
  readonly form: 'band' | 'head' | 'part';
}

const ICONS: Readonly<Partial<Record<EmpathyZone, IconName>>> = {
  'do-need': 'target', see: 'eye', say: 'message-circle', do: 'footprints', hear: 'ear', pains: 'triangle-alert', gains: 'star',
};

interface Header {
  readonly name: WrappedText;
  readonly ask: WrappedText;
  /** Room left of the name: number or icon. */
  readonly left: number;
  readonly padding: number;
}

function headerOf(zone: EmpathyZone, { w, form }: ZoneLook, words: EmpathyWords, wrapper: TextWrapper): Header {
  const padding = form === 'band' ? ZONE_PADDING : 12;
  const left = form === 'part' ? ICON + 8 : BADGE + BADGE_GAP;
  const inner = w - 2 * padding;
  return {
    padding, left,
    name: wrapper.plain(words.zone(zone), inner - left - (form === 'band' ? ICON + 8 : 0), form === 'part' ? PART_NAME : ZONE_NAME),
    ask: wrapper.plain(words.ask(zone), inner, form === 'part' ? PART_QUESTION : QUESTION),
  };
}

/** Where the first note of the zone may stand, px below its top. */
export function zoneHeaderHeight(zone: EmpathyZone, look: ZoneLook, words: EmpathyWords, wrapper: TextWrapper): number {
  const { name, ask, padding } = headerOf(zone, look, words, wrapper);
  return padding - 2 + name.height + 4 + ask.height + 12;
}

export function zoneBlock(board: Id, zone: EmpathyZone, look: ZoneLook, h: number, words: EmpathyWords, wrapper: TextWrapper): Block {
  const { w, form } = look;
  const { name, ask, left, padding } = headerOf(zone, look, words, wrapper);
  const items: SceneItem[] = [];
  if (form !== 'head') items.push({ type: 'rect', box: { x: 0, y: 0, w, h }, radius: BAND_RADIUS, ...groundOf(zone), strokeWidth: form === 'part' ? 1 : 0 });
  const top = padding - 2;
  // In the head everything is centred, under the person it belongs to.
  const x = form === 'head' ? Math.round((w - left - name.width) / 2) : padding;
  const number = zoneNumber(zone);
  if (number !== null) items.push(...badge(words.number(number), x, top, wrapper));
  const sign = ICONS[zone];
  if (sign) items.push(icon(sign, form === 'part' ? x : w - padding - ICON, top + (form === 'part' ? 2 : 5), ICON, form === 'part' ? 'cardInk' : 'laneEdge'));
  items.push(...moved(name, x + left, top));
  const below = top + name.height + 4;
  items.push(...(form === 'head' ? centredLines(ask, w, below) : moved(ask, padding, below)));
  return { key: `lane:${board}.${zone}`, layer: 'lane', record: board, w, h, items, label: [number === null ? '' : words.number(number), words.zone(zone)].join(' ').trim() };
}

function groundOf(zone: EmpathyZone): { readonly fill: ColourToken; readonly stroke: ColourToken } {
  if (zone === 'pains') return { fill: 'tint3', stroke: 'tint3Edge' };
  return zone === 'gains' ? { fill: 'tint7', stroke: 'tint7Edge' } : { fill: 'lane', stroke: 'none' };
}

function badge(number: string, x: number, y: number, wrapper: TextWrapper): SceneItem[] {
  const text = wrapper.plain(number, BADGE, NUMBER);
  return [
    { type: 'path', d: pathData(ellipse(x + BADGE / 2, y + BADGE / 2, BADGE / 2, BADGE / 2)), fill: 'stage', stroke: 'none', strokeWidth: 0, dash: [] },
    ...moved(text, x + (BADGE - text.width) / 2, y + (BADGE - NUMBER.lineHeight) / 2),
  ];
}
