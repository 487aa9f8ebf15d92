/** The sheet of one persona: who it is on a strong panel at the left, and what to know of it beside; or the same on one page. */
import type { Board } from '../../model/board';
import type { Persona } from '../../model/persona';
import type { ColourToken, SceneItem } from '../../scene/types';
import { EVIDENCE_ICONS } from '../card';
import { icon } from '../icons';
import type { PlaceRow } from '../places';
import { MARGIN } from '../styles';
import { type TextStyle, moved } from '../wrap';
import {
  BODY, INSET, type Part, type PersonaContext, type SectionLook, type TextField, type TextLook, channels, fieldText, portrait, section, shifted,
} from './parts';
import { scalesPart } from './scales';

/** A part at its place on the sheet, under a name that is unique there. */
export interface PlacedPart {
  readonly name: string;
  readonly part: Part;
  readonly x: number;
  readonly y: number;
}

export interface Sheet {
  readonly parts: readonly PlacedPart[];
  readonly rows: readonly PlaceRow[];
  readonly w: number;
  readonly h: number;
}

const GAP = 16;
const QUOTE: TextStyle = { size: 26, lineHeight: 36, font: 'italic', colour: 'ink' };
const BIO: TextStyle = { size: 16, lineHeight: 26, font: 'regular', colour: 'ink' };
const ON_PANEL = 'stageInk' satisfies ColourToken;
const ROLE: TextStyle = { size: 17, lineHeight: 24, font: 'semibold', colour: ON_PANEL };
const FACT_NAME: TextStyle = { size: 12, lineHeight: 16, font: 'semibold', colour: ON_PANEL };
const FACT: TextStyle = { size: 15, lineHeight: 22, font: 'regular', colour: ON_PANEL };

/** A name of a few words is large; one that is pasted by mistake does not fill the wall. */
function nameStyle(name: string, size: number): TextStyle {
  const share = name.length > 160 ? 0.5 : name.length > 40 ? 0.7 : 1;
  const px = Math.round(size * share);
  return { size: px, lineHeight: Math.round(px * 1.2), font: 'bold', colour: ON_PANEL };
}

const LOOKS: Readonly<Record<'goals' | 'needs' | 'frustrations', SectionLook>> = {
  goals: { fill: 'tint7', edge: 'tint7Edge', icon: 'target', ink: 'cardInk' },
  needs: { fill: 'tint5', edge: 'tint5Edge', icon: 'hand', ink: 'cardInk' },
  frustrations: { fill: 'tint3', edge: 'tint3Edge', icon: 'triangle-alert', ink: 'cardInk' },
};
const QUIET: SectionLook = { fill: 'lane', edge: 'none', icon: 'sliders-horizontal', ink: 'laneInk' };

/** Parts below one another. */
function column(parts: readonly Part[], gap: number): Part {
  let y = 0;
  const placed = parts.filter(({ h }) => h > 0).map((part) => {
    const at = shifted(part, 0, y);
    y += part.h + gap;
    return at;
  });
  return {
    w: Math.max(0, ...parts.map(({ w }) => w)), h: Math.max(0, y - gap), items: placed.flatMap(({ items }) => items), places: placed.flatMap(({ places }) => places),
    label: placed.map(({ label }) => label).filter((label) => label !== '').join(' · '),
  };
}

function named(name: string, content: Part, { wrapper }: PersonaContext): Part {
  const heading = wrapper.plain(name, content.w, FACT_NAME);
  const below = shifted(content, 0, heading.height + 4);
  return { ...below, h: heading.height + 4 + content.h, items: [...heading.lines, ...below.items] };
}

/** How the persona is known, on a plate of its own. */
function markPart({ evidenceMark }: Persona, { wrapper, words, own }: PersonaContext): Part {
  if (!evidenceMark) return { w: 0, h: 0, items: [], places: [], label: '' };
  const text = wrapper.plain(words.evidence(evidenceMark), 240, { size: 13, lineHeight: 18, font: 'semibold', colour: 'stepInk' });
  const w = Math.ceil(text.width) + 44;
  return {
    w, h: 28, places: [], label: `${own.say('persona.evidenceMark')}: ${words.evidence(evidenceMark)}`,
    items: [
      { type: 'rect', box: { x: 0, y: 0, w, h: 28 }, radius: 14, fill: 'step', stroke: 'none', strokeWidth: 0 },
      icon(EVIDENCE_ICONS[evidenceMark], 11, 6, 16, 'stepInk'),
      ...moved(text, 33, 5),
    ],
  };
}

