/** One card: image, value, text, and a foot of small signs. */
import type { Card } from '../model/card';
import type { EvidenceMark, ImageHash } from '../model/fields';
import type { Team } from '../model/library';
import { plainText } from '../model/marks';
import { sameName } from '../model/names';
import { type PromiseState, isPromise, promiseState } from '../model/promise';
import type { Snapshot } from '../model/snapshot';
import type { Block, Box, ColourToken, SceneItem } from '../scene/types';
import { type IconName, channelIcon, icon } from './icons';
import { CARD_META, CARD_PADDING_X, CARD_PADDING_Y, CARD_RADIUS, CARD_TEXT, CARD_VALUE } from './styles';
import { teamPlate } from './team-chip';
import { type TextWrapper, moved } from './wrap';
import type { BoardWords } from './words';

/** Pixel size of an image, where the host knows it. */
export type ImageSize = (image: ImageHash) => { readonly width: number; readonly height: number } | undefined;

export interface CardContext {
  readonly snapshot: Snapshot;
  readonly words: BoardWords;
  readonly wrapper: TextWrapper;
  readonly imageSize: ImageSize;
}

const SIGN = 14;
/** An icon of one's own, which has more in it than a line drawing. */
const OWN_SIGN = 18;
const SIGN_GAP = 4;
const SIGN_ROW = 20;
/** Room at both ends of the plate behind a team's name. */
const PLATE = 5;
/** A picture never grows beyond this many times the card's width. */
const TALLEST_IMAGE = 1.5;
/** Between a picture and the edge of its card, px. */
const PICTURE_INSET = 4;
const DEFAULT_ASPECT = 9 / 16;

/** The sign of each evidence mark; the legend shows the same. */
export const EVIDENCE_ICONS: Readonly<Record<NonNullable<EvidenceMark>, IconName>> = {
  assumption: 'message-circle-question-mark', anecdote: 'quote', research: 'microscope',
};
const PROMISE_SIGNS: Readonly<Record<PromiseState, { readonly icon: IconName; readonly colour: ColourToken; readonly edge: ColourToken }>> = {
  kept: { icon: 'circle-check', colour: 'inkSoft', edge: 'emotionVeryGood' },
  partly: { icon: 'circle-minus', colour: 'inkSoft', edge: 'emotionNeutral' },
  broken: { icon: 'circle-x', colour: 'warning', edge: 'emotionVeryBad' },
};
const MARKER_ICONS: Readonly<Record<NonNullable<Card['marker']>, IconName>> = { fail: 'triangle-alert', wait: 'hourglass', decision: 'split' };

/** A sign at the card's foot: an icon, with words where it needs some. */
interface Sign {
  readonly icon: IconName;
  /** The client's own icon, drawn in place of `icon`. */
  readonly image?: ImageHash | null;
  readonly text: string;
  readonly colour: ColourToken;
  /** The team whose plate it stands on. */
  readonly team?: Team;
}

/** Records whose change changes the card's drawing. */
export function referencesOf(card: Card): string[] {
  return [card.touchpoint, card.channel, card.team, card.system].filter((id): id is string => id !== null);
}

/** The card's text as shown: its own, else the name of the touchpoint it stands for. */
function shownText(card: Card, snapshot: Snapshot): string {
  if (card.text.trim() !== '') return card.text;
  return snapshot.find('touchpoint', card.touchpoint)?.title ?? '';
}

/** Whether a card of a curve lane has something to show besides its point. */
export function hasCaption(card: Card): boolean {
  return card.text.trim() !== '' || card.image !== null || card.marker !== null || card.value !== null || card.icon !== null || card.touchpoint !== null || card.channel !== null;
}

/** The picture at the top of a card `w` px wide, in its own proportions: as wide as the card, or in its middle where that would be too tall. */
function pictureBox(w: number, size: ReturnType<ImageSize>): Box {
  const room = w - 2 * PICTURE_INSET;
  const aspect = size && size.width > 0 && size.height > 0 ? size.height / size.width : DEFAULT_ASPECT;
  const h = Math.max(1, Math.round(room * Math.min(TALLEST_IMAGE, aspect)));
  const shown = aspect > TALLEST_IMAGE ? Math.max(1, Math.round(h / aspect)) : room;
  return { x: PICTURE_INSET + Math.round((room - shown) / 2), y: PICTURE_INSET, w: shown, h };
}

