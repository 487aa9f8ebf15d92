/** What persona sheets are made of: headed texts, portrait, scales, channels. Each part is relative to its own corner; lengths in px. */
import type { Persona } from '../../model/persona';
import { plainText } from '../../model/marks';
import type { Snapshot } from '../../model/snapshot';
import type { ColourToken, PlaceText, SceneItem } from '../../scene/types';
import type { ImageSize } from '../card';
import { type IconName, channelIcon, icon } from '../icons';
import type { ListedPlace } from '../places';
import { type TextStyle, type TextWrapper, moved } from '../wrap';
import type { BoardWords } from '../words';
import type { PersonaWords } from './words';

export interface PersonaContext {
  readonly snapshot: Snapshot;
  readonly wrapper: TextWrapper;
  readonly imageSize: ImageSize;
  readonly words: BoardWords;
  readonly own: PersonaWords;
}

/** A part of the sheet and what the keyboard can be on in it. */
export interface Part {
  readonly w: number;
  readonly h: number;
  readonly items: readonly SceneItem[];
  readonly places: readonly ListedPlace[];
  /** Its words for tagged PDF. */
  readonly label: string;
}

export const NOTHING: Part = { w: 0, h: 0, items: [], places: [], label: '' };

/** Names of texts that are written on a sheet, as they are called there. */
export type TextField = 'title' | 'role' | 'age' | 'quote' | 'bio' | 'goals' | 'needs' | 'frustrations' | 'technology' | 'brandRelation';
const NAMES: Readonly<Record<TextField, 'name' | Exclude<TextField, 'title'>>> = {
  title: 'name', role: 'role', age: 'age', quote: 'quote', bio: 'bio', goals: 'goals', needs: 'needs', frustrations: 'frustrations', technology: 'technology', brandRelation: 'brandRelation',
};

export interface TextLook {
  readonly style: TextStyle;
  readonly form: PlaceText['form'];
  readonly fill: ColourToken;
}

/** A field's text, or the room its prompt takes while it is empty: what is not written yet has its place. */
export function fieldText(persona: Persona, field: TextField, w: number, { style, form, fill }: TextLook, { wrapper, own }: PersonaContext): Part {
  const source = persona[field];
  const name = own.say(`persona.${NAMES[field]}`);
  const prompt = own.say(`persona.prompt.${NAMES[field]}`);
  const text = form === 'marks' ? wrapper.marks(source, w, style) : wrapper.plain(source, w, style);
  const h = Math.max(style.lineHeight, source === '' ? wrapper.plain(prompt, w, style).height : text.height);
  const words = form === 'marks' ? plainText(source) : source;
  const label = words.trim() === '' ? '' : `${name}: ${words}`;
  return {
    w, h, items: text.lines, label,
    places: [{
      key: field, role: 'text', box: { x: -6, y: -4, w: w + 12, h: h + 8 }, record: persona.id, label: label || `${name}: ${prompt}`,
      text: {
        record: persona.id, field, name, form, box: { x: 0, y: 0, w, h },
        size: style.size, lineHeight: style.lineHeight, font: style.font, colour: style.colour, fill, prompt: source === '' ? prompt : '',
      },
    }],
  };
}

/** A point in path data, which is all absolute. */
const PAIR = /(-?\d+(?:\.\d+)?) (-?\d+(?:\.\d+)?)/g;
const hundredths = (value: number): number => Math.round(value * 100) / 100;

export function shifted({ places, items, ...part }: Part, dx: number, dy: number): Part {
  const box = <B extends { readonly x: number; readonly y: number }>(from: B): B => ({ ...from, x: from.x + dx, y: from.y + dy });
  return {
    ...part,
    items: items.map((item): SceneItem => {
      if (item.type === 'text') return { ...item, x: item.x + dx, baseline: item.baseline + dy };
      if (item.type === 'path') return { ...item, d: item.d.replace(PAIR, (_, x: string, y: string) => `${hundredths(Number(x) + dx)} ${hundredths(Number(y) + dy)}`) };
      return { ...item, box: box(item.box) };
    }),
    places: places.map((place) => ({ ...place, box: box(place.box), ...(place.text ? { text: { ...place.text, box: box(place.text.box) } } : {}) })),
  };
}

export const HEADING: TextStyle = { size: 14, lineHeight: 20, font: 'semibold', colour: 'ink' };
export const BODY: TextStyle = { size: 15, lineHeight: 22, font: 'regular', colour: 'ink' };

/** Between a part's edge and what is in it. */
export const INSET = 20;
const HEAD = 32;

export interface SectionLook {
  readonly fill: ColourToken;
  readonly edge: ColourToken;
  readonly icon: IconName;
  readonly ink: ColourToken;
}