function panel(content: Part, w: number, h: number): Part {
  const ground: SceneItem = { type: 'rect', box: { x: 0, y: 0, w, h }, radius: 16, fill: 'stage', stroke: 'none', strokeWidth: 0 };
  return { ...content, w, h, items: [ground, ...content.items] };
}

function quotePart(persona: Persona, w: number, style: TextStyle, context: PersonaContext): Part {
  const text = fieldText(persona, 'quote', w - 52, { style, form: 'plain', fill: 'ground' }, context);
  const inner = shifted(text, 52, 4);
  return { ...inner, w, h: text.h + 8, items: [icon('quote', 0, 4, 36, 'accent', 2), ...inner.items] };
}

function voices(persona: Persona, w: number, { wrapper, snapshot, own }: PersonaContext): Part | null {
  const found = persona.evidence.flatMap((id) => snapshot.find('voice', id) ?? []);
  if (found.length === 0) return null;
  const lines = found.map(({ content }) => [content.text, [content.who, content.source].filter((part) => part !== '').join(', ')].filter((part) => part !== '').join(' — '));
  const text = wrapper.plain(lines.join('\n'), w, BODY);
  return { w, h: text.height, items: text.lines, places: [], label: `${own.say('persona.evidence')}: ${lines.join('; ')}` };
}

/** The one of a board that has this form. `x`, `y` are where the sheet begins. */
export function personaSheet(persona: Persona, form: Board['sheet'], x: number, y: number, context: PersonaContext): Sheet {
  return form === 'card' ? cardSheet(persona, x, y, context) : fullSheet(persona, x, y, context);
}

/** Names are one line, which Enter ends; what is told has several. */
const LINES: ReadonlySet<TextField> = new Set<TextField>(['title', 'role', 'age']);
const formOf = (field: TextField): TextLook['form'] => (LINES.has(field) ? 'line' : 'plain');

const look = (style: TextStyle, form: TextLook['form'], fill: ColourToken): TextLook => ({ style, form, fill });

function triple(persona: Persona, w: number, columns: number, least: number, context: PersonaContext): { readonly parts: readonly PlacedPart[]; readonly h: number } {
  const fields = ['goals', 'needs', 'frustrations'] as const;
  const each = Math.floor((w - GAP * (columns - 1)) / columns);
  const make = (field: (typeof fields)[number], h: number): Part => {
    const { fill } = LOOKS[field];
    const text = fieldText(persona, field, each - 2 * INSET, look({ ...BODY, colour: 'cardInk' }, 'marks', fill), context);
    return section(context.own.say(`persona.${field}`), text, each, h, LOOKS[field], context);
  };
  const parts: PlacedPart[] = [];
  let y = 0;
  for (let i = 0; i < fields.length; i += columns) {
    const row = fields.slice(i, i + columns);
    const h = Math.max(least, ...row.map((field) => make(field, 0).h));
    parts.push(...row.map((field, c): PlacedPart => ({ name: field, part: make(field, h), x: c * (each + GAP), y })));
    y += h + GAP;
  }
  return { parts, h: y - GAP };
}

const PANEL = { w: 332, inset: 28 };
const SIDE = 872;
const PORTRAIT = 208;

