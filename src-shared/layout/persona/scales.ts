/** Behaviour scales: a slider between two named poles. */
import type { Persona } from '../../model/persona';
import type { ColourToken, SceneItem } from '../../scene/types';
import { ellipse, pathData } from '../path';
import type { ListedPlace } from '../places';
import type { TextStyle } from '../wrap';
import { type Part, type PersonaContext, NOTHING, shifted } from './parts';

type Scale = Persona['scales'][number];

const POLE: TextStyle = { size: 14, lineHeight: 20, font: 'semibold', colour: 'ink' };
const TRACK = 28;
const KNOB = 9;
const BETWEEN = 16;
const GUTTER = 40;
/** Ends of the track stand off the edge, so that the knob does not. */
export const TRACK_INSET = KNOB + 1;

/** What a scale's value is in words: "70% towards decides on the spot". */
export function scaleWords({ right, value }: Scale, { own, words }: Pick<PersonaContext, 'own' | 'words'>): string {
  return own.say('persona.scale.value', { value: words.number(Math.round(value * 100)), right: right.trim() || own.say('persona.scale.right') });
}

function scalePart(persona: Persona, index: number, w: number, fill: ColourToken, context: PersonaContext): Part {
  const { wrapper, own } = context;
  const scale = persona.scales[index];
  if (!scale) return NOTHING;
  const half = Math.floor((w - 16) / 2);
  const pole = (side: 'left' | 'right'): { readonly items: readonly SceneItem[]; readonly h: number; readonly place: ListedPlace } => {
    const source = scale[side];
    const prompt = own.say(`persona.prompt.${side}`);
    const text = wrapper.plain(source, half, POLE);
    const h = Math.max(POLE.lineHeight, text.height);
    const x = side === 'left' ? 0 : w - half;
    // Line by line: each ends where the track does.
    const items = side === 'left' ? text.lines : text.lines.map((line) => ({ ...line, x: w - widthOf(line.runs) }));
    const name = own.say(`persona.scale.${side}`);
    return {
      items, h,
      place: {
        key: `scale:${index}.${side}`, role: 'text', box: { x: x - 6, y: -4, w: half + 12, h: h + 8 }, record: persona.id, label: `${name}: ${source || prompt}`,
        text: {
          record: persona.id, field: `scales.${index}.${side}`, name, form: 'line', box: { x, y: 0, w: half, h },
          size: POLE.size, lineHeight: POLE.lineHeight, font: POLE.font, colour: POLE.colour, fill, prompt: source === '' ? prompt : '',
        },
      },
    };
  };
  const [left, right] = [pole('left'), pole('right')];
  const top = Math.max(left.h, right.h) + 4;
  const length = w - 2 * TRACK_INSET;
  const x = TRACK_INSET + Math.round(scale.value * length);
  const y = top + TRACK / 2;
  const name = own.say('persona.scale', { left: scale.left.trim() || own.say('persona.scale.left'), right: scale.right.trim() || own.say('persona.scale.right') });
  const words = scaleWords(scale, context);
  return {
    w, h: top + TRACK, label: `${name}: ${words}`,
    items: [
      ...left.items, ...right.items,
      { type: 'rect', box: { x: TRACK_INSET, y: y - 3, w: length, h: 6 }, radius: 3, fill: 'hairline', stroke: 'none', strokeWidth: 0 },
      { type: 'rect', box: { x: TRACK_INSET + Math.round(length / 2) - 1, y: y - 6, w: 2, h: 12 }, radius: 1, fill: 'laneEdge', stroke: 'none', strokeWidth: 0 },
      { type: 'path', d: pathData(ellipse(x, y, KNOB, KNOB)), fill: 'accent', stroke: 'surface', strokeWidth: 2, dash: [] },
    ],
    places: [
      left.place,
      { key: `scale:${index}`, role: 'scale', box: { x: 0, y: top, w, h: TRACK }, record: persona.id, label: name, range: { least: 0, most: 100, now: Math.round(scale.value * 100), words } },
      right.place,
    ],
  };
}

const widthOf = (runs: readonly { readonly x: number; readonly width: number }[]): number => Math.max(0, ...runs.map(({ x, width }) => x + width));

/** All scales in so many columns, or the room in which one can be added. */
export function scalesPart(persona: Persona, w: number, columns: number, fill: ColourToken, context: PersonaContext): Part {
  const { own, wrapper } = context;
  if (persona.scales.length === 0) {
    const offer = own.say('persona.prompt.scales');
    const h = Math.max(20, wrapper.plain(offer, w - 16, { ...POLE, size: 12, lineHeight: 16 }).height) + 8;
    return { w, h, items: [], label: '', places: [{ key: 'scales', role: 'items', box: { x: -6, y: -4, w: w + 12, h: h + 8 }, record: persona.id, label: offer, offer: { words: offer, colour: 'inkSoft' } }] };
  }
  const each = Math.floor((w - GUTTER * (columns - 1)) / columns);
  let y = 0;
  const parts: Part[] = [];
  for (let i = 0; i < persona.scales.length; i += columns) {
    const row = Array.from({ length: columns }, (_, c) => scalePart(persona, i + c, each, fill, context));
    parts.push(...row.map((part, c) => shifted(part, c * (each + GUTTER), y)));
    y += Math.max(...row.map(({ h }) => h)) + BETWEEN;
  }
  return { w, h: y - BETWEEN, items: parts.flatMap(({ items }) => items), places: parts.flatMap(({ places }) => places), label: parts.map(({ label }) => label).filter((label) => label !== '').join('. ') };
}

/** The value that a point of the track stands for, 0 … 1. */
export function valueAt(track: { readonly x: number; readonly w: number }, x: number): number {
  const length = Math.max(1, track.w - 2 * TRACK_INSET);
  return Math.min(1, Math.max(0, Math.round(((x - track.x - TRACK_INSET) / length) * 100) / 100));
}