/** A headed part on its own ground, as high as `h` says or as its content needs. */
export function section(heading: string, content: Part, w: number, h: number, look: SectionLook, { wrapper }: PersonaContext): Part {
  const style: TextStyle = { ...HEADING, colour: look.ink };
  const height = Math.max(h, content.h + HEAD + 2 * INSET);
  const inner = shifted(content, INSET, INSET + HEAD);
  return {
    w, h: height, label: content.label, places: inner.places,
    items: [
      { type: 'rect', box: { x: 0, y: 0, w, h: height }, radius: 12, fill: look.fill, stroke: 'none', strokeWidth: 0 },
      ...(look.edge === 'none' ? [] : [{ type: 'rect', box: { x: INSET, y: 0, w: 40, h: 4 }, radius: 2, fill: look.edge, stroke: 'none', strokeWidth: 0 } satisfies SceneItem]),
      icon(look.icon, INSET, INSET, 20, look.ink),
      ...moved(wrapper.plain(heading, w - 2 * INSET - 28, style), INSET + 28, INSET),
      ...inner.items,
    ],
  };
}

/** Letters of a name for an avatar: of its first and last word. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const letter = (word: string | undefined): string => [...(word ?? '')].find((each) => /[\p{L}\p{N}]/u.test(each)) ?? '';
  const last = words.length > 1 ? letter(words.at(-1)) : '';
  return `${letter(words[0])}${last}`.toLocaleUpperCase();
}

/** The tint of a persona's avatar: any, but always the same one. */
export function avatarTint({ id }: Persona): ColourToken {
  let hash = 0;
  for (let i = 0; i < id.length; i++) hash = (hash * 31 + id.charCodeAt(i)) % 7;
  return `tint${(hash + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7}`;
}

/** The portrait in its own proportions in the middle of a square, or the initials in a tint. */
export function portrait(persona: Persona, size: number, { wrapper, own, imageSize }: PersonaContext): Part {
  const alt = [own.say('persona.portrait'), persona.title.trim()].filter((part) => part !== '').join(': ');
  const place: ListedPlace = { key: 'portrait', role: 'image', box: { x: 0, y: 0, w: size, h: size }, record: persona.id, label: alt, ...(persona.portrait === null ? { offer: { words: own.say('persona.prompt.portrait'), colour: 'cardInk' as const } } : {}) };
  if (persona.portrait !== null) {
    const known = imageSize(persona.portrait);
    const aspect = known && known.width > 0 && known.height > 0 ? Math.min(4, Math.max(1 / 4, known.width / known.height)) : 1;
    const [w, h] = aspect >= 1 ? [size, Math.round(size / aspect)] : [Math.round(size * aspect), size];
    const round = Math.abs(w - h) <= 2;
    const box = { x: Math.round((size - w) / 2), y: Math.round((size - h) / 2), w, h };
    return { w: size, h: size, label: alt, places: [place], items: [{ type: 'image', box, image: persona.portrait, radius: round ? size / 2 : 12, alt }] };
  }
  const tint = avatarTint(persona);
  const items: SceneItem[] = [{ type: 'rect', box: { x: 0, y: 0, w: size, h: size }, radius: size / 2, fill: tint, stroke: `${tint}Edge` as ColourToken, strokeWidth: 2 }];
  const initials = wrapper.plain(initialsOf(persona.title), size, { size: Math.round(size * 0.36), lineHeight: Math.round(size * 0.4), font: 'semibold', colour: 'cardInk' });
  if (initials.lines.length > 0) items.push(...moved(initials, Math.round((size - initials.width) / 2), Math.round((size - initials.height) / 2)));
  else items.push(icon('user-round', size * 0.3, size * 0.3, size * 0.4, 'cardInk', 1.25 * (size / 96)));
  return { w: size, h: size, label: '', places: [place], items };
}

/** Channels as icons with their names, in rows. Those that are no longer in the library are left out. */
export function channels(persona: Persona, w: number, style: TextStyle, { wrapper, own, snapshot }: PersonaContext): Part {
  const items: SceneItem[] = [];
  const found = persona.channels.flatMap((id) => snapshot.find('channel', id) ?? []);
  let [x, y] = [0, 0];
  for (const channel of found) {
    const text = wrapper.plain(channel.title, w - 26, style);
    const width = 26 + Math.ceil(text.width);
    if (x > 0 && x + width > w) [x, y] = [0, y + style.lineHeight + 6];
    items.push(icon(channelIcon(channel.icon), x, y + 1, 18, style.colour), ...moved(text, x + 26, y));
    if (text.height > style.lineHeight) y += text.height - style.lineHeight;
    x += width + 20;
  }
  const h = y + style.lineHeight;
  const names = found.map(({ title }) => title).join(', ');
  const name = own.say('persona.channels');
  return {
    w, h, items, label: names === '' ? '' : `${name}: ${names}`,
    places: [{
      key: 'channels', role: 'items', box: { x: -6, y: -4, w: w + 12, h: h + 8 }, record: persona.id, label: `${name}: ${names || own.say('persona.prompt.channels')}`,
      ...(found.length === 0 ? { offer: { words: own.say('persona.prompt.channels'), colour: style.colour } } : {}),
    }],
  };
}

