/** What is said of a thing while it is dragged from a panel: what letting go would do. */
import type { Translation } from '../types';

export const en = {
  'carry.card.touchpoint': 'Touchpoint of this card',
  'carry.card.channel': 'Channel of this card',
  'carry.card.team': 'Team of this card',
  'carry.card.system': 'System of this card',
  'carry.card.actor': 'Actor of this card',
  'carry.stage.team': 'Team of this stage',
  'carry.step.team': 'Team of this step',
  'carry.lane.actor': 'Actor of this lane',
  'carry.instead': 'instead of “{{name}}”',
  'carry.newCard': 'New card',
  'carry.hint': 'Drag an item onto a card, or a touchpoint or system into a cell.',
} as const;

export const es: Translation<typeof en> = {
  'carry.card.touchpoint': 'Punto de contacto de esta tarjeta',
  'carry.card.channel': 'Canal de esta tarjeta',
  'carry.card.team': 'Equipo de esta tarjeta',
  'carry.card.system': 'Sistema de esta tarjeta',
  'carry.card.actor': 'Actor de esta tarjeta',
  'carry.stage.team': 'Equipo de esta etapa',
  'carry.step.team': 'Equipo de este paso',
  'carry.lane.actor': 'Actor de este carril',
  'carry.instead': 'en lugar de «{{name}}»',
  'carry.newCard': 'Tarjeta nueva',
  'carry.hint': 'Arrastra un elemento a una tarjeta, o un punto de contacto o sistema a una celda.',
};
