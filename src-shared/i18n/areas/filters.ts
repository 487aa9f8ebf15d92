/** Filters in exports (what is faded, which touchpoints are shown), and touchpoints that come back from a table. */
import type { Translation } from '../types';

export const en = {
  'filter.legend.evidence': 'Standing out: {{mark}}. The other cards are faded.',
  'filter.legend.actor': 'Standing out: {{name}}. What belongs to others is faded.',
  'filter.rows': 'Only some touchpoints: {{filters}}',
  'filter.rows.text': 'named “{{text}}”',
  'filter.rows.channel': 'channel {{name}}',
  'filter.rows.noChannel': 'without a channel',
  'filter.rows.gaps': 'unused or without an owner',
  'importing.touchpoints': 'Touchpoints of “{{project}}”: {{added}} new, {{changed}} changed, {{unchanged}} unchanged.',
  'importing.touchpoints.hint': 'Touchpoints with the same name are brought up to date. An empty cell changes nothing.',
  'importing.touchpoints.run': 'Update this project',
  'cli.touchpoints': '{{file}}: touchpoints: {{added}} new, {{changed}} changed, {{unchanged}} unchanged.',
} as const;

export const es: Translation<typeof en> = {
  'filter.legend.evidence': 'Destacan: {{mark}}. Las demás tarjetas están atenuadas.',
  'filter.legend.actor': 'Destaca: {{name}}. Lo de los demás está atenuado.',
  'filter.rows': 'Solo una parte de los puntos de contacto: {{filters}}',
  'filter.rows.text': 'con «{{text}}» en el nombre',
  'filter.rows.channel': 'canal {{name}}',
  'filter.rows.noChannel': 'sin canal',
  'filter.rows.gaps': 'sin uso o sin responsable',
  'importing.touchpoints': 'Puntos de contacto de «{{project}}»: nuevos: {{added}}, cambiados: {{changed}}, sin cambios: {{unchanged}}.',
  'importing.touchpoints.hint': 'Los puntos de contacto con el mismo nombre se ponen al día. Una celda vacía no cambia nada.',
  'importing.touchpoints.run': 'Actualizar este proyecto',
  'cli.touchpoints': '{{file}}: puntos de contacto: nuevos: {{added}}, cambiados: {{changed}}, sin cambios: {{unchanged}}.',
};
