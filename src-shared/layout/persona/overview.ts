/** All personas side by side, each as a compact card that leads to its board. */
import type { Persona } from '../../model/persona';
import { plainText } from '../../model/marks';
import type { SceneItem } from '../../scene/types';
import { EVIDENCE_ICONS } from '../card';
import { icon } from '../icons';
import { MARGIN } from '../styles';
import { type TextStyle, type TextWrapper, type WrappedText, moved } from '../wrap';
import { type Part, type PersonaContext, portrait, shifted } from './parts';
import type { PlacedPart, Sheet } from './sheet';

const CARD = { w: 300, inset: 20, portrait: 84, gap: 24 };
/** Personas in a row; more stand in the next one. */
const IN_A_ROW = 4;
const NAME: TextStyle = { size: 20, lineHeight: 26, font: 'bold', colour: 'cardInk' };
const ROLE: TextStyle = { size: 14, lineHeight: 20, font: 'regular', colour: 'cardInk' };
const QUOTE: TextStyle = { size: 15, lineHeight: 22, font: 'italic', colour: 'cardInk' };
const HEAD: TextStyle = { size: 12, lineHeight: 16, font: 'semibold', colour: 'inkSoft' };
const TEXT: TextStyle = { size: 14, lineHeight: 20, font: 'regular', colour: 'cardInk' };

/** At most so many lines; what is left out is told by three points on the last one. */
function atMost(text: string, lines: number, w: number, style: TextStyle, wrapper: TextWrapper): WrappedText {
  const whole = wrapper.plain(text, w, style);
  if (whole.lines.length <= lines) return whole;
  // Cut where the lines end, then by words until three points fit behind.
  let kept = whole.lines.slice(0, lines).map(({ runs }) => runs.map((run) => run.text).join('')).join(' ');
  for (;;) {
    const tried = wrapper.plain(`${kept}…`, w, style);
    if (tried.lines.length <= lines || kept.length === 0) return tried;
    kept = kept.slice(0, -1).trimEnd();
  }
}

function compact(persona: Persona, context: PersonaContext): Part {
  const { wrapper, own, words } = context;
  const inner = CARD.w - 2 * CARD.inset;
  const face = shifted(portrait(persona, CARD.portrait, context), CARD.inset, CARD.inset);
  const items: SceneItem[] = [...face.items];
  const beside = CARD.inset + CARD.portrait + 16;
  const room = CARD.w - beside - CARD.inset;
  const name = persona.title.trim() || own.say('persona.unnamed');
  let y = CARD.inset + 4;
  const put = (text: WrappedText, x: number, gap: number): void => {
    items.push(...moved(text, x, y));
    y += text.height > 0 ? text.height + gap : 0;
  };
  put(atMost(name, 3, room, NAME, wrapper), beside, 2);
  put(atMost(persona.role.trim(), 2, room, ROLE, wrapper), beside, 0);
  put(atMost(persona.age.trim(), 1, room, ROLE, wrapper), beside, 0);
  y = Math.max(y, CARD.inset + CARD.portrait) + 16;
  if (persona.quote.trim() !== '') put(atMost(`“${persona.quote.trim().replace(/^[“"«]|[”"»]$/gu, '')}”`, 5, inner, QUOTE, wrapper), CARD.inset, 16);
  for (const field of ['goals', 'frustrations'] as const) {
    const text = plainText(persona[field]).replace(/^- /gm, '• ');
    if (text.trim() === '') continue;
    put(wrapper.plain(own.say(`persona.${field}`), inner, HEAD), CARD.inset, 4);
    put(atMost(text, 5, inner, TEXT, wrapper), CARD.inset, 16);
  }
  if (persona.evidenceMark) {
    items.push(icon(EVIDENCE_ICONS[persona.evidenceMark], CARD.inset, y + 1, 14, 'inkSoft'));
    put(wrapper.plain(words.evidence(persona.evidenceMark), inner - 20, HEAD), CARD.inset + 20, 16);
  }
  return { w: CARD.w, h: y + CARD.inset - 16, items, places: [], label: [name, persona.role, persona.quote].filter((part) => part.trim() !== '').join(' · ') };
}

const framed = (part: Part, h: number): Part => ({
  ...part, h, items: [{ type: 'rect', box: { x: 0, y: 0, w: part.w, h }, radius: 12, fill: 'card', stroke: 'cardEdge', strokeWidth: 1 }, ...part.items],
});

/** `x`, `y` are where the first card begins. */
export function personaOverview(personas: readonly Persona[], x: number, y: number, context: PersonaContext): Sheet {
  const parts: PlacedPart[] = [];
  const rows: { label: string; places: Sheet['rows'][number]['places'] }[] = [];
  let top = y;
  for (let i = 0; i < personas.length; i += IN_A_ROW) {
    const row = personas.slice(i, i + IN_A_ROW).map((persona) => ({ persona, part: compact(persona, context) }));
    const h = Math.max(220, ...row.map(({ part }) => part.h));
    const placed = row.map(({ persona, part }, column): PlacedPart => ({ name: persona.id, part: framed(part, h), x: x + column * (CARD.w + CARD.gap), y: top }));
    parts.push(...placed);
    rows.push({
      label: context.own.say('persona.overview'),
      places: placed.map(({ name, part, x: left }) => ({ key: `persona:${name}`, role: 'link', box: { x: left, y: top, w: CARD.w, h }, record: name, label: part.label })),
    });
    top += h + CARD.gap;
  }
  const columns = Math.min(IN_A_ROW, Math.max(3, personas.length));
  return { parts, rows, w: x + columns * (CARD.w + CARD.gap) - CARD.gap + MARGIN, h: Math.max(top - CARD.gap, y + 220) + MARGIN };
}
