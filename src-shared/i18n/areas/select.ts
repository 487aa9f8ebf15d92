/** Words of selecting several things: what is said to those who cannot see it, and the panel beside the board. */
import type { Translation } from '../types';

export const en = {
  'select.cells': '{{count}} cells',
  'select.cells.cards_one': 'They hold {{count}} card.',
  'select.cells.cards_other': 'They hold {{count}} cards.',
  'select.cells.empty': 'They are all empty.',
  'select.cells.hint': 'Copy takes them as a table, Delete empties them, and Paste begins at the first one.',
  'select.cells.choose': 'Select the cards in them',
  'select.stages': '{{count}} stages',
  'select.steps': '{{count}} steps',
  'select.lanes': '{{count}} lanes',
  'select.someOn': 'Only some of them',
  'select.said.cells': '{{count}} cells selected, from {{lane}}, {{step}} to {{lastLane}}, {{lastStep}}',
  'select.said.card': '{{count}} cards selected',
  'select.said.stage': '{{count}} stages selected',
  'select.said.step': '{{count}} steps selected',
  'select.said.lane': '{{count}} lanes selected',
  'select.said.note': '{{count}} notes selected',
} as const;

export const es: Translation<typeof en> = {
  'select.cells': '{{count}} celdas',
  'select.cells.cards_one': 'Contienen {{count}} tarjeta.',
  'select.cells.cards_other': 'Contienen {{count}} tarjetas.',
  'select.cells.empty': 'Están todas vacías.',
  'select.cells.hint': 'Copiar las toma como tabla, Supr las vacía y Pegar empieza en la primera.',
  'select.cells.choose': 'Seleccionar sus tarjetas',
  'select.stages': '{{count}} etapas',
  'select.steps': '{{count}} pasos',
  'select.lanes': '{{count}} carriles',
  'select.someOn': 'Solo en algunos',
  'select.said.cells': '{{count}} celdas seleccionadas, de {{lane}}, {{step}} a {{lastLane}}, {{lastStep}}',
  'select.said.card': '{{count}} tarjetas seleccionadas',
  'select.said.stage': '{{count}} etapas seleccionadas',
  'select.said.step': '{{count}} pasos seleccionados',
  'select.said.lane': '{{count}} carriles seleccionados',
  'select.said.note': '{{count}} notas seleccionadas',
};
