/** Words of the panels at the left of the board: the capture tray, find and replace, comments. */
import type { Translation } from '../types';

export const en = {
  'panels.rail': 'Panels',
  'panels.close': 'Close the panel',
  'panels.counted': '{{title}} ({{count}})',
} as const;

export const es: Translation<typeof en> = {
  'panels.rail': 'Paneles',
  'panels.close': 'Cerrar el panel',
  'panels.counted': '{{title}} ({{count}})',
};