/** The card drawn `w` px wide, as high as it needs. */
export function cardBlock(card: Card, w: number, context: CardContext): Block {
  const { words, wrapper, snapshot } = context;
  const inner = w - 2 * CARD_PADDING_X;
  const content: SceneItem[] = [];
  let y = CARD_PADDING_Y;
  if (card.image !== null) {
    const box = pictureBox(w, context.imageSize(card.image));
    content.push({ type: 'image', box, image: card.image, radius: CARD_RADIUS - 2, alt: plainText(card.text) });
    y = box.y + box.h + CARD_PADDING_Y - 2;
  }
  if (card.value !== null) {
    const value = wrapper.plain(words.number(card.value), inner, CARD_VALUE);
    content.push(...moved(value, CARD_PADDING_X, y));
    y += value.height;
  }
  const shown = shownText(card, snapshot);
  const text = card.text.trim() === '' ? wrapper.plain(shown, inner, CARD_TEXT) : wrapper.marks(shown, inner, CARD_TEXT);
  content.push(...moved(text, CARD_PADDING_X, y));
  y += text.height;
  const signs = signsOf(card, plainText(shown), context);
  const mark = card.evidenceMark;
  if (signs.length > 0 || mark) {
    if (y > CARD_PADDING_Y) y += 4;
    y = drawFoot(signs, mark ? EVIDENCE_ICONS[mark] : null, inner, y, context, content);
  } else if (y === CARD_PADDING_Y) y += CARD_TEXT.lineHeight;
  const h = y + CARD_PADDING_Y;
  const fill: ColourToken = card.tint === null ? 'card' : (`tint${card.tint}` as ColourToken);
  const stroke: ColourToken = card.tint === null ? 'cardEdge' : (`tint${card.tint}Edge` as ColourToken);
  return {
    key: `card:${card.id}`, layer: 'card', record: card.id, w, h,
    items: [{ type: 'rect', box: { x: 0, y: 0, w, h }, radius: CARD_RADIUS, fill, stroke, strokeWidth: 1 }, ...promiseEdge(card, h, snapshot), ...content],
    label: cardLabel(card, context),
  };
}

/** What the card says and holds, for those who do not see it; empty where it holds nothing. */
export function cardLabel(card: Card, context: Pick<CardContext, 'snapshot' | 'words'>): string {
  const { snapshot, words } = context;
  const shown = plainText(shownText(card, snapshot)).trim();
  const signs = signsOf(card, shown, context).map(({ text }) => text);
  // A promise keeps its answer where other cards have an emotion, and says it by a sign.
  const felt = card.emotion === null || isPromise(snapshot, card) ? '' : words.felt(card.emotion);
  const parts = [shown, card.value === null ? '' : words.number(card.value), felt, ...signs, words.evidence(card.evidenceMark)];
  const said = parts.filter((part) => part !== '');
  // Words say what a picture is there for; a card without them is that picture.
  if (shown === '' && card.image !== null) said.unshift(words.picture);
  return said.length === 0 && card.icon !== null ? words.ownIcon : said.join(' · ');
}

/** Whether the promise that the card makes is kept; `null` on other lanes too. */
function promiseOf(card: Card, snapshot: Snapshot): PromiseState | null {
  return isPromise(snapshot, card) ? promiseState(card) : null;
}

/** Seen from afar before its sign can be read. */
function promiseEdge(card: Card, h: number, snapshot: Snapshot): SceneItem[] {
  const promise = promiseOf(card, snapshot);
  return promise ? [{ type: 'rect', box: { x: 1, y: 6, w: 4, h: h - 12 }, radius: 2, fill: PROMISE_SIGNS[promise].edge, stroke: 'none', strokeWidth: 0 }] : [];
}

