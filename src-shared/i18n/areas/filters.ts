/** Legends of exports that say which filter is on: what is faded, and which touchpoints are shown. */
import type { Translation } from '../types';

export const en = {
  'filter.legend.evidence': 'Standing out: {{mark}}. The other cards are faded.',
  'filter.legend.actor': 'Standing out: {{name}}. What belongs to others is faded.',
  'filter.rows': 'Only some touchpoints: {{filters}}',
  'filter.rows.text': 'named “{{text}}”',
  'filter.rows.channel': 'channel {{name}}',
  'filter.rows.noChannel': 'without a channel',
  'filter.rows.gaps': 'unused or without an owner',
} as const;

export const es: Translation<typeof en> = {
  'filter.legend.evidence': 'Destacan: {{mark}}. Las demás tarjetas están atenuadas.',
  'filter.legend.actor': 'Destaca: {{name}}. Lo de los demás está atenuado.',
  'filter.rows': 'Solo una parte de los puntos de contacto: {{filters}}',
  'filter.rows.text': 'con «{{text}}» en el nombre',
  'filter.rows.channel': 'canal {{name}}',
  'filter.rows.noChannel': 'sin canal',
  'filter.rows.gaps': 'sin uso o sin responsable',
};
