/** Whom an empathy map is about: the face at the top of the head, and the name below it. */
import type { Board } from '../model/board';
import type { Id, ImageHash } from '../model/fields';
import type { Snapshot } from '../model/snapshot';
import type { Block, Box, SceneItem } from '../scene/types';
import type { CardContext } from './card';
import type { EmpathyWords } from './empathy-words';
import { icon } from './icons';
import { ellipse, pathData } from './path';
import { type TextStyle, type TextWrapper, centredLines, moved } from './wrap';

const FACE = 72;
const NAME: TextStyle = { size: 20, lineHeight: 28, font: 'semibold', colour: 'ink' };
const ROLE: TextStyle = { size: 13, lineHeight: 18, font: 'regular', colour: 'inkSoft' };
const INITIALS: TextStyle = { size: 26, lineHeight: 32, font: 'semibold', colour: 'stepInk' };
/** The cranium is narrower at its top than the head. */
const WIDEST = 380;

export interface Person {
  readonly name: string;
  readonly role: string;
  readonly portrait: ImageHash | null;
  /** Nobody is named, or a reference leads nowhere. */
  readonly missing: 'nobody' | 'lost' | null;
  /** What the drawing depends on, for those who keep it. */
  readonly inputs: readonly unknown[];
}

/** The board's first actor: a persona or audience, else the name in words. */
export function personOf(snapshot: Snapshot, board: Board): Person {
  const id = board.actors[0] ?? null;
  const persona = snapshot.find('persona', id);
  if (persona) return person(persona.title, [persona.role, persona.age].filter((part) => part.trim() !== '').join(' · '), persona.portrait);
  const audience = snapshot.find('audience', id);
  if (audience) return person(audience.title, '', null);
  if (board.actorName.trim() !== '') return person(board.actorName, '', null);
  return { name: '', role: '', portrait: null, missing: id === null ? 'nobody' : 'lost', inputs: [id === null] };
}

const person = (name: string, role: string, portrait: ImageHash | null): Person => ({ name, role, portrait, missing: null, inputs: [name, role, portrait] });

/** Centred in `w`. */
export function personBlock(board: Id, { name, role, portrait, missing }: Person, w: number, words: EmpathyWords, { wrapper, imageSize }: CardContext): Block {
  const items: SceneItem[] = [];
  const left = (w - FACE) / 2;
  const shown = missing === 'lost' ? words.lostActor : missing === 'nobody' ? words.noActor : name;
  if (portrait) items.push({ type: 'image', box: fitted(left, imageSize(portrait)), image: portrait, radius: 10, alt: name });
  else items.push(...avatar(missing ? '' : initialsOf(name), left, wrapper));
  const title = wrapper.plain(shown, WIDEST, missing ? ROLE : NAME);
  const meta = wrapper.plain(role, WIDEST, ROLE);
  items.push(...centredLines(title, w, FACE + 6), ...centredLines(meta, w, FACE + 6 + title.height));
  return { key: `lane:${board}.person`, layer: 'lane', record: board, w, h: FACE + 6 + title.height + meta.height, items, label: [shown, role].filter((part) => part !== '').join(' · ') };
}

/** The first letters of the first and the last word: what stands for a face that there is no picture of. */
function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const letter = (word: string | undefined): string => [...(word ?? '')][0]?.toLocaleUpperCase() ?? '';
  return letter(words[0]) + (words.length > 1 ? letter(words.at(-1)) : '');
}

function avatar(initials: string, left: number, wrapper: TextWrapper): SceneItem[] {
  const circle: SceneItem = { type: 'path', d: pathData(ellipse(left + FACE / 2, FACE / 2, FACE / 2 - 1, FACE / 2 - 1)), fill: 'step', stroke: 'laneEdge', strokeWidth: 1.5, dash: initials === '' ? [4, 4] : [] };
  if (initials === '') return [circle, icon('user-round', left + FACE / 2 - 16, FACE / 2 - 16, 32, 'laneEdge')];
  const text = wrapper.plain(initials, FACE, INITIALS);
  return [circle, ...moved(text, left + (FACE - text.width) / 2, (FACE - INITIALS.lineHeight) / 2)];
}

/** The whole picture, as large as fits the square of the face. */
function fitted(left: number, size: { readonly width: number; readonly height: number } | undefined): Box {
  const aspect = size && size.width > 0 && size.height > 0 ? size.width / size.height : 1;
  const [w, h] = [Math.round(FACE * Math.min(1, aspect)), Math.round(FACE * Math.min(1, 1 / aspect))];
  return { x: left + (FACE - w) / 2, y: (FACE - h) / 2, w, h };
}
