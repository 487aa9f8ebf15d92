/** The board and its inspector. */
import type { Translation } from '../types';

export const en = {
  'canvas.board': 'Board {{title}}',
} as const;

export const es: Translation<typeof en> = {
  'canvas.board': 'Tablero {{title}}',
};