function signsOf(card: Card, shown: string, { snapshot, words }: Pick<CardContext, 'snapshot' | 'words'>): Sign[] {
  const signs: Sign[] = [];
  const promise = promiseOf(card, snapshot);
  if (promise) signs.push({ icon: PROMISE_SIGNS[promise].icon, text: words.promise(promise), colour: PROMISE_SIGNS[promise].colour });
  if (card.marker === 'wait') signs.push({ icon: MARKER_ICONS.wait, text: words.waits(card.durationLeast, card.durationMost), colour: 'warning' });
  else {
    if (card.marker) signs.push({ icon: MARKER_ICONS[card.marker], text: words.marker(card.marker), colour: card.marker === 'fail' ? 'warning' : 'inkSoft' });
    const takes = words.takes(card.durationLeast, card.durationMost);
    if (takes !== '') signs.push({ icon: 'clock', text: takes, colour: 'inkSoft' });
  }
  const touchpoint = snapshot.find('touchpoint', card.touchpoint);
  const channel = snapshot.find('channel', card.channel) ?? snapshot.find('channel', touchpoint?.channel);
  const named = touchpoint && touchpoint.title.trim() !== shown.trim() ? touchpoint.title : '';
  if (channel) signs.push({ icon: channelIcon(channel.icon), image: card.icon ?? channel.image, text: named || channel.title, colour: 'inkSoft' });
  else if (named || card.icon !== null) signs.push({ icon: 'map-pin', image: card.icon, text: named, colour: 'inkSoft' });
  const team = snapshot.find('team', card.team);
  if (team) signs.push({ icon: 'users', text: team.title, colour: 'inkSoft', team });
  const system = snapshot.find('system', card.system);
  // What stands for a system says its name already.
  if (system && !sameName(system.title, shown)) signs.push({ icon: 'server', text: system.title, colour: 'inkSoft' });
  return signs;
}

/** An image inside a square whose top left corner is at (x, y), in its own proportions, on a ground on which it can be seen in any theme. */
export function ownIcon(image: ImageHash, x: number, y: number, alt: string, { imageSize }: CardContext): SceneItem[] {
  const size = imageSize(image);
  const scale = size ? OWN_SIGN / Math.max(1, size.width, size.height) : 0;
  const [w, h] = size ? [Math.max(2, Math.round(size.width * scale)), Math.max(2, Math.round(size.height * scale))] : [OWN_SIGN, OWN_SIGN];
  return [
    { type: 'rect', box: { x: x - 1, y: y - 1, w: OWN_SIGN + 2, h: OWN_SIGN + 2 }, radius: 3, fill: 'plate', stroke: 'none', strokeWidth: 0 },
    { type: 'image', box: { x: x + Math.floor((OWN_SIGN - w) / 2), y: y + Math.floor((OWN_SIGN - h) / 2), w, h }, image, radius: 0, alt },
  ];
}

/** Signs in rows from the left, the evidence mark at the right end. Returns where the next thing may begin. */
function drawFoot(signs: readonly Sign[], evidence: IconName | null, inner: number, top: number, context: CardContext, into: SceneItem[]): number {
  const { wrapper } = context;
  const right = CARD_PADDING_X + inner;
  let x = CARD_PADDING_X;
  let y = top;
  let rowEnd = top + SIGN_ROW;
  for (const sign of signs) {
    const drawn = sign.image ? OWN_SIGN : SIGN;
    const gap = sign.text === '' ? 0 : SIGN_GAP;
    const inset = sign.team ? PLATE : 0;
    const text = wrapper.plain(sign.text, inner - drawn - gap - 2 * inset, CARD_META);
    const width = drawn + gap + text.width + 2 * inset;
    const room = right - x - (evidence ? SIGN + SIGN_GAP : 0);
    if (x > CARD_PADDING_X && width > room) {
      x = CARD_PADDING_X;
      y = rowEnd;
    }
    if (sign.team) into.push(teamPlate(sign.team, x, y, Math.ceil(width), text.height + 4));
    if (sign.image) into.push(...ownIcon(sign.image, x, y + 1, sign.text, context));
    else into.push(icon(sign.icon, x + inset, y + 3, SIGN, sign.colour));
    into.push(...moved(text, x + inset + drawn + gap, y + 2));
    rowEnd = Math.max(rowEnd, y + Math.max(SIGN_ROW, text.height + 4));
    x += Math.ceil(width) + 12;
  }
  if (evidence) {
    if (x > right - SIGN) {
      y = rowEnd;
      rowEnd += SIGN_ROW;
    }
    into.push(icon(evidence, right - SIGN, y + 3, SIGN, 'inkSoft'));
  }
  return rowEnd;
}
