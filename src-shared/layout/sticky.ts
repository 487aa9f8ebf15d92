/** A sticky note on a board: its words, and at its foot who wrote it, its votes, and whether a map uses it. */
import type { Note } from '../model/note';
import { plainText } from '../model/marks';
import type { Block, ColourToken, PlaceText, SceneItem } from '../scene/types';
import type { EmpathyWords } from './empathy-words';
import { icon } from './icons';
import { CARD_META, CARD_PADDING_X, CARD_PADDING_Y, CARD_RADIUS, CARD_TEXT } from './styles';
import { type TextWrapper, moved } from './wrap';

/** Wide enough for the longest words of both languages at 14 px. */
export const STICKY_WIDTH = 152;
export const STICKY_GAP = 8;
/** A note of one line is as high as one of two, so that a zone of short notes is a calm row. */
export const LEAST_STICKY_HEIGHT = 60;
const SIGN = 14;
const FOOT_GAP = 4;
const INNER = STICKY_WIDTH - 2 * CARD_PADDING_X;

/** The key under which a note's block and its place are found. */
export const noteKey = (id: string): string => `note:${id}`;

/** A note drawn as high as it needs. `used` is whether a card was made from it. */
export function stickyBlock(note: Note, used: boolean, words: EmpathyWords, wrapper: TextWrapper): Block {
  const text = wrapper.marks(note.text, INNER, CARD_TEXT);
  const content: SceneItem[] = moved(text, CARD_PADDING_X, CARD_PADDING_Y);
  let y = CARD_PADDING_Y + Math.max(CARD_TEXT.lineHeight, text.height);
  const initials = note.initials.trim();
  const votes = note.votes > 0 ? words.number(note.votes) : '';
  if (initials !== '' || votes !== '' || used) y = drawFoot(initials, votes, used, y + FOOT_GAP, wrapper, content);
  const h = Math.max(LEAST_STICKY_HEIGHT, y + CARD_PADDING_Y);
  const stroke: ColourToken = note.tint === null ? 'cardEdge' : (`tint${note.tint}Edge` as ColourToken);
  const label = [plainText(note.text), initials, note.votes > 0 ? words.votes(note.votes) : '', used ? words.used : ''];
  return {
    key: `place:${noteKey(note.id)}`, layer: 'place', record: note.id, w: STICKY_WIDTH, h,
    items: [{ type: 'rect', box: { x: 0, y: 0, w: STICKY_WIDTH, h }, radius: CARD_RADIUS, fill: fillOf(note), stroke, strokeWidth: 1 }, ...content],
    label: label.filter((part) => part !== '').join(' · '),
  };
}

const fillOf = ({ tint }: Note): ColourToken => (tint === null ? 'card' : (`tint${tint}` as ColourToken));

/** Where a note's words are written whose block stands at (x, y). */
export function stickyText(note: Note, x: number, y: number, words: EmpathyWords, wrapper: TextWrapper): PlaceText {
  const { size, lineHeight, font, colour } = CARD_TEXT;
  const h = Math.max(lineHeight, wrapper.marks(note.text, INNER, CARD_TEXT).height);
  return { record: note.id, field: 'text', name: words.note, form: 'marks', box: { x: x + CARD_PADDING_X, y: y + CARD_PADDING_Y, w: INNER, h }, size, lineHeight, font, colour, fill: fillOf(note), prompt: '' };
}

/** Initials at the left, votes and the sign of use at the right; long initials take the line above them. Returns where the foot ends. */
function drawFoot(initials: string, votes: string, used: boolean, top: number, wrapper: TextWrapper, into: SceneItem[]): number {
  const right = CARD_PADDING_X + INNER;
  const number = wrapper.plain(votes, INNER - SIGN - 4, CARD_META);
  const votesWidth = votes === '' ? 0 : SIGN + 4 + Math.ceil(number.width);
  const signs = votesWidth + (used ? SIGN : 0) + (used && votesWidth > 0 ? 8 : 0);
  const name = wrapper.plain(initials, INNER, CARD_META);
  into.push(...moved(name, CARD_PADDING_X, top));
  if (signs === 0) return top + name.height;
  const below = name.height > CARD_META.lineHeight || name.width + 8 > INNER - signs;
  const y = below && initials !== '' ? top + name.height + 2 : top;
  let x = right - signs;
  if (votesWidth > 0) {
    into.push(icon('thumbs-up', x, y + 1, SIGN, 'inkSoft'), ...moved(number, x + SIGN + 4, y));
    x += votesWidth + 8;
  }
  if (used) into.push(icon('route', x, y + 1, SIGN, 'inkSoft'));
  return y + Math.max(CARD_META.lineHeight, number.height);
}