function fullSheet(persona: Persona, x: number, y: number, context: PersonaContext): Sheet {
  const { own } = context;
  const inner = PANEL.w - 2 * PANEL.inset;
  const field = (name: TextField, style: TextStyle): Part => fieldText(persona, name, inner, look(style, formOf(name), 'stage'), context);
  const who = column([portrait(persona, PORTRAIT, context), column([field('title', nameStyle(persona.title, 34)), field('role', ROLE), field('age', FACT), markPart(persona, context)], 8)], 24);
  const facts = column([
    named(own.say('persona.technology'), field('technology', FACT), context),
    named(own.say('persona.brandRelation'), field('brandRelation', FACT), context),
    named(own.say('persona.channels'), channels(persona, inner, FACT, context), context),
  ], 20);
  const content = shifted(column([who, facts], 32), PANEL.inset, PANEL.inset);

  const left = x + PANEL.w + 32;
  const parts: PlacedPart[] = [];
  let at = y;
  const put = (name: string, part: Part, gap: number): void => {
    parts.push({ name, part, x: left, y: at });
    at += part.h + gap;
  };
  put('quote', quotePart(persona, SIDE, QUOTE, context), 20);
  put('bio', fieldText(persona, 'bio', SIDE, look(BIO, 'marks', 'ground'), context), 28);
  const behaviour = section(own.say('persona.scales'), scalesPart(persona, SIDE - 2 * INSET, Math.min(2, Math.max(1, persona.scales.length)), QUIET.fill, context), SIDE, 0, QUIET, context);
  const behind = voices(persona, SIDE - 2 * INSET, context);
  const evidence = behind && section(own.say('persona.evidence'), behind, SIDE, 0, { ...QUIET, icon: 'microscope' }, context);
  // Where the panel is higher, what is said in the middle takes the room: the sheet ends in one line.
  const panelH = content.h + 2 * PANEL.inset;
  const spare = y + panelH - at - GAP - behaviour.h - (evidence ? GAP + evidence.h : 0);
  const three = triple(persona, SIDE, 3, Math.max(160, spare), context);
  parts.push(...three.parts.map((each) => ({ ...each, x: left + each.x, y: at + each.y })));
  at += three.h + GAP;
  put('scales', behaviour, GAP);
  if (evidence) put('evidence', evidence, GAP);
  const h = Math.max(panelH, at - GAP - y);
  const first: PlacedPart = { name: 'panel', part: panel(content, PANEL.w, h), x, y };
  return finished([first, ...parts], context, left + SIDE + MARGIN, y + h + MARGIN);
}

const CARD = { w: 728, portrait: 168, inset: 28 };

function cardSheet(persona: Persona, x: number, y: number, context: PersonaContext): Sheet {
  const inner = CARD.w - 3 * CARD.inset - CARD.portrait;
  const field = (name: TextField, style: TextStyle): Part => fieldText(persona, name, inner, look(style, formOf(name), 'stage'), context);
  const face = shifted(portrait(persona, CARD.portrait, context), CARD.inset, CARD.inset);
  const who = shifted(column([field('title', nameStyle(persona.title, 30)), field('role', ROLE), field('age', FACT), markPart(persona, context)], 8), 2 * CARD.inset + CARD.portrait, CARD.inset);
  const h = Math.max(face.h, who.h) + 2 * CARD.inset;
  const head: Part = { w: CARD.w, h, items: [...face.items, ...who.items], places: [...face.places, ...who.places], label: [who.label, face.label].filter((label) => label !== '').join(' · ') };
  const parts: PlacedPart[] = [{ name: 'panel', part: panel(head, CARD.w, h), x, y }];
  let at = y + h + 24;
  const quote = quotePart(persona, CARD.w, { ...QUOTE, size: 20, lineHeight: 28 }, context);
  parts.push({ name: 'quote', part: quote, x, y: at });
  at += quote.h + 20;
  const three = triple(persona, CARD.w, 3, 160, context);
  parts.push(...three.parts.map((each) => ({ ...each, x: x + each.x, y: at + each.y })));
  at += three.h + GAP;
  const reached = section(context.own.say('persona.channels'), channels(persona, CARD.w - 2 * INSET, { ...BODY, colour: 'laneInk' }, context), CARD.w, 0, { ...QUIET, icon: 'radio' }, context);
  parts.push({ name: 'channels', part: reached, x, y: at });
  return finished(parts, context, x + CARD.w + MARGIN, at + reached.h + MARGIN);
}

function finished(parts: readonly PlacedPart[], { own }: PersonaContext, w: number, h: number): Sheet {
  const label = (name: string): string => {
    if (name === 'panel') return own.say('persona.inspector');
    return own.say(name === 'quote' || name === 'bio' || name === 'goals' || name === 'needs' || name === 'frustrations' || name === 'scales' || name === 'channels' ? `persona.${name}` : 'persona.evidence');
  };
  return { parts, w, h, rows: parts.map(({ name, part, x, y }) => ({ label: label(name), places: shifted(part, x, y).places })) };
}
