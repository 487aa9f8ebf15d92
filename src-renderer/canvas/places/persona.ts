/** What differs on persona boards: scales are moved by keys and by dragging, a portrait is dropped, and a card of the overview leads to its board. */
import type { KeyboardEvent } from 'react';
import { addScale, openPersona, renamePersona, setPersona, setScale } from '../../../src-shared/commands/personas';
import { setFieldText } from '../../../src-shared/commands/texts';
import { valueAt } from '../../../src-shared/layout/persona/scales';
import type { Persona } from '../../../src-shared/model/persona';
import type { ScenePlace } from '../../../src-shared/scene/types';
import type { BoardContext } from '../board';
import type { Point } from '../gestures/hit';
import type { PlaceBehaviour, PlaceDrag } from './kinds';

const STEP = 0.05;
const MOVES: Readonly<Record<string, number>> = { ArrowLeft: -STEP, ArrowRight: STEP, PageDown: -4 * STEP, PageUp: 4 * STEP };

interface ScaleAt {
  readonly persona: Persona;
  readonly index: number;
  readonly scale: Persona['scales'][number];
}

function scaleAt(board: BoardContext, { role, key, record }: ScenePlace): ScaleAt | null {
  const persona = role === 'scale' ? board.session.store.getState().snapshot.find('persona', record) : undefined;
  const index = Number(key.split(':')[1]);
  const scale = persona?.scales[index];
  return persona && scale ? { persona, index, scale } : null;
}

/** Left and right move the knob, up and down go on to the next thing; digits are tenths. */
function key(board: BoardContext, place: ScenePlace, event: KeyboardEvent): boolean {
  const at = event.ctrlKey || event.metaKey || event.altKey ? null : scaleAt(board, place);
  if (!at) return false;
  const move = MOVES[event.key];
  const value = move !== undefined ? Math.round((at.scale.value + move) * 100) / 100 : /^\d$/.test(event.key) ? Number(event.key) / 10 : null;
  if (value === null) return false;
  board.session.store.getState().run(setScale, { id: at.persona.id, index: at.index, patch: { value } });
  return true;
}

/** The knob follows the pointer as the board would show it, and the value is set where it is let go. */
function drag(board: BoardContext, place: ScenePlace, from: Point): PlaceDrag | null {
  const at = scaleAt(board, place);
  if (!at) return null;
  const { store } = board.session;
  let value = valueAt(place.box, from.x);
  return {
    move: ({ x }) => {
      value = valueAt(place.box, x);
      const persona = store.getState().snapshot.find('persona', at.persona.id);
      if (persona) store.getState().preview([{ ...persona, scales: persona.scales.map((scale, i) => (i === at.index ? { ...scale, value } : scale)) }]);
    },
    drop: () => {
      store.getState().preview(null);
      store.getState().run(setScale, { id: at.persona.id, index: at.index, patch: { value } });
    },
    cancel: () => store.getState().preview(null),
  };
}

/** `scales.2.left` */
function poleOf(field: string): { readonly index: number; readonly side: 'left' | 'right' } | null {
  const [, index = '', side = ''] = /^scales\.(\d+)\.(left|right)$/.exec(field) ?? [];
  return side === 'left' || side === 'right' ? { index: Number(index), side } : null;
}

export const personaPlaces: PlaceBehaviour = {
  key,
  drag,
  open: (board, { role, key: name, record }) => {
    const { run, project } = board.session.store.getState();
    if (role === 'link' && record !== null) return run(openPersona, { id: record });
    return name === 'scales' && record !== null && project.readOnly === null && run(addScale, { id: record });
  },
  remove: (board, { key: name, text, role, record }) => {
    const { run } = board.session.store.getState();
    if (record === null || role === 'link') return false;
    if (name === 'portrait') run(setPersona, { id: record, fields: { portrait: null } });
    else if (name === 'title') run(renamePersona, { id: record, title: '' });
    else if (text && poleOf(text.field) === null) run(setFieldText, { id: record, field: text.field, text: '' });
    return true;
  },
  read: (record, field) => {
    const pole = poleOf(field);
    return pole && record.kind === 'persona' ? (record.scales[pole.index]?.[pole.side] ?? '') : undefined;
  },
  write: (board, { text, record }, words, continues) => {
    const { run } = board.session.store.getState();
    if (!text || record === null) return false;
    const pole = poleOf(text.field);
    if (pole) run(setScale, { id: record, index: pole.index, patch: { [pole.side]: words } }, continues);
    else if (text.field === 'title') run(renamePersona, { id: record, title: words }, continues);
    return pole !== null || text.field === 'title';
  },
  // A picture anywhere on the sheet is its portrait.
  picture: (board, { record, role }) => {
    const persona = role === 'link' ? undefined : board.session.store.getState().snapshot.find('persona', record);
    return persona ? (portrait) => void board.session.store.getState().run(setPersona, { id: persona.id, fields: { portrait } }) : null;
  },
};
